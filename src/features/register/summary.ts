import { ACCESS_WORDS } from '../../words/access';
import { CATEGORY_WORDS } from '../../words/categories';
import { SKILL_WORDS } from '../../words/skills';
import type { RegisterDraft } from './draft';
import type { Step } from './steps';
import { REGISTER_WORDS as WORDS } from './words';

/** What was answered on one page, in words. */
export function answerWords(step: Step, draft: RegisterDraft): string {
  switch (step) {
    case 'name':
      return draft.name;
    case 'birth':
      return draft.birthDay;
    case 'guardian':
      return `${draft.guardianName} ${draft.guardianPhone}`;
    case 'phone':
      return draft.phone;
    case 'residence':
      return draft.residence?.name ?? WORDS.check.none;
    case 'categories':
      return draft.categories.map((category) => CATEGORY_WORDS[category]).join('、');
    case 'skills':
      return draft.skills.map((skill) => SKILL_WORDS[skill]).join('、') || WORDS.check.none;
    case 'needs':
      return draft.needs.map((need) => ACCESS_WORDS[need].need).join('、') || WORDS.check.none;
  }
}
