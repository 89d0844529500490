import TestSequencer from '@jest/test-sequencer';

/** The suites of a whole run, those first that take longest, so that none of them runs alone at the end. As measured. */
const LONGEST = ['web', 'concurrency', 'faults', 'acceptance', 'audit-and-cli', 'security', 'api', 'record'];

/** Jest orders files by how long they last took on this machine, and on a fresh one by their size, which of suites says nothing. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => place(one) - place(other));
  }
}

function place({ path }) {
  const at = LONGEST.indexOf(/\/suites\/([a-z-]+?)(?:-\d+)?\.suite\.ts$/.exec(path)?.[1]);
  return at < 0 ? LONGEST.length : at;
}
