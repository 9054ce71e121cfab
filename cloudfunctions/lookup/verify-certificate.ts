import { type VerifyCertificateReply, verifyCertificateRequest } from '#core/certificate/calls';
import { openSnapshot } from '#core/certificate/open-snapshot';
import { publicStatement } from '#core/certificate/public-statement';
import { stretchEndsAt } from '#core/shared/guessing';
import { allOf } from '#kernel/all-of';
import { signatureCheck } from '#kernel/certificate-keys';
import { freshId } from '#kernel/random';
import { hasKeyedHash, keyedHash, unseal } from '#kernel/secrets';
import { verb } from '#kernel/verb';
import { fateOf } from '#stores/certificate-fates';
import { usedKey } from '#stores/certificate-keys';
import { codeHashOf, readCertificate } from '#stores/certificates';
import { giveGuessBack, takeGuess } from '#stores/wrong-guesses';

/** Compared with where there is no certificate, so that a missing one takes as long as a wrong code. */
const NOBODYS_HASH = 'A'.repeat(43);

/**
 * 校验证明, for anybody who holds its number and check code. An unknown number and a wrong code are one answer, reached
 * by the same steps. The one thing lookup writes are the guesses of a source: written down before the code is looked at,
 * taken back when it was right (docs/decisions/0020, 0028).
 */
export const verifyCertificate = verb({
  name: 'verify-certificate',
  right: 'anyone',
  request: verifyCertificateRequest,
  run: async ({ certNo, checkCode }, { now, source = '' }): Promise<VerifyCertificateReply> => {
    const guess = { id: freshId(), source: keyedHash(source, 'wrong-guess'), at: now };
    const [isTaken, hash] = await allOf([takeGuess(guess), codeHashOf(certNo)]);
    if (!isTaken) {
      return { kind: 'limited', retryAt: stretchEndsAt(now) };
    }
    const isRight = hasKeyedHash(checkCode, certNo, hash ?? NOBODYS_HASH);
    const document = isRight && hash !== undefined ? await readCertificate(certNo) : undefined;
    if (document === undefined) {
      return { kind: 'no-match', askedAt: now };
    }
    await giveGuessBack(guess);
    const { sealed, keyId, signature } = document;
    const isSigned = await signatureCheck(keyId, usedKey);
    const snapshot = openSnapshot({ text: unseal(sealed, 'certificate'), keyId, signature }, isSigned);
    return { kind: 'found', statement: publicStatement(snapshot, await fateOf(document), now) };
  },
});
