import { Failure } from '#core/shared/failure';
import { asId } from '#core/shared/ids';
import { getStoryRequest } from '#core/story/calls';
import { verb } from '#kernel/verb';
import { readStory } from '#stores/stories';

/** 一篇服务故事. */
export const getStory = verb({
  name: 'get-story',
  right: 'anyone',
  request: getStoryRequest,
  run: async ({ storyId }) => {
    const story = await readStory(asId(storyId));
    if (story === undefined) {
      throw new Failure('NOT_FOUND', 'no such story');
    }
    return story;
  },
});
