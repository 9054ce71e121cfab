// Journeys over the built product: `weapp` on WeChat's own open-source engine, `h5` in a real Chromium.
//   npx jest -c tests/journeys/jest.config.cjs --selectProjects weapp
const path = require('node:path');

const rootDir = path.join(__dirname, '../..');
const shared = {
  rootDir,
  testEnvironment: 'node',
  transform: {
    '^.+\\.m?tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
  },
  globalSetup: '<rootDir>/tests/support/build-cloud.cjs',
  globalTeardown: '<rootDir>/tests/support/stop-clouds.cjs',
  setupFilesAfterEnv: ['<rootDir>/tests/support/quiet-console.ts'],
};

module.exports = {
  // A browser and a cloud a worker are plenty for two cores.
  maxWorkers: 2,
  testSequencer: require.resolve('../support/longest-first.cjs'),
  testTimeout: 60_000,
  projects: [
    {
      ...shared,
      displayName: 'weapp',
      testMatch: ['<rootDir>/tests/journeys/weapp/**/*.test.ts'],
      setupFiles: ['<rootDir>/tests/journeys/weapp/engine/view-globals.ts'],
    },
    { ...shared, displayName: 'h5', testMatch: ['<rootDir>/tests/journeys/h5/**/*.test.ts'] },
  ],
};
