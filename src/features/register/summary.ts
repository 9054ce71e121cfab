import { ACCESS_WORDS } from '../../words/access';
import { CATEGORY_WORDS } from '../../words/categories';
import { FREE_TIME_WORDS } from '../../words/free-times';
import { SKILL_WORDS } from '../../words/skills';
import { calendarDayWords } from '../../words/when';
import type { RegisterDraft } from './draft';
import type { Step } from './steps';
import { REGISTER_WORDS as WORDS } from './words';

/** 138 1234 5678, as people read a number out; anything else as it was typed. */
export const phoneWords = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');

/** What was answered on one page, in words. */
export function answerWords(step: Step, draft: RegisterDraft): string {
  switch (step) {
    case 'name':
      return draft.name;
    case 'birth':
      return draft.birthDay === '' ? '' : calendarDayWords(draft.birthDay);
    case 'guardian':
      return `${draft.guardianName} ${phoneWords(draft.guardianPhone)}`;
    case 'phone':
      return phoneWords(draft.phone);
    case 'residence':
      return draft.residence?.name ?? WORDS.check.none;
    case 'categories':
      return draft.categories.map((category) => CATEGORY_WORDS[category]).join('、');
    case 'skills':
      return draft.skills.map((skill) => SKILL_WORDS[skill]).join('、') || WORDS.check.none;
    case 'freeTimes':
      return draft.freeTimes.map((time) => FREE_TIME_WORDS[time]).join('、') || WORDS.check.none;
    case 'needs':
      return draft.needs.map((need) => ACCESS_WORDS[need].need).join('、') || WORDS.check.none;
  }
}
