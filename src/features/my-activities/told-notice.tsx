import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import type { Withdrawal } from './use-withdraw';
import { MY_ACTIVITIES_WORDS as WORDS } from './words';

interface ToldNoticeProps {
  readonly withdrawal: Pick<Withdrawal, 'busyId' | 'told' | 'comeBack'>;
}

/** What came of leaving, and, as long as it can be taken back, the way back. */
export function ToldNotice({ withdrawal: { busyId, told, comeBack } }: ToldNoticeProps) {
  if (told === undefined) {
    return null;
  }
  const { withdrawn } = told;
  return (
    <Stack gap={2}>
      <Notice tone={told.tone} title={told.words}>
        {withdrawn !== undefined && told.tone === 'ok' ? WORDS.comeBackHint : undefined}
      </Notice>
      {withdrawn !== undefined && (
        <Btn
          icon="undo"
          label={WORDS.comeBackLabel(withdrawn.title)}
          onPress={() => void comeBack(withdrawn)}
          busy={busyId === withdrawn.id ? WORDS.comingBack : undefined}
        >
          {WORDS.comeBack}
        </Btn>
      )}
    </Stack>
  );
}
