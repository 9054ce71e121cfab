import path from 'node:path';
import { defineConfig, type UserConfigExport } from '@tarojs/cli';
import { barcodeReader, forBrowser } from './h5';
import { forWechat, tabPictures } from './weapp';

/** Numbers that reach nobody, and say so: for whoever builds without a release's settings, with Taro's own command too. */
const SAMPLE_HELP = {
  HELP_PHONE: '010-00000000',
  HELP_SMS: '100000000000',
  HELP_HOURS: '每天 8:30–20:00 有人接听（示例号码）',
  HELP_NOTE: '示例号码，正式运营前请换成真实号码。',
};
const help = (name: keyof typeof SAMPLE_HELP) => JSON.stringify(process.env[name] ?? SAMPLE_HELP[name]);

const constants = {
  LOCAL_GATEWAY: JSON.stringify(process.env.LOCAL_GATEWAY ?? ''),
  LOCAL_PERSON: JSON.stringify(process.env.LOCAL_PERSON ?? ''),
  HTTP_ACCESS_URL: JSON.stringify(process.env.HTTP_ACCESS_URL ?? ''),
  CLOUD_ENV_ID: JSON.stringify(process.env.CLOUD_ENV_ID ?? ''),
  HELP_PHONE: help('HELP_PHONE'),
  HELP_SMS: help('HELP_SMS'),
  HELP_HOURS: help('HELP_HOURS'),
  HELP_NOTE: help('HELP_NOTE'),
  TEMPLATE_PROMOTED: JSON.stringify(process.env.TEMPLATE_PROMOTED ?? ''),
  TEMPLATE_CANCELLED: JSON.stringify(process.env.TEMPLATE_CANCELLED ?? ''),
};

export default defineConfig<'webpack5'>(async () => {
  const config: UserConfigExport<'webpack5'> = {
    projectName: 'sunshine-aid',
    date: '2026-01-01',
    // No px is ever transformed: text is px × var(--k), everything else is px.
    designWidth: 375,
    deviceRatio: { 375: 1 },
    sourceRoot: 'src',
    outputRoot: `dist/${process.env.TARO_ENV}`,
    plugins: ['weapp-aria', 'app-config'].map((name) => path.resolve(__dirname, `plugins/${name}.cjs`)),
    defineConstants: constants,
    copy: { patterns: [process.env.TARO_ENV === 'h5' ? barcodeReader : tabPictures], options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    // The default of 16 repeats every nestable template 16 times in base.wxml.
    baseLevel: 10,
    // csso would leave @charset at the head of every wxss.
    cssMinimizer: 'lightningcss',
    // Chinese text stays UTF-8 instead of six bytes a character.
    terser: { enable: true, config: { output: { ascii_only: false } } },
    mini: forWechat,
    h5: forBrowser,
  };
  return config;
});
