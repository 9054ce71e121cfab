import { useEffect, useRef, useState } from 'react';
import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { hasAgreed } from '#core/volunteer/can-register';
import { useAskedMe } from '../../backend/use-me';
import { open, replace, restartAt, useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { CheckRow } from '../../ui/check-row';
import { ErrorSummary } from '../../ui/error-summary';
import { BtnRow, Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { versionWords } from '../../words/version';
import { useRegisterDraft } from './draft';
import { LegalTexts } from './legal-texts';
import { RenewConsent } from './renew-consent';
import { CONSENT_WORDS as WORDS } from './words';

const VERSION = versionWords(CONSENT_DOCUMENTS.privacy.version);

/** 协议与隐私: before registering, and again for who agreed to an earlier version. */
export function ConsentScreen() {
  const { then } = useQuery();
  const profile = useAskedMe().who?.profile;
  const agreed = profile?.consents.find(({ key }) => key === 'privacy')?.version;
  const isDone = profile !== undefined && hasAgreed(profile.consents, 'privacy');
  // Somebody already registered, on a phone that did not know it yet, goes straight on. This page stays below the
  // registration it led to, and must not act when that one succeeds.
  const hasGoneOn = useRef(false);
  useEffect(() => {
    if (isDone && !hasGoneOn.current) {
      replace(then ?? '/pages/me/index');
    }
  }, [isDone, then]);
  const goOn = () => {
    hasGoneOn.current = true;
    open('/packages/volunteer/register/index');
  };
  return agreed !== undefined && !isDone ? (
    <RenewConsent agreed={agreed} />
  ) : (
    <FirstConsent onAgreed={goOn} />
  );
}

/** A plain summary, nothing ticked beforehand, agree and refuse with equal weight. */
function FirstConsent({ onAgreed }: { readonly onAgreed: () => void }) {
  const { then } = useQuery();
  const { draft, write } = useRegisterDraft();
  const [agreed, setAgreed] = useState(draft.consents.includes('privacy'));
  const [mayTell, setMayTell] = useState(draft.consents.includes('national'));
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
      consents: [
        ...kept,
        'privacy',
        ...(mayTell ? (['national'] as const) : []),
        ...(mayDisplay ? (['display'] as const) : []),
      ],
      ...(then !== undefined && { then }),
    });
    onAgreed();
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
        <LegalTexts />
        <CheckRow id="agree" label={WORDS.agree(VERSION)} value={agreed} onChange={setAgreed} fault={fault} />
        <CheckRow id="national" label={WORDS.national} value={mayTell} onChange={setMayTell} />
        <CheckRow id="display" label={WORDS.display} value={mayDisplay} onChange={setMayDisplay} />
        <BtnRow>
          <Btn onPress={accept}>{WORDS.accept}</Btn>
          <Btn onPress={() => restartAt('/pages/home/index')}>{WORDS.refuse}</Btn>
        </BtnRow>
      </Stack>
    </Page>
  );
}
