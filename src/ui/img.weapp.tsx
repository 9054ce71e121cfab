import { Image } from '@tarojs/components';
import { aria } from './base/semantics';
import type { ImgProps } from './img-props';

/** A photograph; described, or explicitly decorative. */
export function Img(props: ImgProps) {
  const described = 'alt' in props ? props : undefined;
  const meaning = described === undefined ? { hidden: true } : { role: 'img', label: described.alt };
  return (
    <Image
      className="photo"
      mode="widthFix"
      lazyLoad
      src={props.src}
      {...(described?.onFailed && { onError: described.onFailed })}
      {...aria(meaning)}
    />
  );
}
