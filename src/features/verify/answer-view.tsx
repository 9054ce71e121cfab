import type { VerifyCertificateReply } from '#core/certificate/calls';
import { Bullets } from '../../ui/bullets';
import { P } from '../../ui/text';
import { Verdict } from '../../ui/verdict';
import { dateWords, timeWords } from '../../words/when';
import { FoundView } from './found-view';
import { verdictLook } from './verdict-look';
import { VERIFY_WORDS as WORDS } from './words';

/** The answer itself, at the head of the page. */
export function AnswerVerdict({ reply }: { readonly reply: VerifyCertificateReply }) {
  switch (reply.kind) {
    case 'found': {
      const { lines, ...look } = verdictLook(reply.statement);
      return (
        <Verdict {...look}>
          {lines.map((line) => (
            <P key={line}>{line}</P>
          ))}
        </Verdict>
      );
    }
    case 'no-match':
      return (
        <Verdict tone="err" icon="search" title={WORDS.noMatch}>
          <P>{WORDS.noMatchText}</P>
        </Verdict>
      );
    case 'limited':
      return (
        <Verdict tone="warn" icon="hours" title={WORDS.limited}>
          <P>{WORDS.limitedText(timeWords(reply.retryAt))}</P>
        </Verdict>
      );
  }
}

/** What else there is to know, below it. */
export function AnswerView({ reply }: { readonly reply: VerifyCertificateReply }) {
  switch (reply.kind) {
    case 'found':
      return <FoundView statement={reply.statement} />;
    case 'no-match':
      return (
        <>
          <Bullets items={WORDS.noMatchAdvice} />
          <P tone="soft">{WORDS.askedAt(dateWords(reply.askedAt), timeWords(reply.askedAt))}</P>
        </>
      );
    case 'limited':
      return <P>{WORDS.limitedAdvice}</P>;
  }
}
