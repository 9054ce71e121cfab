import type { PublicStatement } from '#core/certificate/public-statement';
import { DOCUMENT_WORDS } from '#core/certificate/words';
import type { IconName } from '../../ui/icon-names';
import { dateWords } from '../../words/when';
import { VERIFY_WORDS as WORDS } from './words';

/** An answer in words and looks; `lines` say when and why. */
export interface VerdictLook {
  readonly tone: 'ok' | 'warn' | 'err';
  readonly icon: IconName;
  readonly title: string;
  readonly lines: readonly string[];
}

type Revoked = Extract<PublicStatement['state'], { readonly kind: 'revoked' }>;

const reasonOf = ({ cause, reason }: Revoked): string =>
  cause === 'desk' ? (reason ?? WORDS.byDesk) : WORDS[cause];

/** A certificate that stands, unless it was made up for demonstration: that proves nothing, whatever its state. */
const standing = (isSample: boolean): VerdictLook =>
  isSample
    ? {
        tone: 'warn',
        icon: 'warning',
        title: DOCUMENT_WORDS.sample,
        lines: [WORDS.isSample, WORDS.validText],
      }
    : { tone: 'ok', icon: 'check-circle', title: WORDS.valid, lines: [WORDS.validText] };

/** What is said first about a certificate that was found. */
export function verdictLook({ state, isSample }: Pick<PublicStatement, 'state' | 'isSample'>): VerdictLook {
  const sampleLine = isSample ? [WORDS.isSample] : [];
  switch (state.kind) {
    case 'valid':
      return standing(isSample);
    case 'superseded':
      return {
        ...{ tone: 'warn', icon: 'swap', title: WORDS.superseded },
        lines: [WORDS.supersededText(dateWords(state.at)), ...sampleLine],
      };
    case 'revoked':
      return {
        ...{ tone: 'err', icon: 'cancel', title: WORDS.revoked },
        lines: [
          WORDS.revokedText(dateWords(state.at)),
          `${WORDS.because}：${reasonOf(state)}`,
          ...sampleLine,
        ],
      };
  }
}
