import type { CertificateState, RevocationCause } from '#core/certificate/certificate';
import { dateWords } from '../../words/when';

const CAUSES: { readonly [TCause in RevocationCause]: string } = {
  corrected: '里面的记录后来更正了',
  declined: '里面的记录后来没有被同意',
  desk: '记录单位撤销了它',
};

/** Whether a certificate stands, in words: what happened, when and why. */
export function stateWords(state: CertificateState): {
  readonly tone: 'ok' | 'warn' | 'err';
  readonly words: string;
  readonly why?: string;
} {
  if (state.kind === 'valid') {
    return { tone: 'ok', words: '有效' };
  }
  if (state.kind === 'superseded') {
    return { tone: 'warn', words: '已被替代', why: `${dateWords(state.at)}开具了新的证明` };
  }
  const why = state.reason === undefined ? CAUSES[state.cause] : `${CAUSES[state.cause]}：${state.reason}`;
  return { tone: 'err', words: '已撤销', why: `${dateWords(state.at)}，${why}` };
}
