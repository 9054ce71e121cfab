import type { StaffRole } from '#core/role/roles';
import { useAskedMe } from '../../backend/use-me';
import { HAND_OVER_WORDS } from '../../platform/save-file';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { ProgressBar } from '../../ui/progress-bar';
import { StatusLine } from '../../ui/status-line';
import { failureWords } from '../../words/failures';
import { ExportForm } from './export-form';
import type { Task } from './export-task';
import { type ExportStage, useExport } from './use-export';
import { useOrgs } from './use-orgs';
import { EXPORT_WORDS as WORDS } from './words';

type Export = ReturnType<typeof useExport>;

function Progress({ task }: { readonly task: Task }) {
  return (
    <>
      <ProgressBar
        label={WORDS.progress}
        value={task.next ?? task.until}
        target={task.until}
        unit={WORDS.unit}
      />
      <StatusLine>{WORDS.rows(task.rows)}</StatusLine>
    </>
  );
}

function Interrupted({
  stage,
  resume,
}: {
  readonly stage: Extract<ExportStage, { readonly kind: 'stopped' | 'failed' }>;
  readonly resume: Export['resume'];
}) {
  const { task } = stage;
  const why = stage.kind === 'failed' ? failureWords(stage.refused) : undefined;
  const sentence = stage.kind === 'failed' ? stage.refused.fields?.[0]?.sentence : undefined;
  return (
    <>
      <Notice
        tone={why === undefined ? 'info' : 'err'}
        title={why === undefined ? WORDS.stopped : `${WORDS.failed}：${sentence ?? why.title}`}
        speaks={why === undefined ? 'status' : 'alert'}
      >
        {why === undefined ? WORDS.stoppedText : sentence === undefined && WORDS.failedText}
      </Notice>
      <Progress task={task} />
      {sentence === undefined && (
        <Btn kind="main" onPress={() => void resume(task)}>
          {WORDS.resume}
        </Btn>
      )}
    </>
  );
}

function Ready({
  stage,
  hand,
}: {
  readonly stage: Extract<ExportStage, { readonly kind: 'ready' }>;
  readonly hand: Export['hand'];
}) {
  if (stage.task.rows === 0) {
    return (
      <Notice tone="info" title={WORDS.none} speaks="status">
        {WORDS.noneText}
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="ok" title={WORDS.ready(stage.task.rows)} speaks="status">
        {stage.file.name}
      </Notice>
      {stage.tried && <Notice tone="err" title={WORDS.notHanded} speaks="alert" />}
      <Btn kind="main" icon="download" onPress={() => void hand(stage)}>
        {HAND_OVER_WORDS}
      </Btn>
    </>
  );
}

function UnderWay({ taking }: { readonly taking: Export }) {
  const { stage, stop, resume, hand, restart } = taking;
  switch (stage.kind) {
    case 'idle':
      return null;
    case 'running':
      return (
        <>
          <Progress task={stage.task} />
          <Btn icon="stop" onPress={stop}>
            {WORDS.stop}
          </Btn>
        </>
      );
    case 'stopped':
    case 'failed':
      return (
        <>
          <Interrupted stage={stage} resume={resume} />
          <Btn onPress={restart}>{WORDS.again}</Btn>
        </>
      );
    case 'ready':
      return (
        <>
          <Ready stage={stage} hand={hand} />
          <Btn onPress={restart}>{WORDS.again}</Btn>
        </>
      );
    case 'too-large':
      return (
        <>
          <Notice tone="err" title={WORDS.tooLarge} speaks="alert">
            {WORDS.tooLargeText}
          </Notice>
          <Btn onPress={restart}>{WORDS.again}</Btn>
        </>
      );
    case 'handed':
      return (
        <>
          <Notice tone="ok" title={WORDS.handed} speaks="status" />
          <Btn onPress={restart}>{WORDS.again}</Btn>
        </>
      );
  }
}

function Exporting({ roles }: { readonly roles: readonly StaffRole[] }) {
  const orgs = useOrgs(roles);
  const taking = useExport();
  const onlyLedger = roles.every(({ kind }) => kind !== 'organizer' && kind !== 'secretariat');
  if (taking.stage.kind !== 'idle') {
    return (
      <Stack gap={4}>
        <UnderWay taking={taking} />
      </Stack>
    );
  }
  return (
    <LoadedView
      loaded={orgs}
      what="记录单位"
      failure={failureWords}
      empty={{ title: WORDS.noOrgs, advice: WORDS.noOrgsAdvice }}
    >
      {(value) => (
        <ExportForm orgs={value} onlyLedger={onlyLedger} onStart={(wish) => void taking.start(wish)} />
      )}
    </LoadedView>
  );
}

/** 导出: approved records as a table, or a ledger as it is. */
export function ExportScreen() {
  const { who, refused, ask } = useAskedMe();
  const failed = refused && { kind: 'failed' as const, refused, retry: () => void ask() };
  const loaded =
    who === undefined ? (failed ?? { kind: 'loading' as const }) : { kind: 'done' as const, value: who };
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <LoadedView loaded={loaded} what="我的资料" failure={failureWords}>
        {({ roles }) => <Exporting roles={roles} />}
      </LoadedView>
    </Page>
  );
}
