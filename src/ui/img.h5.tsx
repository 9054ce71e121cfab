import type { ImgProps } from './img-props';

/** A photograph; described, or explicitly decorative. */
export function Img(props: ImgProps) {
  return <img className="photo" src={props.src} alt={'alt' in props ? props.alt : ''} loading="lazy" />;
}
