import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '@jest/globals';

/** Documents and data for acceptance lie beside the checkout; they are never part of it. */
export const SHARED = join(process.cwd(), '..', 'shared');

/** Debian's Chromium: the one without windows takes half the time of the one with. Or the browser that CHROMIUM names. */
export const CHROMIUM = process.env['CHROMIUM'] ?? ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(existsSync) ?? '';

/**
 * A group of tests that needs something a fresh machine may lack. It is left out there, by name and with the reason, and
 * `npm test` says so at the end; in CI nothing is left out, so there what is lacking is a failure.
 */
function needing(what: string, present: boolean): (name: string, tests: () => void) => void {
  if (present || process.env['CI']) return describe;
  return (name, tests) => describe.skip(`${name} (left out: ${what})`, tests);
}

export const withShared = needing('the acceptance data ../shared is not beside the checkout', existsSync(SHARED));
export const withPoppler = needing('no pdfinfo at /usr/bin/pdfinfo (poppler-utils)', existsSync('/usr/bin/pdfinfo'));
export const withXmllint = needing(
  'no xmllint at /usr/bin/xmllint (libxml2-utils), or no acceptance data',
  existsSync('/usr/bin/xmllint') && existsSync(SHARED),
);
export const withCurl = needing('no curl in the path', spawnSync('curl', ['--version']).status === 0);
/** Where processes are found in /proc. */
export const onLinux = needing('it looks for processes in /proc, which only Linux has', existsSync('/proc/self/task'));
export const withBrowser = needing('no chromium-headless-shell or chromium in /usr/bin; set CHROMIUM', existsSync(CHROMIUM));
