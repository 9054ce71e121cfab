// Jest's global set-up: a folder for what one test file leaves for the others of the same run.
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

module.exports = () => {
  process.env.RUN_FOLDER = mkdtempSync(join(tmpdir(), 'run-'));
};
