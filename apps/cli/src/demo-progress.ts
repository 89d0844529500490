import { SingleBar } from 'cli-progress';
import type { Progress } from '#demonstration';

/**
 * Shows how far the demonstration has come, on standard error: a bar on a terminal, one line a step elsewhere, so that
 * standard output stays for the outcome alone.
 */
export function progressOnStandardError(): { progress: Progress; end(): void } {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): { progress: Progress; end(): void } {
  const drawn = new SingleBar({
    format: '{what} {bar} {value}/{total}',
    barCompleteChar: '█',
    barIncompleteChar: '·',
    barsize: 32,
    hideCursor: true,
    stream: process.stderr,
  });
  let current = '';
  return {
    progress: ({ what, done, of }) => {
      if (what !== current) {
        if (current !== '') drawn.stop();
        drawn.start(of, done, { what: what.padEnd(28) });
        current = what;
      } else {
        drawn.update(done);
      }
    },
    end: () => drawn.stop(),
  };
}

function lines(): { progress: Progress; end(): void } {
  let started = Date.now();
  return {
    progress: ({ what, done, of }) => {
      if (done === 0) started = Date.now();
      if (done === of) process.stderr.write(`${what}: ${done}, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
    },
    end: () => undefined,
  };
}
