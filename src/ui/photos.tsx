import { useState } from 'react';
import type { Photo } from '#core/shared/photo';
import { IconText } from './icon-text';
import { Img } from './img';
import { Stack } from './layout';
import { Section } from './section';

const WORDS = { title: '现场照片', instead: (alt: string) => `照片看不到，内容是“${alt}”` } as const;

interface PhotoProps {
  readonly photo: Photo;
  /** How often the network has come back. */
  readonly returns: number;
}

function PhotoOrWords({ photo: { address, alt }, returns }: PhotoProps) {
  const [failedAt, setFailedAt] = useState<number>();
  if (address === undefined || failedAt === returns) {
    return (
      <IconText icon="camera" size="body">
        {WORDS.instead(alt)}
      </IconText>
    );
  }
  return <Img src={address} alt={alt} onFailed={() => setFailedAt(returns)} />;
}

interface PhotosProps {
  readonly photos: readonly Photo[];
  /** How often the network has come back since the page was opened. */
  readonly returns: number;
  /** What they are photos of, when not of a place. */
  readonly title?: string;
  readonly level?: 2 | 3;
}

/**
 * What a place looks like; a photo that does not come is told in words, and comes after all when the network does.
 * Nothing when there is none.
 */
export function Photos({ photos, returns, title = WORDS.title, level = 2 }: PhotosProps) {
  if (photos.length === 0) {
    return null;
  }
  return (
    <Section title={title} level={level}>
      <Stack gap={3}>
        {photos.map((photo) => (
          <PhotoOrWords key={`${photo.alt} ${photo.address}`} photo={photo} returns={returns} />
        ))}
      </Stack>
    </Section>
  );
}
