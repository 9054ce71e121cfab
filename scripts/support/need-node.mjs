// Says in words what an old Node would say in syntax errors. Written so that any Node can read it.
const OLDEST = [20, 19];

/** Ends the process with a sentence when this Node is too old. */
export function needNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isOldEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (isOldEnough) return;
  process.stderr.write(
    `这里需要 Node.js ${OLDEST.join('.')} 或更新的版本，现在是 ${process.versions.node}。\n` +
      '请到 https://nodejs.org 下载新版（LTS），然后再运行一次。\n',
  );
  process.exit(1);
}
