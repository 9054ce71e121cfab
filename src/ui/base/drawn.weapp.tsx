import { Image } from '@tarojs/components';
import { aria } from './semantics';

interface DrawnProps {
  readonly className: string;
  readonly src: string;
  readonly alt: string | undefined;
  /** Cut to its box instead of keeping its own shape. */
  readonly isCut?: boolean;
}

/** A picture drawn by our own code, as a data address. */
export function Drawn({ className, src, alt, isCut = false }: DrawnProps) {
  const meaning = alt === undefined ? { hidden: true } : { role: 'img', label: alt };
  return (
    <Image className={className} mode={isCut ? 'aspectFill' : 'widthFix'} src={src} {...aria(meaning)} />
  );
}
