import { Image } from '@tarojs/components';
import { aria } from './base/semantics';
import type { ImgProps } from './img-props';

/** A photograph; described, or explicitly decorative. */
export function Img(props: ImgProps) {
  const meaning = 'alt' in props ? { role: 'img', label: props.alt } : { hidden: true };
  return <Image className="photo" mode="widthFix" lazyLoad src={props.src} {...aria(meaning)} />;
}
