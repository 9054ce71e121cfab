import { useState } from 'react';
import { type CertifiableRecordsReply, MOST_ITEMS } from '#core/certificate/calls';
import { calendarDayAt } from '#core/shared/calendar';
import { now } from '../../platform/clock';
import { open, pathTo } from '../../platform/navigate';
import { say } from '../../ui/say';
import { orgsOf, partsOf } from './choose';
import { type Draft, keepDraft, readDraft } from './draft';
import { type Issued, issue } from './issue';
import { CERTIFICATE_WORDS as WORDS } from './words';

type Trouble = Exclude<Issued, { readonly kind: 'issued' }>;

/** What is wrong with the days, by field. */
export function dayFaults(from: string, to: string): { readonly from?: string; readonly to?: string } {
  if (from === '') {
    return { from: WORDS.fromMissing };
  }
  if (to === '') {
    return { to: WORDS.toMissing };
  }
  return from > to ? { to: WORDS.toEarly } : {};
}

/** The field the server finds something wrong with, if it is one of this form. */
export const fieldOf = (trouble: Trouble | undefined): 'purpose' | undefined =>
  trouble?.kind === 'refused' && trouble.field === 'purpose' ? 'purpose' : undefined;

function chosen(draft: Draft, { records }: CertifiableRecordsReply) {
  const orgs = orgsOf(records);
  const org = orgs.find(({ id }) => id === draft.orgId) ?? orgs[0];
  const today = calendarDayAt(now());
  const first = records.find((record) => record.org.id === org?.id)?.day ?? today;
  const range = { orgId: org?.id ?? '', from: draft.from ?? first, to: draft.to ?? today };
  return { orgs, range, purpose: draft.purpose ?? '', ...partsOf(records, range) };
}

interface RequestOptions {
  readonly replaces: string | undefined;
  readonly onChange: () => void;
}

/** The request form: what is chosen is kept at once, what is shown is exactly what is asked for. */
export function useRequest(reply: CertifiableRecordsReply, { replaces, onChange }: RequestOptions) {
  const [draft, setDraft] = useState(readDraft);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const form = chosen(draft, reply);
  const { range, purpose, ready } = form;
  const faults = dayFaults(range.from, range.to);
  const change = (part: Draft) => {
    const next = { ...draft, ...part };
    keepDraft(next);
    setDraft(next);
    setTrouble(undefined);
  };
  const submit = async () => {
    setBusy(true);
    setTrouble(undefined);
    const result = await issue({
      ...range,
      records: ready.map(({ record }) => record),
      ...(purpose.trim() === '' ? {} : { purposeNote: purpose.trim() }),
      ...(replaces === undefined ? {} : { replaces }),
    });
    setBusy(false);
    if (result.kind === 'issued') {
      setDraft({});
      say(WORDS.issued);
      open(pathTo('/packages/volunteer/certificate/index', { no: result.certNo }));
      onChange();
      return;
    }
    setTrouble(result);
    if (fieldOf(result) === undefined) {
      say(result.sentence, 'urgent');
    }
    if (result.kind === 'changed') {
      onChange();
    }
  };
  const canSend = Object.keys(faults).length === 0 && ready.length > 0 && ready.length <= MOST_ITEMS;
  return { ...form, faults, isBusy, trouble, change, submit, canSend };
}
