import type { Dispatch, SetStateAction } from 'react';
import { MOST_PROOF_PHOTOS } from '#core/hours/proof-photo';
import { openPhotoSettings, TAKE_PHOTO_WORDS } from '../../platform/take-photo';
import { Btn } from '../../ui/btn';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Img } from '../../ui/img';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { type DraftPhoto, type EditDraft, photoField, TAKE_PHOTO } from './edit-form';
import { useProofPhotos } from './use-proof-photos';
import { DESK_WORDS as WORDS } from './words';

interface OnePhotoProps {
  readonly photo: DraftPhoto;
  readonly at: number;
  readonly fault: string | undefined;
  readonly onDescribe: (alt: string) => void;
  readonly onRemove: () => void;
}

/** One photo with the words for it. */
function OnePhoto({ photo: { preview, alt }, at, fault, onDescribe, onRemove }: OnePhotoProps) {
  const no = at + 1;
  return (
    <Card gap={3}>
      <Img src={preview} alt={alt === '' ? WORDS.photoNo(no) : alt} />
      <Field
        id={photoField(at)}
        label={WORDS.photoAlt(no)}
        hint={WORDS.photoAltHint}
        most={120}
        value={alt}
        fault={fault}
        onChange={onDescribe}
      />
      <Btn onPress={onRemove}>{WORDS.photoRemove(no)}</Btn>
    </Card>
  );
}

interface ProofPhotosProps {
  readonly activityId: string;
  readonly draft: EditDraft;
  readonly faultAt: (fieldId: string) => string | undefined;
  readonly onChange: Dispatch<SetStateAction<EditDraft>>;
}

/** 材料照片: at most three, each with words for what is on it; none is needed. */
export function ProofPhotos({
  activityId,
  draft: { photos, isTakingPhoto },
  faultAt,
  onChange,
}: ProofPhotosProps) {
  const { trouble, add, remove, describe } = useProofPhotos(activityId, onChange);
  return (
    <Section title={WORDS.photosTitle}>
      <Stack gap={3}>
        <P>{WORDS.photosHint(MOST_PROOF_PHOTOS)}</P>
        {photos.map((photo, at) => (
          <OnePhoto
            key={photo.sha256}
            {...{ photo, at }}
            fault={faultAt(photoField(at))}
            onDescribe={(alt) => describe(at, alt)}
            onRemove={() => remove(at)}
          />
        ))}
        {trouble !== undefined && <Notice tone="err" title={trouble.sentence} />}
        {trouble?.kind === 'refused' && openPhotoSettings !== undefined && (
          <Btn onPress={() => void openPhotoSettings?.()}>{WORDS.photoSettings}</Btn>
        )}
        {photos.length < MOST_PROOF_PHOTOS && (
          <Btn
            id={TAKE_PHOTO}
            icon="camera"
            busy={isTakingPhoto ? WORDS.photoSending : undefined}
            onPress={() => void add(photos)}
          >
            {TAKE_PHOTO_WORDS}
          </Btn>
        )}
      </Stack>
    </Section>
  );
}
