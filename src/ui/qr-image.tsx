import { useMemo } from 'react';
import { encode } from 'uqr';
import { Drawn } from './base/drawn';
import { svgAddress } from './base/svg-address';
import { FIXED } from './tokens.gen';

interface QrImageProps {
  /** What the code says. */
  readonly text: string;
  /** 签到二维码，请对准组织者的手机 */
  readonly label: string;
  /** As large as the screen allows. */
  readonly isBig?: boolean;
}

// ISO/IEC 18004 asks for four modules of quiet around the code.
const QUIET = 4;

function drawing(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const cells = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size * 16}" height="${size * 16}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges">` +
    `<path fill="${FIXED.qrPaper}" d="M0 0h${size}v${size}H0z"/>` +
    `<path fill="${FIXED.qrInk}" d="${cells.join('')}"/></svg>`
  );
}

/** A QR code, black on white in every theme. */
export function QrImage({ text, label, isBig = false }: QrImageProps) {
  const src = useMemo(() => svgAddress(drawing(text)), [text]);
  return <Drawn className={isBig ? 'qr qr-big' : 'qr'} src={src} alt={label} />;
}
