import { listStoriesRequest } from '#core/story/calls';
import { verb } from '#kernel/verb';
import { countStories, listStories as listOf } from '#stores/stories';

/** 服务故事, newest first. */
export const listStories = verb({
  name: 'list-stories',
  right: 'anyone',
  request: listStoriesRequest,
  run: async ({ limit, cursor }) => {
    const [page, total] = await Promise.all([listOf(limit, cursor), countStories()]);
    return { ...page, total };
  },
});
