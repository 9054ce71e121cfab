import { type VerifyCertificateReply, verifyCertificateRequest } from '#core/certificate/calls';
import { MOST_WRONG_GUESSES, stretchEndsAt } from '#core/certificate/guessing';
import { openSnapshot } from '#core/certificate/open-snapshot';
import { publicStatement } from '#core/certificate/public-statement';
import { isSignedText } from '#kernel/certificate-keys';
import { hasKeyedHash, keyedHash, unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { fateOf } from '#stores/certificate-fates';
import { codeHashOf, readCertificate } from '#stores/certificates';
import { countWrongGuess, wrongGuessesOf } from '#stores/wrong-guesses';

/** Compared with where there is no certificate, so that a missing one takes as long as a wrong code. */
const NOBODYS_HASH = 'A'.repeat(43);

/**
 * 校验证明, for anybody who holds its number and check code. An unknown number and a wrong code are one answer, reached
 * by the same steps. The one thing lookup writes is the count of wrong guesses (docs/decisions/0020).
 */
export const verifyCertificate = verb({
  name: 'verify-certificate',
  right: 'anyone',
  request: verifyCertificateRequest,
  run: async ({ certNo, checkCode }, { now, source = '' }): Promise<VerifyCertificateReply> => {
    const guesser = keyedHash(source, 'wrong-guess');
    const [guessed, hash] = await Promise.all([wrongGuessesOf(guesser, now), codeHashOf(certNo)]);
    if (guessed >= MOST_WRONG_GUESSES) {
      return { kind: 'limited', retryAt: stretchEndsAt(now) };
    }
    const isRight = hasKeyedHash(checkCode, certNo, hash ?? NOBODYS_HASH);
    const document = isRight && hash !== undefined ? await readCertificate(certNo) : undefined;
    if (document === undefined) {
      await countWrongGuess(guesser, now);
      return { kind: 'no-match', askedAt: now };
    }
    const { sealed, keyId, signature } = document;
    const snapshot = openSnapshot({ text: unseal(sealed, 'certificate'), keyId, signature }, isSignedText);
    return { kind: 'found', statement: publicStatement(snapshot, await fateOf(document), now) };
  },
});
