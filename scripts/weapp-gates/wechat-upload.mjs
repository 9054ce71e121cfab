import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const require = createRequire(import.meta.url);
const APPID = 'wxtest00000000001';
const SETTING = { es6: true, minify: true, minifyWXML: true, minifyWXSS: true };
/** Advice about switches of the upload, not about the package. */
const ADVICE = /_COMPRESS_OPEN$/;
const shortened = (text) => String(text).replace(/\s+/g, ' ').slice(0, 300);

/** A project folder around the package, as the upload tool wants it; it is compiled, never sent. */
function makeProject(folder) {
  const home = mkdtempSync(path.join(tmpdir(), 'weapp-gate-'));
  cpSync(folder, path.join(home, 'dist'), { recursive: true });
  const setting = { es6: false, minified: true, minifyWXML: true, minifyWXSS: true };
  const project = { miniprogramRoot: 'dist/', appid: APPID, compileType: 'miniprogram', setting };
  writeFileSync(path.join(home, 'project.config.json'), JSON.stringify(project));
  return home;
}

async function compileFaults(ci, project) {
  try {
    await ci.getCompiledResult({ project, version: '0', setting: SETTING, onProgressUpdate() {} });
    return [];
  } catch (cause) {
    return [`${cause.code ?? ''} ${shortened(cause.message)}`];
  }
}

async function qualityGates(ci, project, home) {
  const told = await ci.checkCodeQuality(project, path.join(home, 'quality.json'));
  return told
    .filter(({ name }) => !ADVICE.test(name))
    .map(({ name, success, text, detail }) => ({
      name: `代码质量 ${name}`,
      faults: success ? [] : [`${text} ${shortened(JSON.stringify(detail ?? ''))}`],
    }));
}

/** What WeChat's upload tool checks before it sends: JSON schemas, paths, WXML, WXSS, JS, code quality. Offline. */
export async function wechatUploadGate({ folder }) {
  const own = { ...console };
  const home = makeProject(folder);
  try {
    for (const level of ['log', 'info', 'warn', 'error']) console[level] = () => {};
    const ci = require('miniprogram-ci');
    // The tool asks the network for a list it can do without: let that die on this machine.
    ci.proxy('http://127.0.0.1:9');
    const project = new ci.Project({
      appid: APPID,
      type: 'miniProgram',
      projectPath: home,
      privateKey: 'none',
      ignores: [],
    });
    project.attr = async () => ci.DefaultProjectAttr;
    const compiled = {
      name: 'miniprogram-ci 编译（JSON 规则、路径、WXML、WXSS、JS）',
      faults: await compileFaults(ci, project),
    };
    return [compiled, ...(await qualityGates(ci, project, home))];
  } finally {
    Object.assign(console, own);
    rmSync(home, { recursive: true, force: true });
  }
}
