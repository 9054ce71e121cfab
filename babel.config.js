// Taro reads this file by its name; tests are compiled by swc instead (jest.config.cjs).
module.exports = {
  presets: [
    [
      'taro',
      {
        framework: 'react',
        ts: true,
        compiler: 'webpack5',
        // biome-ignore lint/style/noProcessEnv: Taro tells the target only through the environment
        useBuiltIns: process.env.TARO_ENV === 'h5' ? 'usage' : false,
      },
    ],
  ],
};
