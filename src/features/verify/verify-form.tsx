import { Btn } from '../../ui/btn';
import { Field } from '../../ui/field';
import { FormArea } from '../../ui/form-area';
import { Section } from '../../ui/section';
import { ScanTicket } from './scan-ticket';
import type { useVerify } from './use-verify';
import { VERIFY_WORDS as WORDS } from './words';

/** Number and check code, typed or scanned. */
export function VerifyForm({ verify }: { readonly verify: ReturnType<typeof useVerify> }) {
  const { typed, setTyped, faults, stage, submit, askAbout } = verify;
  const send = () => void submit();
  return (
    <Section title={stage.kind === 'answered' ? WORDS.again : WORDS.byTyping}>
      <FormArea onSubmit={send}>
        <Field
          id="certNo"
          label={WORDS.certNo}
          hint={WORDS.certNoHint}
          kind="code"
          value={typed.certNo}
          fault={faults.certNo}
          onChange={(certNo) => setTyped({ ...typed, certNo })}
        />
        <Field
          id="checkCode"
          label={WORDS.checkCode}
          hint={WORDS.checkCodeHint}
          kind="code"
          value={typed.checkCode}
          fault={faults.checkCode}
          onChange={(checkCode) => setTyped({ ...typed, checkCode })}
        />
        <Btn kind="main" icon="search" onPress={send} busy={stage.kind === 'asking' ? WORDS.busy : undefined}>
          {WORDS.submit}
        </Btn>
        <ScanTicket onTicket={(ticket) => void askAbout(ticket)} />
      </FormArea>
    </Section>
  );
}
