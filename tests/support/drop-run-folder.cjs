// Jest's global tear-down: nothing of a run is left for the next.
const { rmSync } = require('node:fs');

module.exports = () => rmSync(process.env.RUN_FOLDER, { recursive: true });
