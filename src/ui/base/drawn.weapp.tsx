import { Image } from '@tarojs/components';
import { aria } from './semantics';

interface DrawnProps {
  readonly className: string;
  readonly src: string;
  readonly alt: string | undefined;
}

/** A picture drawn by our own code, as a data address. */
export function Drawn({ className, src, alt }: DrawnProps) {
  const meaning = alt === undefined ? { hidden: true } : { role: 'img', label: alt };
  return <Image className={className} mode="aspectFill" src={src} {...aria(meaning)} />;
}
