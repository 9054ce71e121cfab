import { asId } from '#core/shared/ids';
import { inHours } from '../builders/an-activity';
import { aDecision, serviceFacts } from '../builders/decisions';
import { agreeingToNational, rolesSeeded, type Seeded, volunteersSeeded } from '../builders/documents';
import { volunteerNoOf } from '../builders/gate';
import { ledgerHolding, ledgerSeeded } from '../builders/ledgers';

/** Somebody of the association's secretariat. */
export const SECRETARY = 'open-0';
const PEOPLE = 20;
/** More than one page of an export. */
const RECORDS = 420;
/** Texts that a table could get wrong. */
const NASTY = ['=HYPERLINK("x")', '读报,散步', '他说"好"', '两\n行', '＝1', '为视障老人读报'];

const titleOf = (number: number): string => NASTY[number % NASTY.length] ?? '';

const ENTRIES = ledgerHolding(
  Array.from({ length: RECORDS }, (_, number) =>
    aDecision('confirmed', {
      record: asId(`activity-1:v${number}`),
      volunteerNo: volunteerNoOf(number % PEOPLE),
      service: serviceFacts({ title: titleOf(number), minutes: 60 + number }),
    }),
  ),
);

/** What an export must say of each record, in its order. */
export const ROWS = ENTRIES.map(({ seq }, number) => ({
  record: `activity-1:v${number}`,
  volunteerNo: volunteerNoOf(number % PEOPLE),
  name: '王小明',
  title: titleOf(number),
  minutes: 60 + number,
  hours: Math.floor((60 + number) / 6) / 10,
  seq,
}));

/** An organisation whose records were all approved an hour ago, and the secretariat. */
export const exportSeeded: readonly Seeded[] = [
  ledgerSeeded(ENTRIES, () => inHours(-1)),
  volunteersSeeded(PEOPLE, agreeingToNational(PEOPLE)),
  rolesSeeded({ [SECRETARY]: [{ kind: 'secretariat' }] }),
];
