import type { RecordBirth } from '#core/hours/views';
import { Bullets } from '../../ui/bullets';
import { Stack } from '../../ui/layout';
import { P } from '../../ui/text';
import { decisionWords, stayWords } from '../../words/hours';
import { MY_HOURS_WORDS as WORDS } from './words';

const detailOf = ({ reason, proof }: RecordBirth['decisions'][number]): string =>
  [
    ...(reason === undefined ? [] : [WORDS.reason(reason)]),
    ...(proof === undefined ? [] : [WORDS.proof(proof)]),
  ].join('；');

/** How a record came to be, in the order in which it happened. */
export function BirthOfRecord({ birth }: { readonly birth: RecordBirth }) {
  const lines = [
    ...birth.stays.map(stayWords),
    ...birth.decisions.map((decision) =>
      [decisionWords(decision), detailOf(decision)].filter((text) => text !== '').join('。'),
    ),
  ];
  return lines.length === 0 ? null : (
    <Stack gap={1}>
      <P size="caption" strong>
        {WORDS.basis}
      </P>
      <Bullets items={lines} />
    </Stack>
  );
}
