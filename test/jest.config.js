/** Jest in ESM mode: Nest 12 is ESM only. `#lib` imports resolve to the sources, not to dist. */
const common = {
  rootDir: new URL('..', import.meta.url).pathname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  moduleNameMapper: {
    '^#bundle/node$': '<rootDir>/libs/bundle/src/node.ts',
    '^#exports/render$': '<rootDir>/libs/exports/src/render.ts',
    '^#platform/domain$': '<rootDir>/libs/platform/src/domain/index.ts',
    '^#([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

export default {
  rootDir: '..',
  projects: [
    // Pure specs, beside the code: no database, seconds.
    {
      ...common,
      displayName: 'pure',
      roots: ['<rootDir>/libs', '<rootDir>/apps/api', '<rootDir>/apps/cli', '<rootDir>/apps/web/src'],
      testMatch: ['**/*.spec.ts'],
    },
    // Everything that needs PostgreSQL, more than one lib, or a browser.
    {
      ...common,
      displayName: 'chamber',
      roots: ['<rootDir>/test'],
      testMatch: [process.env.PLACET_TEST_SUITES ? '<rootDir>/test/suites/*.suite.ts' : '**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/server-start.mjs',
      globalTeardown: '<rootDir>/test/support/server-stop.mjs',
    },
  ],
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  // On two cores: one waits for the disk, a clock or a page while two work.
  maxWorkers: 3,
  // Far longer than a test takes, also on a machine that is busy with something else.
  testTimeout: 120_000,
};
