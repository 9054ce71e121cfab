import { useEffect, useState } from 'react';
import { webVtt } from '#core/shared/captions';
import type { FilmProps } from './film-props';

/** The captions as an address a browser can load. */
function useTrack(captions: FilmProps['captions']): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([webVtt(captions)], { type: 'text/vtt' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [captions]);
  return address;
}

/** A film that starts when it is pressed, with captions on; the browser's own player goes by keyboard. */
export function Film({ label, address, captions, onFailed }: FilmProps) {
  const track = useTrack(captions);
  return (
    <video
      className="native film"
      src={address}
      controls
      playsInline
      preload="metadata"
      aria-label={label}
      onError={onFailed}
    >
      <track kind="captions" srcLang="zh" label="中文字幕" default src={track} />
    </video>
  );
}
