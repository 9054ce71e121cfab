import { type CertifiableRecordsReply, MOST_PURPOSE } from '#core/certificate/calls';
import { Btn } from '../../ui/btn';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { type Faults, NO_FAULTS } from '../../ui/use-faults';
import { Preview } from './preview';
import { fieldOf, useRequest } from './use-request';
import { CERTIFICATE_WORDS as WORDS } from './words';

type Request = ReturnType<typeof useRequest>;

function Choices({ orgs, range, purpose, faults, trouble, change }: Request) {
  const purposeFault = fieldOf(trouble) && trouble?.sentence;
  return (
    <Stack gap={4}>
      <Select
        label={WORDS.org}
        hint={WORDS.orgHint}
        options={orgs.map(({ id, name }) => ({ value: id as string, words: name }))}
        value={range.orgId}
        onChange={(orgId) => change({ orgId })}
      />
      <DateField
        id="from"
        label={WORDS.from}
        value={range.from}
        fault={faults.from}
        onChange={(from) => change({ from })}
      />
      <DateField
        id="to"
        label={WORDS.to}
        value={range.to}
        fault={faults.to}
        onChange={(to) => change({ to })}
      />
      <Field
        id="purpose"
        label={WORDS.purpose}
        hint={WORDS.purposeHint}
        isOptional
        most={MOST_PURPOSE}
        value={purpose}
        fault={purposeFault}
        onChange={(next) => change({ purpose: next })}
      />
    </Stack>
  );
}

/** What the server found wrong with a field of this form. */
function faultsIn(trouble: Request['trouble']): Faults {
  const fieldId = fieldOf(trouble);
  return fieldId === undefined || trouble === undefined
    ? NO_FAULTS
    : { list: [{ fieldId, sentence: trouble.sentence }], attempt: 0 };
}

interface FormProps {
  readonly reply: CertifiableRecordsReply;
  readonly replaces: string | undefined;
  /** The records or the list are not what they were. */
  readonly onChange: () => void;
}

/** Whose records and which days; then exactly what the certificate will say. */
export function RequestForm({ reply, replaces, onChange }: FormProps) {
  const request = useRequest(reply, { replaces, onChange });
  const { range, ready, notYet, across, purpose, trouble, isBusy, canSend, faults } = request;
  const send = () => void request.submit();
  return (
    <FormArea onSubmit={() => canSend && !isBusy && send()}>
      <Section title={WORDS.ask}>
        <Stack gap={5}>
          <FormErrors faults={faultsIn(trouble)} />
          {replaces !== undefined && <Notice tone="info" title={WORDS.replacing(replaces)} />}
          <Choices {...request} />
          {Object.keys(faults).length === 0 && (
            <Preview {...{ reply, range, ready, notYet, across, purpose: purpose.trim() }} />
          )}
          {trouble !== undefined && fieldOf(trouble) === undefined && (
            <Notice tone="err" title={trouble.sentence} />
          )}
          {canSend && (
            <Btn kind="main" icon="task" busy={isBusy ? WORDS.issuing : undefined} onPress={send}>
              {WORDS.issue}
            </Btn>
          )}
        </Stack>
      </Section>
    </FormArea>
  );
}
