// Builds the mini-program for WeChat's developer tools against the local cloud: npm run dev:weapp [-- address]
import { buildApp } from './build-app.mjs';

const DEFAULT_GATEWAY = 'http://127.0.0.1:8787';
const gateway = process.argv[2] ?? process.env.LOCAL_GATEWAY ?? DEFAULT_GATEWAY;
buildApp('weapp', { gateway, gallery: true });
process.stdout.write(
  `已构建 dist/weapp，后端地址 ${gateway}\n` +
    '请先在另一个窗口运行 npm start，再用微信开发者工具打开本目录，并勾选“不校验合法域名”。\n',
);
