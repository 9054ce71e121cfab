import { useMemo, useState } from 'react';
import type { RosterEntry } from '#core/attendance/scan';
import { useQuery } from '../../platform/navigate';
import { Btn, BtnLink } from '../../ui/btn';
import { GroupedList, RowPlain } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Grow, Row, Stack } from '../../ui/layout';
import { LoadMore } from '../../ui/load-more';
import { Page } from '../../ui/page';
import { SearchField } from '../../ui/search-field';
import { StatePill } from '../../ui/state-pill';
import { StatusLine } from '../../ui/status-line';
import { Heading, P } from '../../ui/text';
import { DownloadProgress } from './download-progress';
import { mayBe } from './find-person';
import type { Presence } from './gate-book';
import { useGate } from './gate-state';
import { NotReady } from './not-ready';
import { walkInPath } from './paths';
import { EarlierResult, NewestResult } from './result-panel';
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

type Tick = (entry: RosterEntry, kind: 'in' | 'out') => void;

interface PersonProps {
  readonly entry: RosterEntry;
  readonly presence: Presence;
  readonly onTick: Tick;
}

function Person({ entry, presence, onTick }: PersonProps) {
  const state = entry.status === 'waiting' ? { tone: 'warn' as const, words: '候补中' } : STATES[presence];
  const kind = presence === 'inside' ? 'out' : 'in';
  const name = `${entry.maskedName}（尾号 ${entry.phoneTail}）`;
  return (
    <RowPlain>
      <Grow>
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
      </Grow>
    </RowPlain>
  );
}

/** Everybody found, a page at a time; thousands are never drawn at once. */
function People({ found, onTick }: { readonly found: readonly RosterEntry[]; readonly onTick: Tick }) {
  const { book } = useGate();
  const [shown, setShown] = useState(PAGE);
  return (
    <Stack gap={4}>
      <GroupedList label={GATE_WORDS.rosterTitle}>
        {found.slice(0, shown).map((entry) => (
          <Person
            key={entry.signupId}
            entry={entry}
            presence={book?.presenceOf(entry.signupId) ?? 'absent'}
            onTick={onTick}
          />
        ))}
      </GroupedList>
      <LoadMore
        state={found.length > shown ? 'available' : 'none'}
        words={`加载更多（还有 ${found.length - shown} 人）`}
        said={`已显示 ${Math.min(shown, found.length)} 人`}
        onLoad={() => setShown(shown + PAGE)}
      />
    </Stack>
  );
}

/** Searches and ticks; what was found starts again at its first page with every search. */
function Roster({
  activityId,
  entries,
}: {
  readonly activityId: string;
  readonly entries: readonly RosterEntry[];
}) {
  const scanner = useScanner();
  const [text, setText] = useState('');
  const found = useMemo(
    () => entries.filter((entry) => entry.status !== 'withdrawn' && mayBe(entry, text.trim())),
    [entries, text],
  );
  const tick: Tick = (entry, kind) => scanner.show({ method: 'roster', signupId: entry.signupId }, kind);
  return (
    <Stack gap={4}>
      <SearchField label={GATE_WORDS.search} hint={GATE_WORDS.searchHint} value={text} onChange={setText} />
      <NewestResult activityId={activityId} onScreen={scanner.onScreen} onUndo={scanner.undo} />
      <EarlierResult activityId={activityId} onScreen={scanner.onScreen} />
      <StatusLine>{GATE_WORDS.found(found.length)}</StatusLine>
      {found.length === 0 ? (
        <Empty
          title={GATE_WORDS.nobody}
          advice={GATE_WORDS.nobodyAdvice}
          action={<BtnLink to={walkInPath(activityId)}>{GATE_WORDS.walkIn}</BtnLink>}
        />
      ) : (
        <People key={text} found={found} onTick={tick} />
      )}
    </Stack>
  );
}

/** 名单: find by name, last four digits or number, and tick by hand; works without a network. */
export function RosterScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { roster } = useGate();
  return (
    <Page title={GATE_WORDS.rosterTitle} {...(roster && { lead: roster.activity.title })}>
      {roster === undefined ? (
        <NotReady />
      ) : (
        <Stack gap={4}>
          <DownloadProgress />
          <Roster activityId={id} entries={roster.entries} />
          <SyncLine activityId={id} />
        </Stack>
      )}
    </Page>
  );
}
