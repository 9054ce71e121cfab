// Jest's global set-up for tests that run on the local cloud: what they start must be what is in the tree.
// Then it starts the clouds that they share.
module.exports = async function buildCloud({ maxWorkers }) {
  const [{ buildFunctions }, { buildLocal }, { buildPhone }] = await Promise.all([
    import('../../scripts/build-functions.mjs'),
    import('../../scripts/build-local.mjs'),
    import('../../scripts/build-phone.mjs'),
  ]);
  await buildFunctions();
  await buildFunctions({ source: 'tests/load', target: 'dist/load' });
  await buildLocal();
  await buildPhone();
  const [{ startSharedClouds }, { AS_TESTED }] = [require('./shared-clouds'), require('../builders/a-cloud')];
  await startSharedClouds(maxWorkers, AS_TESTED);
};
