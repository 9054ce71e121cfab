import { Video } from '@tarojs/components';
import { useState } from 'react';
import { captionAt } from '#core/shared/captions';
import { Block } from './base/block';
import { aria } from './base/semantics';
import type { FilmProps } from './film-props';

/** A film that starts when it is pressed. WeChat's player knows no captions: they stand below it, as large as all text. */
export function Film({ label, address, captions, onFailed }: FilmProps) {
  const [text, setText] = useState('');
  return (
    <Block className="stack g1">
      <Video
        className="film"
        src={address}
        controls
        autoplay={false}
        showCenterPlayBtn
        title={label}
        onTimeUpdate={({ detail }) => setText(captionAt(captions, detail.currentTime)?.text ?? '')}
        onError={onFailed}
        {...aria({ label })}
      />
      <Block className="film-caption">{text}</Block>
    </Block>
  );
}
