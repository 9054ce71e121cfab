import { useState } from 'react';
import type { RecordingOrg } from '#core/ledger/entry';
import { calendarDayAt } from '#core/shared/calendar';
import { now } from '../../platform/clock';
import { Btn } from '../../ui/btn';
import { SingleChoice } from '../../ui/choices';
import { DateField } from '../../ui/date-field';
import { FormErrors } from '../../ui/form-errors';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useFaults } from '../../ui/use-faults';
import type { FileKind, Wish } from './export-task';
import { fileKinds } from './file-kinds';
import { PastExports } from './past-exports';
import { EXPORT_WORDS as WORDS } from './words';

function faultsOf(from: string, to: string): { readonly from?: string; readonly to?: string } {
  if (from === '') {
    return { from: WORDS.fromMissing };
  }
  if (to === '') {
    return { to: WORDS.toMissing };
  }
  return from > to ? { to: WORDS.toEarly } : {};
}

interface FormProps {
  readonly orgs: readonly RecordingOrg[];
  /** An auditor checks ledgers and gets no names. */
  readonly onlyLedger: boolean;
  readonly onStart: (wish: Wish) => void;
}

interface PeriodProps {
  readonly from: string;
  readonly to: string;
  readonly faultAt: (fieldId: string) => string | undefined;
  readonly onFrom: (day: string) => void;
  readonly onTo: (day: string) => void;
}

function PeriodFields({ from, to, faultAt, onFrom, onTo }: PeriodProps) {
  return (
    <>
      <DateField id="from" label={WORDS.from} value={from} onChange={onFrom} fault={faultAt('from')} />
      <DateField id="to" label={WORDS.to} value={to} onChange={onTo} fault={faultAt('to')} />
      <Notice tone="warn" title={WORDS.warning}>
        {WORDS.warningText}
      </Notice>
    </>
  );
}

/** Whose records, which days, which file; below, what was taken of them before. */
export function ExportForm({ orgs, onlyLedger, onStart }: FormProps) {
  const kinds = fileKinds(onlyLedger);
  const today = calendarDayAt(now());
  const [orgId, setOrgId] = useState<string>(orgs[0]?.id ?? '');
  const [kind, setKind] = useState<FileKind>(kinds[0]?.value ?? 'ledger');
  const [from, setFrom] = useState(`${today.slice(0, 4)}-01-01`);
  const [to, setTo] = useState<string>(today);
  const { faults, faultAt, setFound } = useFaults();
  const choose = (chosen: FileKind) => {
    setKind(chosen);
    setFound({});
  };
  const start = () => {
    const found = kind === 'ledger' ? {} : faultsOf(from, to);
    setFound(found);
    const org = orgs.find(({ id }) => id === orgId);
    if (org !== undefined && Object.keys(found).length === 0) {
      onStart({ org, kind, from, to });
    }
  };
  return (
    <Stack gap={5}>
      <FormErrors faults={faults} />
      <Select
        label={WORDS.org}
        options={orgs.map(({ id, name }) => ({ value: id as string, words: name }))}
        value={orgId}
        onChange={setOrgId}
      />
      <SingleChoice<FileKind> legend={WORDS.kind} options={kinds} value={kind} onChange={choose} />
      {kind !== 'ledger' && <PeriodFields {...{ from, to, faultAt }} onFrom={setFrom} onTo={setTo} />}
      <Btn kind="main" icon="download" onPress={start}>
        {WORDS.start}
      </Btn>
      <PastExports orgId={orgId} />
    </Stack>
  );
}
