import path from 'node:path';
import { compiled, root } from './sources';

interface Chain {
  readonly optimization: { splitChunks(options: object): void };
}

/** One copy of shared code: Taro's own setting gives every page chunk its own. */
function splitOnce(chain: Chain) {
  chain.optimization.splitChunks({
    chunks: 'all',
    minSize: 0,
    cacheGroups: {
      default: false,
      defaultVendors: false,
      vendors: {
        name: 'vendors',
        test: /[\\/]node_modules[\\/]/,
        chunks: 'initial',
        minChunks: 1,
        priority: 10,
        reuseExistingChunk: true,
      },
      common: { name: 'common', chunks: 'async', minChunks: 2, priority: 1, reuseExistingChunk: true },
    },
  });
}

/** The web page's half of Taro's configuration. */
export const forBrowser = {
  publicPath: '/',
  staticDirectory: 'static',
  enableSourceMap: false,
  router: { mode: 'browser' as const },
  // Taro would put a script here that pins the root font size and so defeats the reader's own text size.
  htmlPluginOption: { script: '' },
  output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
  miniCssExtractPluginOption: {
    ignoreOrder: true,
    filename: 'css/[name].[contenthash:8].css',
    chunkFilename: 'css/[name].[contenthash:8].css',
  },
  postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} } },
  compile: { include: compiled },
  webpackChain: splitOnce,
};

/** The barcode reader's WebAssembly, served by ourselves: nothing is fetched from elsewhere. */
export const barcodeReader = {
  from: path.join(root, 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'),
  to: path.join(root, 'dist/h5/static/zxing_reader.wasm'),
};
