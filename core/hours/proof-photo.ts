/**
 * 材料照片: a photo of the paper that proves hours written by hand. The ledger keeps what is on it and its fingerprint;
 * the file lies apart, and whoever has it can be told from a forged one.
 */
export interface ProofPhoto {
  /** SHA-256 of the file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** 照片说明: for who does not see it (WCAG 2.2, 1.1.1). */
  readonly alt: string;
}

/** A proof photo as it is shown: an address that is good for a while; none for who may not see it, or where the file is gone. */
export interface ShownProofPhoto extends ProofPhoto {
  readonly address?: string;
}

/** Photos that go with one proof. */
export const MOST_PROOF_PHOTOS = 3;

/** Largest file: with its base64 it still travels in one call (docs/decisions/0033). */
export const MOST_PROOF_BYTES = 70 * 1024;

export type PictureFormat = 'jpg' | 'png';

const MARKS: readonly {
  readonly format: PictureFormat;
  readonly head: readonly number[];
  readonly tail: readonly number[];
}[] = [
  { format: 'jpg', head: [0xff, 0xd8, 0xff], tail: [0xff, 0xd9] },
  {
    format: 'png',
    head: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    // The chunk IEND with its checksum.
    tail: [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82],
  },
];

/** What sort of picture a file is by its first and last bytes, whatever its name says; none for anything else or a part of one. */
export const pictureFormat = (bytes: Uint8Array): PictureFormat | undefined =>
  MARKS.find(
    ({ head, tail }) =>
      bytes.length > head.length + tail.length &&
      head.every((byte, at) => bytes[at] === byte) &&
      tail.every((byte, at) => bytes[bytes.length - tail.length + at] === byte),
  )?.format;
