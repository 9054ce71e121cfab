// Jest's global tear-down for tests that run on the local cloud.
module.exports = () => require('./shared-clouds').stopSharedClouds();
