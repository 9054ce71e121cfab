import { type ReactNode, useState } from 'react';
import type { Duty } from '#core/activity/activity';
import { parsePass } from '#core/attendance/pass';
import { useQuery } from '../../platform/navigate';
import { Btn } from '../../ui/btn';
import { SingleChoice } from '../../ui/choices';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { type Found, useFaults } from '../../ui/use-faults';
import { typedVolunteerNo } from '../../words/volunteer-no';
import { hoursWords } from '../../words/when';
import { useGate } from './gate-state';
import { LookOrType } from './look-or-type';
import { NotReady } from './not-ready';
import { EarlierResult, NewestResult } from './result-panel';
import type { WalkIn } from './roster-index';
import { SyncLine } from './sync-line';
import { useAutoSync } from './use-auto-sync';
import { useScanner } from './use-scanner';
import { GATE_WORDS } from './words';

/** A pass typed by a keyboard scanner, or the number as people write it. */
function readWho(text: string): Pick<WalkIn, 'pass' | 'volunteerNo'> | { readonly fault: string } {
  if (parsePass(text) !== undefined) {
    return { pass: text };
  }
  return typedVolunteerNo(text);
}

const optionsOf = (duties: readonly Duty[]) =>
  duties.map(({ id, name, startsAt, endsAt }) => ({
    value: id as string,
    words: name,
    note: hoursWords(startsAt, endsAt),
  }));

interface FormProps {
  readonly duties: readonly Duty[];
  readonly onWalkIn: (walkIn: WalkIn) => string | undefined;
  /** What came of the last one; stands between the duty and who it is. */
  readonly result: ReactNode;
}

/** The duty first, then who: by the camera or by the number. What was typed stays until it was taken. */
function WalkInForm({ duties, onWalkIn, result }: FormProps) {
  const [dutyId, setDutyId] = useState(duties.length === 1 ? (duties[0]?.id as string) : undefined);
  const [text, setText] = useState('');
  const { faults, faultAt, setFound } = useFaults();
  const take = (given: string, tell: (found: Found) => void): string | undefined => {
    const who = readWho(given.trim());
    const found = {
      ...(dutyId === undefined && { duty: GATE_WORDS.walkInDutyMissing }),
      ...('fault' in who && { volunteerNo: who.fault }),
    };
    if (dutyId === undefined || 'fault' in who) {
      tell(found);
      return Object.values(found).join('。');
    }
    setFound({});
    setText('');
    return onWalkIn({ method: 'walk-in', dutyId, ...who });
  };
  // The camera sees a code again and again, and a code has no field: only a new fault of the duty takes the focus.
  const seeFault = ({ duty, volunteerNo }: Found) => {
    const isNew = duty !== faultAt('duty');
    if (isNew) {
      setFound({ duty });
    }
    if (!isNew || duty === undefined) {
      say([duty, volunteerNo].filter(Boolean).join('。'), 'urgent');
    }
  };
  const send = () => void take(text, setFound);
  return (
    <Stack gap={5}>
      <FormErrors faults={faults} />
      <SingleChoice
        id="duty"
        legend={GATE_WORDS.walkInDuty}
        fault={faultAt('duty')}
        options={optionsOf(duties)}
        value={dutyId}
        onChange={setDutyId}
      />
      {result}
      <Section title={GATE_WORDS.walkInWho}>
        <LookOrType
          onCode={(code) => take(code, seeFault)}
          typeWords={GATE_WORDS.walkInType}
          noCameraAdvice={GATE_WORDS.walkInNoCamera}
          form={
            <FormArea onSubmit={send}>
              <Stack gap={3}>
                <Field
                  id="volunteerNo"
                  label={GATE_WORDS.walkInNumber}
                  hint={GATE_WORDS.walkInNumberHint}
                  value={text}
                  fault={faultAt('volunteerNo')}
                  onChange={setText}
                />
                <Btn kind="main" onPress={send}>
                  {GATE_WORDS.walkInTake}
                </Btn>
              </Stack>
            </FormArea>
          }
        />
      </Section>
    </Stack>
  );
}

/** 现场报名: lets somebody in who had not signed up. Works without a network; the server finds out who it is. */
export function WalkInScreen() {
  const { id = '' } = useQuery();
  useAutoSync(id);
  const { roster } = useGate();
  const scanner = useScanner();
  return (
    <Page title={GATE_WORDS.walkIn} lead={GATE_WORDS.walkInLead}>
      {roster === undefined ? (
        <NotReady />
      ) : (
        <Stack gap={4}>
          <WalkInForm
            duties={roster.activity.duties}
            onWalkIn={scanner.seeWalkIn}
            result={<NewestResult activityId={id} onScreen={scanner.onScreen} onUndo={scanner.undo} />}
          />
          <EarlierResult activityId={id} onScreen={scanner.onScreen} />
          <SyncLine activityId={id} />
        </Stack>
      )}
    </Page>
  );
}
