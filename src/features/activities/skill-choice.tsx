import { SKILLS, type Skill } from '#core/volunteer/skills';
import { useMe } from '../../backend/use-me';
import { Btn } from '../../ui/btn';
import { Choices } from '../../ui/choices';
import { Stack } from '../../ui/layout';
import { SKILL_WORDS } from '../../words/skills';
import { FILTER_WORDS } from './words';

const OPTIONS = SKILLS.map((value) => ({ value, words: SKILL_WORDS[value] }));

interface SkillChoiceProps {
  readonly skills: readonly Skill[];
  readonly onChange: (skills: readonly Skill[]) => void;
}

/** Which skills an activity asks for; whoever has registered some need not tick them again. */
export function SkillChoice({ skills, onChange }: SkillChoiceProps) {
  const own = useMe((me) => me.who?.profile?.skills) ?? [];
  const lacksOwn = own.some((skill) => !skills.includes(skill));
  return (
    <Stack gap={2}>
      <Choices
        legend={FILTER_WORDS.skills}
        hint={FILTER_WORDS.skillsHint}
        options={OPTIONS}
        value={skills}
        onChange={onChange}
      />
      {lacksOwn && (
        <Btn onPress={() => onChange([...new Set([...skills, ...own])])}>{FILTER_WORDS.ownSkills}</Btn>
      )}
    </Stack>
  );
}
