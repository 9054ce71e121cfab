import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { getStoryRequest } from '#core/story/calls';
import type { Film, StoredFilm } from '#core/story/film';
import type { Story } from '#core/story/story';
import { verb } from '#kernel/verb';
import { readStory } from '#stores/stories';
import { publicAddresses } from './public-addresses';

/** The film with addresses to play it from; without one where the storage does not have the file. */
async function shown({ fileId, signedFileId, ...words }: StoredFilm): Promise<Film> {
  const addresses = await publicAddresses(signedFileId === undefined ? [fileId] : [fileId, signedFileId]);
  const [address, signedAddress] = [fileId, signedFileId ?? ''].map((id) => addresses.get(id));
  return {
    ...words,
    ...(address === undefined ? {} : { address }),
    ...(signedAddress === undefined ? {} : { signedAddress }),
  };
}

/** 一篇服务故事. */
export const getStory = verb({
  name: 'get-story',
  right: 'anyone',
  request: getStoryRequest,
  run: async ({ storyId }): Promise<Story> => {
    const story = await readStory(asId(storyId));
    if (story === undefined) {
      throw new Failure('NOT_FOUND', 'no such story');
    }
    const { film, ...rest } = story;
    return film === undefined ? rest : { ...rest, film: await shown(film) };
  },
});
