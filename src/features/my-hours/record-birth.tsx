import type { RecordBirth } from '#core/hours/views';
import { Bullets } from '../../ui/bullets';
import { Stack } from '../../ui/layout';
import { P } from '../../ui/text';
import { birthLines } from '../../words/birth';
import { MY_HOURS_WORDS as WORDS } from './words';

/** How a record came to be: the scans that count, those that were annulled, the decisions. */
export function BirthOfRecord({ birth }: { readonly birth: RecordBirth }) {
  const lines = birthLines(birth);
  return lines.length === 0 ? null : (
    <Stack gap={1}>
      <P size="caption" strong>
        {WORDS.basis}
      </P>
      <Bullets items={lines} />
    </Stack>
  );
}
