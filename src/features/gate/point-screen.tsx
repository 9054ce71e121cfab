import { goBack, useQuery } from '../../platform/navigate';
import { Page } from '../../ui/page';
import { useGate } from './gate-state';
import { PointForm } from './point-form';
import { useAutoSync } from './use-auto-sync';
import { GATE_WORDS } from './words';

/** 签到点: the steward moved to another gate. */
export function PointScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { point = '' } = useGate();
  return (
    <Page title={GATE_WORDS.point} lead={GATE_WORDS.pointLead}>
      <PointForm key={`${id}:${point}`} onDone={goBack} />
    </Page>
  );
}
