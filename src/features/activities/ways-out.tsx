import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { StatusLine } from '../../ui/status-line';
import { type ActivityFilter, NO_FILTER } from './filter-store';
import { useWaysOut } from './use-ways-out';
import { ACTIVITIES_WORDS as WORDS } from './words';

interface WaysOutProps {
  readonly filter: ActivityFilter;
  readonly choose: (filter: ActivityFilter) => void;
}

/** Nothing was found: which condition to give up, with how many activities that opens up. */
export function WaysOut({ filter, choose }: WaysOutProps) {
  const ways = useWaysOut(filter);
  return (
    <Stack gap={3}>
      <StatusLine>
        {ways === undefined && WORDS.counting}
        {ways?.length === 0 && WORDS.noWayOut}
        {ways !== undefined && ways.length > 0 && WORDS.waysOut}
      </StatusLine>
      {ways?.map(({ words, without, total }) => (
        <Btn key={words} onPress={() => choose(without)}>
          {WORDS.giveUp(words, total)}
        </Btn>
      ))}
      <Btn kind="link" onPress={() => choose(NO_FILTER)}>
        {WORDS.clear}
      </Btn>
    </Stack>
  );
}
