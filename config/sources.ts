import path from 'node:path';

const root = path.resolve(__dirname, '..');

/** Packages that ship syntax newer than the oldest WeChat engine reads; Taro leaves node_modules alone unless told. */
const MODERN_PACKAGES =
  /[\\/]node_modules[\\/](valibot|uqr|zustand|kdbush|tweetnacl|barcode-detector|zxing-wasm|@vant[\\/]area-data)[\\/]/;

/** What Babel compiles besides `src`. */
export const compiled = [path.join(root, 'core'), (file: string) => MODERN_PACKAGES.test(file)];

export { root };
