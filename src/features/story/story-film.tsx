import { useState } from 'react';
import type { Film as StoryFilmShown } from '#core/story/film';
import { Btn } from '../../ui/btn';
import { Film } from '../../ui/film';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Segment } from '../../ui/segment';
import { P, Prose } from '../../ui/text';

const WORDS = {
  title: '视频',
  label: (title: string) => `视频，${title}`,
  length: (seconds: number) =>
    seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,
  facts: (length: string, isSigned: boolean) =>
    `${length}，有字幕${isSigned ? '，有手语' : ''}，有文字稿；点了才播放。`,
  version: '画面',
  open: '看文字稿',
  close: '收起文字稿',
  failed: '视频放不出来',
  failedText: '请看下面的文字稿，里面有全部的话和画面。',
} as const;

const VERSIONS = [
  { value: 'plain', words: '原片' },
  { value: 'signed', words: '手语版' },
] as const;
type Version = (typeof VERSIONS)[number]['value'];

interface StoryFilmProps {
  readonly title: string;
  readonly film: StoryFilmShown;
}

/** The story as a film: captions always, sign language where there is some, all of it as text; the text when it fails. */
export function StoryFilm({ title, film }: StoryFilmProps) {
  const [version, setVersion] = useState<Version>('plain');
  const [failed, setFailed] = useState<string>();
  const [isOpen, setIsOpen] = useState(false);
  const address = version === 'signed' ? film.signedAddress : film.address;
  const isFailed = address === undefined || failed === address;
  return (
    <Section title={WORDS.title}>
      <Stack gap={3}>
        <P size="caption" tone="soft">
          {WORDS.facts(WORDS.length(film.seconds), film.signedAddress !== undefined)}
        </P>
        {film.signedAddress !== undefined && (
          <Segment label={WORDS.version} options={VERSIONS} value={version} onChange={setVersion} />
        )}
        {isFailed ? (
          <Notice tone="warn" title={WORDS.failed} {...(failed !== undefined && { speaks: 'status' })}>
            {WORDS.failedText}
          </Notice>
        ) : (
          <Film
            key={address}
            label={WORDS.label(title)}
            address={address}
            captions={film.captions}
            onFailed={() => setFailed(address)}
          />
        )}
        {!isFailed && (
          <Btn icon="text" isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
            {isOpen ? WORDS.close : WORDS.open}
          </Btn>
        )}
        {(isOpen || isFailed) && <Prose text={film.transcript.join('\n')} />}
      </Stack>
    </Section>
  );
}
