import type { ActivityCard } from '../activity/cards';
import type { PlanProgress } from '../plan/progress';
import type { OwnSignup } from '../signup/signup';
import type { StoryCard } from '../story/story';

/** Everything the first screen shows to anybody, in one call. */
export interface Home {
  readonly activities: readonly ActivityCard[];
  /** The city whose activities stand first, and how many of those shown lie in it; absent when no region was told. */
  readonly nearby?: { readonly name: string; readonly count: number };
  /** All that are not over, as 活动列表 counts them; the name is from when those closed for sign-up were left out. */
  readonly openActivities: number;
  readonly progress: PlanProgress;
  readonly stories: readonly StoryCard[];
}

/** The part of the first screen that belongs to a registered volunteer. */
export interface HomeOfVolunteer {
  readonly name: string;
  /** The next activity they are confirmed for or waiting for. */
  readonly next?: OwnSignup;
  /** Activities to come that were called off, soonest first: nobody should set out for one. */
  readonly calledOff?: readonly OwnSignup[];
  /** Activities to come that were changed since this volunteer signed up, soonest first. */
  readonly changed?: readonly OwnSignup[];
  /** There when they agreed to an earlier version of 隐私政策 than the one in force, and are to be asked again. */
  readonly agreedBefore?: true;
  /** Whether to show the way to the organizer's screens. */
  readonly hasGates: boolean;
}

/** The first screen inside WeChat: one call answers everybody, and `me` is there for who has registered. */
export interface OwnHome extends Home {
  readonly me?: HomeOfVolunteer;
}
