import '../apps/look-at-node.mjs';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// `npm test`: builds what the tests use, runs them all, and says plainly what was left out and why.
// Arguments are passed on to Jest: `npm test -- test/api`. Without any, the spec files of test/ run by suites
// (test/support/suite.ts says why).

const step = (name, command, args, env = {}) => {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`${status === 0 ? 'done' : 'FAILED'}: ${name}, ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
};

const report = join(tmpdir(), `placet-test-report-${process.pid}.json`);
if (!step('build of the API', 'npm', ['run', '-s', 'build:api'])) process.exit(1);
if (!step('build of the web client', 'npm', ['run', '-s', 'build:web'])) process.exit(1);
const args = ['node_modules/jest/bin/jest.js', '--config', 'test/jest.config.js', '--json', `--outputFile=${report}`];
const asked = process.argv.slice(2);
const suites = asked.length ? {} : { PLACET_TEST_SUITES: '1' };
// As `npm start` has it: what is tested is what runs.
const environment = { NODE_ENV: 'production', ...suites };
const green = step('tests', process.execPath, ['--experimental-vm-modules', '--no-warnings', ...args, ...asked], environment);

let result;
try {
  result = JSON.parse(readFileSync(report, 'utf8'));
} catch {
  console.error('The tests gave no report.');
  process.exit(1);
}
rmSync(report, { force: true });
const leftOut = new Map();
for (const file of result.testResults)
  for (const test of file.assertionResults)
    if (test.status === 'pending') {
      const reason = /\(left out: (.*)\)/.exec(test.ancestorTitles.join(' '))?.[1] ?? 'marked as left out';
      leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    }
for (const [reason, tests] of leftOut) console.log(`Left out: ${tests} tests, because ${reason}.`);
if (!leftOut.size) console.log('Nothing was left out.');
// A file that could not even be loaded counts as a failure.
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
console.log(`${result.numPassedTests} passed, ${failed} failed, ${result.numPendingTests} skipped`);
process.exit(green && failed === 0 ? 0 : 1);
