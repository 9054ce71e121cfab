import { serve } from '#kernel/serve';
import { admit } from '#stores/doorkeeper';
import { getActivity } from './get-activity';
import { getPlace } from './get-place';
import { getStory } from './get-story';
import { home } from './home';
import { listActivities } from './list-activities';
import { listStories } from './list-stories';
import { placesSnapshot } from './places-snapshot';

/** Public reading; nothing here can write. */
export const main = serve<'lookup'>(
  {
    home,
    'list-activities': listActivities,
    'get-activity': getActivity,
    'places-snapshot': placesSnapshot,
    'get-place': getPlace,
    'list-stories': listStories,
    'get-story': getStory,
  },
  admit,
);
