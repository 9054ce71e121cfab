// Builds the mini-program for WeChat's developer tools against the local cloud:
//   npm run dev:weapp [-- address] [--as person]      people as at GET /local/people; visitor for nobody
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.mjs';

const DEFAULT_GATEWAY = 'http://127.0.0.1:8787';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string', default: 'volunteer' } },
});
const gateway = positionals[0] ?? process.env.LOCAL_GATEWAY ?? DEFAULT_GATEWAY;
buildApp('weapp', { gateway, person: values.as, gallery: true });
process.stdout.write(
  `已构建 dist/weapp，后端地址 ${gateway}，身份 ${values.as}（换身份：npm run dev:weapp -- --as organizer）\n` +
    '请先在另一个窗口运行 npm start，再用微信开发者工具打开本目录，并勾选“不校验合法域名”。\n',
);
