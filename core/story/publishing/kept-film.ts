import type { StoredFilm } from '../film';
import type { StoryDraft } from './calls';

/** The film of a draft as it is kept. */
export const keptFilm = ({ signedFileId, ...film }: NonNullable<StoryDraft['film']>): StoredFilm =>
  signedFileId === undefined ? film : { ...film, signedFileId };
