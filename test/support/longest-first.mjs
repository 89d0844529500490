import TestSequencer from '@jest/test-sequencer';

/**
 * The suites of a whole run in the order in which they begin, as measured: those early that take longest, so that none runs
 * alone at the end; and between two that keep the processor busy with a browser one that waits for processes, locks or the
 * disk. The first of the web loads the demonstration, for which others of them would wait.
 */
export const ORDER = [
  ...['web-3', 'faults-1', 'concurrency-1', 'web-2', 'acceptance-1', 'web-4', 'audit-and-cli-2', 'web-1', 'record-2', 'web-5'],
  ...['faults-3', 'api-1', 'record-1', 'audit-and-cli-1', 'api-2', 'security', 'acceptance-2', 'concurrency-2', 'faults-2'],
];

/** Jest orders files by how long they last took on this machine, and on a fresh one by their size, which of suites says nothing. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
}

function place({ path }) {
  const at = ORDER.indexOf(/\/suites\/([a-z0-9-]+)\.suite\.ts$/.exec(path)?.[1]);
  return at < 0 ? ORDER.length : at;
}
