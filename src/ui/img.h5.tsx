import type { ImgProps } from './img-props';

/** A photograph; described, or explicitly decorative. */
export function Img(props: ImgProps) {
  const described = 'alt' in props ? props : undefined;
  return (
    <img
      className="photo"
      src={props.src}
      alt={described?.alt ?? ''}
      loading="lazy"
      onError={described?.onFailed}
    />
  );
}
