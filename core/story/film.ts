import type { Caption } from '../shared/captions';

/** What of a film can be read: for who does not hear, who does not see, and where it does not play. */
interface FilmWords {
  readonly seconds: number;
  /** In order, none over another. */
  readonly captions: readonly Caption[];
  /** 文字稿: everything said and everything to be seen, a paragraph each. */
  readonly transcript: readonly string[];
}

/** A film (视频) as stored: where in the platform's storage it lies, with and without a sign-language interpreter. */
export interface StoredFilm extends FilmWords {
  readonly fileId: string;
  readonly signedFileId?: string;
}

/** A film as it is shown: addresses that are good for a while; none where the storage does not have the file. */
export interface Film extends FilmWords {
  readonly address?: string;
  readonly signedAddress?: string;
}
