import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill';

/** Pixels a module is drawn with: enough for any reader. */
const SCALE = 4;
const WASM = path.resolve(__dirname, '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');

/** Reads a QR code that is drawn as an SVG of one-unit squares, the way a camera would: from its pixels alone. */
export async function readQrFromSvg(svg: string): Promise<string> {
  const size = Number(/viewBox="0 0 (\d+) /.exec(svg)?.[1]);
  const dark = [...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  if (!(size > 0) || dark.length === 0) throw new Error(`This is no QR code: ${svg.slice(0, 200)}`);
  const side = size * SCALE;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x, y] of dark) blacken(data, { x, y, side });
  const wasmBinary = readFileSync(WASM);
  prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer as ArrayBuffer } });
  lendBrowserTypes();
  const [found] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(new ImageData(data, side, side));
  if (!found) throw new Error('No reader could read this QR code.');
  return found.rawValue;
}

/** The reader takes and gives types of the browser, of which Node has none. */
function lendBrowserTypes(): void {
  const types = {
    ImageData: class {
      readonly colorSpace = 'srgb';
      constructor(
        readonly data: Uint8ClampedArray,
        readonly width: number,
        readonly height: number,
      ) {}
    },
    DOMRectReadOnly: class {},
  };
  Object.assign(globalThis, types);
}

function blacken(
  data: Uint8ClampedArray,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1) {
    for (let column = x * SCALE; column < (x + 1) * SCALE; column += 1) {
      const at = (row * side + column) * 4;
      data[at] = 0;
      data[at + 1] = 0;
      data[at + 2] = 0;
    }
  }
}

/** The SVG inside a `data:` address, however it is encoded. */
export function svgOf(address: string): string {
  const [head = '', ...rest] = address.replace(/^url\(["']?|["']?\)$/g, '').split(',');
  const body = rest.join(',');
  return head.endsWith(';base64') ? Buffer.from(body, 'base64').toString() : decodeURIComponent(body);
}
