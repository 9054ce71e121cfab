import type { ShownProofPhoto } from '#core/hours/proof-photo';
import { useNetworkReturns } from '../../platform/network-returns';
import { Photos } from '../../ui/photos';
import { P } from '../../ui/text';
import { proofPhotosWords } from '../../words/proof-photos';
import { DESK_WORDS as WORDS } from './words';

interface ShownPhotosProps {
  readonly photos: readonly ShownProofPhoto[];
  readonly level: 2 | 3;
}

/** 材料照片 alone, where what is on them has been said already. */
export function PhotosOfProof({ photos, level }: ShownPhotosProps) {
  const returns = useNetworkReturns();
  return <Photos {...{ photos, returns, level }} title={WORDS.photosTitleShown} />;
}

/** 材料照片 for whoever is asked to agree: what is on them in words for everybody, then the photos. */
export function ShownPhotos({ photos, level }: ShownPhotosProps) {
  return (
    <>
      <P>{proofPhotosWords(photos)}</P>
      <PhotosOfProof photos={photos} level={level} />
    </>
  );
}
