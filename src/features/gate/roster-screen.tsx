import { useMemo, useState } from 'react';
import type { RosterEntry } from '#core/attendance/scan';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { GroupedList, RowPlain } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Grow, Row, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { StatePill } from '../../ui/state-pill';
import { StatusLine } from '../../ui/status-line';
import { Heading, P } from '../../ui/text';
import { scansOf, useGate } from './gate-state';
import { type Presence, presences } from './judge';
import { NotReady } from './not-ready';
import { ResultPanel } from './result-panel';
import { SyncLine } from './sync-line';
import { useAutoSync } from './use-auto-sync';
import { useScanner } from './use-scanner';
import { GATE_WORDS } from './words';

const PAGE = 30;
const STATES: Readonly<Record<Presence, { readonly tone: 'ok' | 'info' | 'warn'; readonly words: string }>> =
  {
    inside: { tone: 'ok', words: '已签到' },
    left: { tone: 'info', words: '已签退' },
    absent: { tone: 'warn', words: '未到' },
  };

const matches = (entry: RosterEntry, text: string): boolean =>
  text === '' ||
  entry.maskedName.includes(text) ||
  entry.phoneTail.includes(text) ||
  entry.entryNo.includes(text);

interface PersonProps {
  readonly entry: RosterEntry;
  readonly presence: Presence;
  readonly onTick: (entry: RosterEntry, kind: 'in' | 'out') => void;
}

function Person({ entry, presence, onTick }: PersonProps) {
  const state = entry.status === 'waiting' ? { tone: 'warn' as const, words: '候补中' } : STATES[presence];
  const kind = presence === 'inside' ? 'out' : 'in';
  const name = `${entry.maskedName}（尾号 ${entry.phoneTail}）`;
  return (
    <RowPlain>
      <Row spread="between">
        <Grow>
          <Stack gap={1}>
            <Heading level={2} size="lead">
              {entry.maskedName}
            </Heading>
            <P size="caption" tone="soft">
              手机尾号 {entry.phoneTail}·号码 {entry.entryNo}
            </P>
            {entry.attention !== undefined && (
              <P size="caption" strong>
                {entry.attention}
              </P>
            )}
            <StatePill tone={state.tone} isBare>
              {state.words}
            </StatePill>
          </Stack>
        </Grow>
        <Btn
          onPress={() => onTick(entry, kind)}
          label={kind === 'in' ? GATE_WORDS.checkIn(name) : GATE_WORDS.checkOut(name)}
        >
          {kind === 'in' ? GATE_WORDS.in : GATE_WORDS.out}
        </Btn>
      </Row>
    </RowPlain>
  );
}

/** 名单: find by name, last four digits or number, and tick by hand; works without a network. */
export function RosterScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const gate = useGate();
  const { roster } = gate;
  const where = presences(scansOf(gate));
  const scanner = useScanner();
  const [text, setText] = useState('');
  const [shown, setShown] = useState(PAGE);
  const found = useMemo(
    () =>
      (roster?.entries ?? []).filter((entry) => entry.status !== 'withdrawn' && matches(entry, text.trim())),
    [roster, text],
  );
  const tick = (entry: RosterEntry, kind: 'in' | 'out') =>
    scanner.show({ method: 'roster', signupId: entry.signupId }, kind);
  return (
    <Page title={GATE_WORDS.rosterTitle} {...(roster && { lead: roster.activity.title })}>
      {roster === undefined ? (
        <NotReady />
      ) : (
        <Stack gap={4}>
          <SearchField
            label={GATE_WORDS.search}
            hint={GATE_WORDS.searchHint}
            value={text}
            onChange={setText}
          />
          {scanner.result !== undefined && (
            <ResultPanel key={scanner.result.taken.scan.id} result={scanner.result} onUndo={scanner.undo} />
          )}
          <StatusLine>{GATE_WORDS.found(found.length)}</StatusLine>
          {found.length === 0 ? (
            <Empty title={GATE_WORDS.nobody} advice={GATE_WORDS.nobodyAdvice} />
          ) : (
            <GroupedList label={GATE_WORDS.rosterTitle}>
              {found.slice(0, shown).map((entry) => (
                <Person
                  key={entry.signupId}
                  entry={entry}
                  presence={where.get(entry.signupId) ?? 'absent'}
                  onTick={tick}
                />
              ))}
            </GroupedList>
          )}
          <LoadMore
            state={found.length > shown ? 'available' : 'none'}
            words={`加载更多（还有 ${found.length - shown} 人）`}
            said={`已显示 ${Math.min(shown, found.length)} 人`}
            onLoad={() => setShown(shown + PAGE)}
          />
          <SyncLine activityId={id} />
        </Stack>
      )}
    </Page>
  );
}
