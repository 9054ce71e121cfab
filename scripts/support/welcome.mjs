import { existsSync, readFileSync, statSync } from 'node:fs';

const DAY_MS = 24 * 60 * 60_000;
const STALE_AFTER_DAYS = 3;

/** How wide a word stands in a terminal: Chinese characters take two columns. */
const width = (text) => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
const padded = (text, columns) => text + ' '.repeat(Math.max(1, columns - width(text)));

function peopleLines(file) {
  const people = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const rows = people.map(({ name, role, roleName, note }) => [roleName ?? role, name, note ?? '']);
  const columns = [0, 1].map((at) => Math.max(0, ...rows.map((row) => width(row[at]))) + 2);
  return rows.map(([role, name, note]) =>
    `  ${padded(role, columns[0])}${padded(name, columns[1])}${note}`.trimEnd(),
  );
}

/** The sample activities lie around the day they were made; after a while none of them is today. */
function ageLines(file) {
  const days = existsSync(file) ? Math.floor((Date.now() - statSync(file).mtimeMs) / DAY_MS) : 0;
  return days < STALE_AFTER_DAYS
    ? []
    : [`示例数据是 ${days} 天前准备的，“今天的活动”已经过去；想要新的：npm start -- --fresh`, ''];
}

/** What stands on the screen once everything runs. */
export function welcome(url, peopleFile) {
  const people = peopleLines(peopleFile);
  return [
    '',
    '阳光助残已在这台电脑上运行',
    '',
    `  打开网页  ${url}/`,
    `  换个身份  ${url}/local/`,
    '',
    ...(people.length > 0
      ? ['可以试用的人（示例数据，都不是真人；在“换个身份”里选）', '', ...people, '']
      : []),
    ...ageLines(peopleFile),
    '按 Ctrl-C 停止。数据保存在 .data，下次启动还在；重新开始：npm start -- --fresh',
    '',
  ].join('\n');
}
