import type { Skill } from '../volunteer/skills';
import type { Activity } from './activity';

/** The skills that any duty of an activity asks for, each once. */
export const skillsWanted = ({ duties }: Pick<Activity, 'duties'>): readonly Skill[] => [
  ...new Set(duties.flatMap(({ skills }) => skills)),
];
