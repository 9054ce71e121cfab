import type { ProofPhoto } from '#core/hours/proof-photo';

/** So many digits of a fingerprint tell two photos apart when people compare them. */
const SEEN = 8;

/** 附照片 2 张：签到表第 3 行（指纹 3f2a91bc）；签到表全页（指纹 …） */
export const proofPhotosWords = (photos: readonly ProofPhoto[] | undefined): string =>
  photos === undefined
    ? ''
    : `附照片 ${photos.length} 张：${photos.map(({ alt, sha256 }) => `${alt}（指纹 ${sha256.slice(0, SEEN)}）`).join('；')}`;
