/** Reading QR codes out of a camera picture. Loaded only when a scanner opens. */
export interface CodeReader {
  /** The texts of every code in the picture, none when there is none. */
  readonly read: (video: HTMLVideoElement) => Promise<readonly string[]>;
}

// Copied beside the page at build time (config/h5.ts): nothing is fetched from elsewhere.
const WASM_ADDRESS = '/static/zxing_reader.wasm';

/** Gets the reader ready: the compiled ZXing, the same on every browser. */
export async function loadCodeReader(): Promise<CodeReader> {
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  prepareZXingModule({ overrides: { locateFile: () => WASM_ADDRESS } });
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  return {
    read: async (video) => (await detector.detect(video)).map(({ rawValue }) => rawValue),
  };
}
