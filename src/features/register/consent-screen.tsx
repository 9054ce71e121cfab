import { useEffect, useRef, useState } from 'react';
import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { useAskedMe } from '../../backend/use-me';
import { open, replace, restartAt, useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { GroupedList } from '../../ui/card';
import { CheckRow } from '../../ui/check-row';
import { ErrorSummary } from '../../ui/error-summary';
import { BtnRow, Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { WayRow } from '../../ui/way-row';
import { versionWords } from '../../words/version';
import { useRegisterDraft } from './draft';
import { CONSENT_WORDS as WORDS } from './words';

const VERSION = versionWords(CONSENT_DOCUMENTS.privacy.version);

/** 协议与隐私: a plain summary, nothing ticked beforehand, agree and refuse with equal weight. */
export function ConsentScreen() {
  const { then } = useQuery();
  const { draft, write } = useRegisterDraft();
  const isRegistered = useAskedMe().who?.profile !== undefined;
  // Somebody already registered, on a phone that did not know it yet, goes straight on. This page stays below the
  // registration it led to, and must not act when that one succeeds.
  const hasGoneOn = useRef(false);
  useEffect(() => {
    if (isRegistered && !hasGoneOn.current) {
      replace(then ?? '/pages/me/index');
    }
  }, [isRegistered, then]);
  const [agreed, setAgreed] = useState(draft.consents.includes('privacy'));
  const [mayDisplay, setMayDisplay] = useState(draft.consents.includes('display'));
  const [fault, setFault] = useState<string>();
  const [attempt, setAttempt] = useState(0);

  const accept = () => {
    if (!agreed) {
      setFault(WORDS.missing);
      setAttempt(attempt + 1);
      return;
    }
    setFault(undefined);
    const kept = draft.consents.filter((key) => key === 'needs');
    write({
      consents: [...kept, 'privacy', ...(mayDisplay ? (['display'] as const) : [])],
      ...(then !== undefined && { then }),
    });
    hasGoneOn.current = true;
    open('/packages/volunteer/register/index');
  };

  return (
    <Page
      title={WORDS.title}
      lead={WORDS.lead}
      hasError={fault !== undefined}
      above={
        fault !== undefined && <ErrorSummary key={attempt} faults={[{ fieldId: 'agree', sentence: fault }]} />
      }
    >
      <Stack gap={4}>
        <Bullets items={WORDS.points} />
        <GroupedList label={WORDS.texts}>
          <WayRow to="/packages/public/legal/index?doc=privacy" icon="shield">
            {WORDS.privacy}
          </WayRow>
          <WayRow to="/packages/public/legal/index?doc=agreement" icon="book">
            {WORDS.agreement}
          </WayRow>
        </GroupedList>
        <CheckRow id="agree" label={WORDS.agree(VERSION)} value={agreed} onChange={setAgreed} fault={fault} />
        <CheckRow id="display" label={WORDS.display} value={mayDisplay} onChange={setMayDisplay} />
        <BtnRow>
          <Btn onPress={accept}>{WORDS.accept}</Btn>
          <Btn onPress={() => restartAt('/pages/home/index')}>{WORDS.refuse}</Btn>
        </BtnRow>
      </Stack>
    </Page>
  );
}
