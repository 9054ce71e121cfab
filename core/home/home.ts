import type { ActivityCard } from '../activity/cards';
import type { PlanProgress } from '../plan/progress';
import type { OwnSignup } from '../signup/signup';
import type { StoryCard } from '../story/story';

/** Everything the first screen shows to anybody, in one call. */
export interface Home {
  readonly activities: readonly ActivityCard[];
  readonly openActivities: number;
  readonly progress: PlanProgress;
  readonly stories: readonly StoryCard[];
}

/** The first screen of a volunteer: the same, and their next activity. */
export interface OwnHome extends Home {
  readonly next?: OwnSignup;
  readonly name: string;
  /** Whether to show the way to the organizer's screens. */
  readonly hasGates: boolean;
}
