import { ACCESS_FEATURES } from '#core/access/features';
import { SERVICE_CATEGORIES } from '#core/activity/categories';
import { FREE_TIMES } from '#core/volunteer/free-times';
import { SKILLS } from '#core/volunteer/skills';
import { CheckRow } from '../../ui/check-row';
import { Choices } from '../../ui/choices';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { Stack } from '../../ui/layout';
import { RegionPicker } from '../../ui/region-picker';
import { ACCESS_WORDS } from '../../words/access';
import { CATEGORY_WORDS } from '../../words/categories';
import { FREE_TIME_WORDS } from '../../words/free-times';
import { SKILL_WORDS } from '../../words/skills';
import type { RegisterDraft } from './draft';
import { PhoneFromWechat } from './phone-from-wechat';
import type { Step } from './steps';
import { REGISTER_WORDS as WORDS } from './words';

interface QuestionProps {
  readonly draft: RegisterDraft;
  readonly faults: Readonly<Record<string, string>>;
  readonly write: (part: Partial<RegisterDraft>) => void;
}

const CATEGORIES = SERVICE_CATEGORIES.map((value) => ({ value, words: CATEGORY_WORDS[value] }));
const SKILL_OPTIONS = SKILLS.map((value) => ({ value, words: SKILL_WORDS[value] }));
const TIMES = FREE_TIMES.map((value) => ({ value, words: FREE_TIME_WORDS[value] }));
const NEEDS = ACCESS_FEATURES.map((value) => ({ value, words: ACCESS_WORDS[value].need }));

function NameQuestion({ draft, faults, write }: QuestionProps) {
  return (
    <Field
      id="name"
      label={WORDS.name.title}
      labelHidden
      hint={WORDS.name.hint}
      value={draft.name}
      fault={faults['name']}
      autocomplete="name"
      onChange={(name) => write({ name })}
    />
  );
}

function PhoneQuestion({ draft, faults, write }: QuestionProps) {
  return (
    <Stack gap={4}>
      <Field
        id="phone"
        label={WORDS.phone.title}
        labelHidden
        hint={WORDS.phone.hint}
        kind="tel"
        value={draft.phone}
        fault={faults['phone']}
        autocomplete="tel"
        onChange={(phone) => write({ phone, phoneProof: undefined })}
      />
      <PhoneFromWechat write={write} />
    </Stack>
  );
}

function BirthQuestion({ draft, faults, write }: QuestionProps) {
  return (
    <DateField
      id="birthDay"
      label={WORDS.birth.title}
      labelHidden
      hint={WORDS.birth.hint}
      value={draft.birthDay}
      fault={faults['birthDay']}
      autocomplete="bday"
      onChange={(birthDay) => write({ birthDay })}
    />
  );
}

function GuardianQuestion({ draft, faults, write }: QuestionProps) {
  return (
    <Stack gap={4}>
      <Field
        id="guardianName"
        label={WORDS.guardian.name}
        hint={WORDS.guardian.hint}
        value={draft.guardianName}
        fault={faults['guardianName']}
        onChange={(guardianName) => write({ guardianName })}
      />
      <Field
        id="guardianPhone"
        label={WORDS.guardian.phone}
        kind="tel"
        value={draft.guardianPhone}
        fault={faults['guardianPhone']}
        onChange={(guardianPhone) => write({ guardianPhone })}
      />
      <CheckRow
        id="guardianConsent"
        label={WORDS.guardian.consent}
        value={draft.guardianAgreed}
        fault={faults['guardianConsent']}
        onChange={(guardianAgreed) => write({ guardianAgreed })}
      />
    </Stack>
  );
}

function NeedsQuestion({ draft, faults, write }: QuestionProps) {
  const agrees = draft.consents.includes('needs');
  const agree = (yes: boolean) =>
    write({ consents: yes ? [...draft.consents, 'needs'] : draft.consents.filter((key) => key !== 'needs') });
  return (
    <Stack gap={4}>
      <Choices
        id="needs"
        legend={WORDS.needs.title}
        legendHidden
        hint={WORDS.needs.hint}
        options={NEEDS}
        value={draft.needs}
        onChange={(needs) => write({ needs })}
      />
      {draft.needs.length > 0 && (
        <CheckRow
          id="needsConsent"
          label={WORDS.needs.consent}
          value={agrees}
          fault={faults['needsConsent']}
          onChange={agree}
        />
      )}
    </Stack>
  );
}

function TimesQuestion({ draft, write }: QuestionProps) {
  return (
    <Choices
      id="freeTimes"
      legend={WORDS.freeTimes.title}
      legendHidden
      hint={WORDS.freeTimes.hint}
      options={TIMES}
      value={draft.freeTimes}
      onChange={(freeTimes) => write({ freeTimes })}
    />
  );
}

/** The one question of a page. */
export function Question({ step, ...props }: QuestionProps & { readonly step: Step }) {
  const { draft, faults, write } = props;
  switch (step) {
    case 'name':
      return <NameQuestion {...props} />;
    case 'phone':
      return <PhoneQuestion {...props} />;
    case 'guardian':
      return <GuardianQuestion {...props} />;
    case 'needs':
      return <NeedsQuestion {...props} />;
    case 'birth':
      return <BirthQuestion {...props} />;
    case 'residence':
      return (
        <RegionPicker
          id="residence"
          label={WORDS.residence.label}
          hint={WORDS.residence.hint}
          value={draft.residence}
          fault={faults['residence']}
          onChange={(residence) => {
            if (residence !== undefined) {
              write({ residence });
            }
          }}
        />
      );
    case 'categories':
      return (
        <Choices
          id="categories"
          legend={WORDS.categories.title}
          legendHidden
          hint={WORDS.categories.hint}
          options={CATEGORIES}
          value={draft.categories}
          fault={faults['categories']}
          onChange={(categories) => write({ categories })}
        />
      );
    case 'freeTimes':
      return <TimesQuestion {...props} />;
    case 'skills':
      return (
        <Choices
          id="skills"
          legend={WORDS.skills.title}
          legendHidden
          hint={WORDS.skills.hint}
          options={SKILL_OPTIONS}
          value={draft.skills}
          onChange={(skills) => write({ skills })}
        />
      );
  }
}
