// Writes docs/access.md: which call needs which right, and who has it. `--check` fails when the page is out of date.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const page = path.join(root, 'docs/access.md');
const FUNCTIONS = ['lookup', 'signup', 'checkin', 'desk', 'timer'];

const STANDING_WORDS = {
  visitor: '访客',
  person: '微信用户',
  suspended: '停用的志愿者',
  volunteer: '志愿者',
  steward: '本场签到员',
  organizer: '本队组织者',
  'parent-organizer': '记录单位组织者',
  'other-organizer': '他队组织者',
  editor: '编辑',
  secretariat: '秘书处',
  auditor: '审计',
  'platform-timer': '平台定时器',
};

const RIGHT_WORDS = {
  anyone: '任何人',
  person: '有微信身份',
  registered: '已注册（含停用）',
  volunteer: '已注册且有效',
  gate: '本场签到权',
  organizer: '本队组织权',
  ledger: '查账权',
  hours: '本场时长权',
  agreeing: '本场时长同意权',
  'hours-anywhere': '组织者（只看自己的）',
  editor: '编辑权',
  'platform-timer': '平台定时器',
};

const DECLARATION = /\bname: '([a-z-]+)',\s+right: '([a-z-]+)'/g;

/** The declarations in a file. One that cannot be read, because its name is no literal, is an error and not left out. */
function declarationsIn(file) {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(DECLARATION)];
  if (found.length !== text.match(/^ {2}right: /gm)?.length && /^ {2}right: /m.test(text))
    throw new Error(`${file} declares something whose name or right cannot be read`);
  return found;
}

/** The verbs and jobs of one function, read from their declarations: `name: '…', right: '…'`. */
function declaredIn(functionName) {
  const folder = path.join(root, 'cloudfunctions', functionName);
  const files = filesIn(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return files
    .flatMap((file) => declarationsIn(path.join(folder, file)))
    .map(([, name, right]) => ({ functionName, name, right }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function filesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function policy() {
  const contents = "export { STANDINGS, isAdmitted } from './core/role/access.ts';";
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

async function tableText() {
  const { STANDINGS, isAdmitted } = await policy();
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const head = ['函数', '调用', '需要', ...STANDINGS.map((standing) => STANDING_WORDS[standing])];
  const lines = FUNCTIONS.flatMap(declaredIn).map(({ functionName, name, right }) =>
    row([
      functionName,
      `\`${name}\``,
      RIGHT_WORDS[right],
      ...STANDINGS.map((one) => (isAdmitted(one, right) ? '✓' : '—')),
    ]),
  );
  return `# 谁能调用什么

本页由 \`npm run docs:access\` 根据每个调用声明的权限生成，请勿手改；测试会用每种身份逐一调用并核对。
“本场”“本队”指请求里的活动或服务队；工作人员本身也是注册志愿者：停用或注销以后，工作人员的权限同时没有，角色还记着也一样。

${row(head)}
${row(head.map((_, at) => (at < 3 ? '---' : ':-:')))}
${lines.join('\n')}
`;
}

const text = await tableText();
if (process.argv.includes('--check')) {
  const isCurrent = filesIn(path.dirname(page)).includes('access.md') && readFileSync(page, 'utf8') === text;
  if (!isCurrent) {
    process.stderr.write('docs/access.md 已过时，请运行 npm run docs:access。\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, text);
}
