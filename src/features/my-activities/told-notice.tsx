import { useEffect } from 'react';
import { now } from '../../platform/clock';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { moveFocusTo } from '../../ui/move-focus';
import { Notice } from '../../ui/notice';
import { activityName } from '../../words/activity-name';
import type { Withdrawal } from './use-withdraw';
import { MY_ACTIVITIES_WORDS as WORDS } from './words';

interface ToldNoticeProps {
  readonly withdrawal: Pick<Withdrawal, 'busyId' | 'told' | 'comeBack'>;
}

const COME_BACK = 'come-back';

/** What came of leaving, and, as long as it can be taken back, the way back. */
export function ToldNotice({ withdrawal: { busyId, told, comeBack } }: ToldNoticeProps) {
  const withdrawnId = told?.withdrawn?.id;
  // The card that was left goes away, and with it the button that had the focus: on to the way back, not to the next
  // activity's way out.
  useEffect(() => {
    if (withdrawnId !== undefined) {
      moveFocusTo(COME_BACK);
    }
  }, [withdrawnId]);
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
          id={COME_BACK}
          icon="undo"
          label={WORDS.comeBackLabel(activityName(withdrawn, now()))}
          onPress={() => void comeBack(withdrawn)}
          busy={busyId === withdrawn.id ? WORDS.comingBack : undefined}
        >
          {WORDS.comeBack}
        </Btn>
      )}
    </Stack>
  );
}
