import path from 'node:path';
import { compiled, root } from './sources';

/** The mini-program half of Taro's configuration. */
export const forWechat = {
  enableSourceMap: false,
  optimizeMainPackage: { enable: true },
  postcss: { pxtransform: { enable: false, config: {} } },
  compile: { include: compiled },
};

/** theme.json names these, and Taro copies only what app.json names. */
export const tabPictures = {
  from: path.join(root, 'src/assets/tabs'),
  to: path.join(root, 'dist/weapp/assets/tabs'),
};
