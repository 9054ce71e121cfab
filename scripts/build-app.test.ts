import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const NOTHING_SET = Object.fromEntries(
  [
    'WEAPP_APPID',
    'CLOUD_ENV_ID',
    'HELP_PHONE',
    'HELP_SMS',
    'HELP_HOURS',
    'TEMPLATE_PROMOTED',
    'TEMPLATE_CANCELLED',
  ].map((key) => [key, '']),
);

function complaintOf(target: string, given: Readonly<Record<string, string>>): string {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build-app.mjs', target, '--release'], {
    cwd: root,
    env: { ...process.env, ...NOTHING_SET, ...given },
    encoding: 'utf8',
  });
  expect(status).not.toBe(0);
  return /Error: 正式构建缺少配置：(.*?)。/.exec(stderr)?.[1] ?? stderr;
}

test('a release of the mini-program names everything it lacks at once', () => {
  expect(complaintOf('weapp', {})).toBe(
    'WEAPP_APPID、CLOUD_ENV_ID、HELP_PHONE、HELP_SMS、HELP_HOURS、TEMPLATE_PROMOTED、TEMPLATE_CANCELLED',
  );
});

test('having no template is a choice that is written down', () => {
  expect(complaintOf('weapp', { TEMPLATE_PROMOTED: 'none', TEMPLATE_CANCELLED: 'none' })).not.toContain(
    'TEMPLATE',
  );
});

test('the web page sends no messages and needs no template', () => {
  expect(complaintOf('h5', {})).toBe('HELP_PHONE、HELP_SMS、HELP_HOURS');
});
