import { useMemo } from 'react';
import { themeOf, useDisplay } from '../platform/display';
import { Drawn } from './base/drawn';
import { svgAddress } from './base/svg-address';
import { drawScene } from './scenes';
import { THEMES } from './tokens.gen';

interface PictureProps {
  /** Name of a drawn scene (see scenes.ts); an unknown one shows the rising sun. */
  readonly scene: string;
  readonly size?: 's' | 'l';
  /** What is seen. Left out where the words beside it say the same. */
  readonly alt?: string | undefined;
}

/** One of our own flat drawings: light sky, half a sun on the ground, dark figures. */
export function Picture({ scene, size = 'l', alt }: PictureProps) {
  const theme = useDisplay(themeOf);
  const src = useMemo(() => svgAddress(drawScene(scene, THEMES[theme])), [scene, theme]);
  const isCut = size === 's';
  return <Drawn className={isCut ? 'pic pic-thumb' : 'pic pic-wide'} src={src} alt={alt} isCut={isCut} />;
}
