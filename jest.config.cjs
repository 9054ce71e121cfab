// Six kinds of tests: `rules` (core), `local` (the cloud on one machine), `cloud` (the function bundles on it), `chaos`
// (some of those again while a fifth of all requests to the database gets into trouble), `screens` (components in jsdom)
// and `house` (the arrows and guards that keep the rooms apart).
const { join } = require('node:path');

const transform = {
  '^.+\\.m?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};
const inNode = {
  testEnvironment: 'node',
  transform,
  // mingo ships ES modules only.
  transformIgnorePatterns: ['<rootDir>/node_modules/(?!mingo/)'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/quiet-console.ts'],
};
/**
 * What a storm does not go over, by name: `timer/tell-cancelled` (WeChat told, its answer lost: nothing but telling again
 * is safe, so somebody hears it twice); `signup/quota`, `timer/close-check-outs` and `timer/publish-heads`, which raise
 * storms of their own in `cloud`; `checkin/any-way-up` (random uploads by the hundred would take minutes);
 * and `kernel`, which tests how the functions get through one.
 */
const NOT_STORMY = [
  'timer/(tell-cancelled|close-check-outs|publish-heads)',
  'signup/quota',
  'checkin/any-way-up',
  'kernel/.*',
];
const onCloud = {
  globalSetup: join(__dirname, 'tests/support/build-cloud.cjs'),
  globalTeardown: join(__dirname, 'tests/support/stop-clouds.cjs'),
};

module.exports = {
  // Jest leaves a core free unless told; what waits for the disk leaves one free by itself.
  maxWorkers: 2,
  testSequencer: require.resolve('./tests/support/longest-first.cjs'),
  // A call wakes a function and writes durably; on a busy machine that takes longer than Jest's own five seconds.
  testTimeout: 30_000,
  projects: [
    {
      displayName: 'rules',
      ...inNode,
      globalSetup: join(__dirname, 'tests/support/run-folder.cjs'),
      globalTeardown: join(__dirname, 'tests/support/drop-run-folder.cjs'),
      testMatch: ['<rootDir>/{core,seed}/**/*.test.ts'],
    },
    {
      displayName: 'local',
      ...inNode,
      testMatch: ['<rootDir>/local/**/*.test.ts', '<rootDir>/scripts/**/*.test.ts'],
    },
    {
      displayName: 'cloud',
      ...inNode,
      ...onCloud,
      testMatch: [
        '<rootDir>/cloudfunctions/**/*.test.ts',
        '<rootDir>/tests/{conformance,load,access}/**/*.test.ts',
      ],
    },
    {
      displayName: 'chaos',
      ...inNode,
      ...onCloud,
      setupFilesAfterEnv: [...inNode.setupFilesAfterEnv, '<rootDir>/tests/support/storm.ts'],
      testMatch: ['<rootDir>/cloudfunctions/**/*.test.ts'],
      testPathIgnorePatterns: NOT_STORMY.map((name) => `<rootDir>/cloudfunctions/${name}\\.test\\.ts$`),
    },
    {
      displayName: 'screens',
      testEnvironment: 'jsdom',
      transform,
      testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/quiet-console.ts'],
      setupFiles: ['<rootDir>/tests/support/taro-globals.ts'],
      transformIgnorePatterns: [
        '<rootDir>/node_modules/(react|react-dom|scheduler|core-js|@swc|@testing-library|jsdom)/',
      ],
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'json', 'mjs', 'cjs'],
      moduleNameMapper: {
        '^@tarojs/taro$': '@tarojs/taro-h5',
        '^@tarojs/components$': '@tarojs/components/lib/react',
        '\\.s?css$': '<rootDir>/tests/support/style-stub.ts',
      },
    },
    { displayName: 'house', ...inNode, testMatch: ['<rootDir>/tests/architecture/**/*.test.ts'] },
  ],
};
