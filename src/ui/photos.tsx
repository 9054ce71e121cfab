import { useState } from 'react';
import type { Photo } from '#core/shared/photo';
import { IconText } from './icon-text';
import { Img } from './img';
import { Stack } from './layout';
import { Section } from './section';

const WORDS = { title: '现场照片', instead: (alt: string) => `照片看不到，内容是“${alt}”` } as const;

function PhotoOrWords({ photo: { address, alt } }: { readonly photo: Photo }) {
  const [hasFailed, setHasFailed] = useState(false);
  if (address === undefined || hasFailed) {
    return (
      <IconText icon="camera" size="body">
        {WORDS.instead(alt)}
      </IconText>
    );
  }
  return <Img src={address} alt={alt} onFailed={() => setHasFailed(true)} />;
}

/** What a place looks like; a photo that does not come is told in words. Nothing when there is none. */
export function Photos({ photos }: { readonly photos: readonly Photo[] }) {
  if (photos.length === 0) {
    return null;
  }
  return (
    <Section title={WORDS.title}>
      <Stack gap={3}>
        {photos.map((photo) => (
          <PhotoOrWords key={`${photo.alt} ${photo.address}`} photo={photo} />
        ))}
      </Stack>
    </Section>
  );
}
