import type { OwnCertificate } from '#core/certificate/calls';
import { spacedCertNo, spacedCheckCode } from '#core/certificate/cert-no';
import { DOCUMENT_WORDS, hoursText, ORIGIN_WORDS, periodText } from '#core/certificate/words';
import { dateWords } from '../../words/when';
import { SHEET_WORDS as WORDS } from './words';

/** Names and values of a certificate, in the order of the page and of the picture. */
export function factsOf({ snapshot }: Pick<OwnCertificate, 'snapshot'>) {
  const { volunteerNo, period, byOrigin, recordingOrg, issuedAt, purposeNote, replaces } = snapshot;
  return [
    { term: WORDS.volunteerNo, words: volunteerNo },
    { term: WORDS.period, words: periodText(period) },
    ...byOrigin.map(({ origin, minutes }) => ({
      term: ORIGIN_WORDS[origin],
      words: `${hoursText(minutes)} 小时`,
    })),
    { term: WORDS.issuer, words: recordingOrg.name },
    ...(recordingOrg.uscc === undefined ? [] : [{ term: DOCUMENT_WORDS.uscc, words: recordingOrg.uscc }]),
    { term: WORDS.issuedAt, words: dateWords(issuedAt) },
    ...(purposeNote === undefined ? [] : [{ term: WORDS.purpose, words: purposeNote }]),
    ...(replaces === undefined ? [] : [{ term: WORDS.replaces, words: spacedCertNo(replaces) }]),
  ];
}

/** 林晓阳在志愿服务中，服务时间 36.5 小时，共 14 次 */
export const sumOf = ({
  snapshot: { volunteerName, totalMinutes, items },
}: Pick<OwnCertificate, 'snapshot'>): string =>
  `${volunteerName}${WORDS.served} ${hoursText(totalMinutes)} 小时，共 ${items.length} 次`;

/** Everything the picture shows, line by line: also what a screen reader says in its place. */
export const linesOf = (certificate: OwnCertificate): readonly string[] => [
  ...(certificate.snapshot.isSample ? [DOCUMENT_WORDS.sample] : []),
  WORDS.title,
  sumOf(certificate),
  ...factsOf(certificate).map(({ term, words }) => `${term}：${words}`),
  `${WORDS.certNo}：${spacedCertNo(certificate.snapshot.certNo)}`,
  `${WORDS.checkCode}：${spacedCheckCode(certificate.checkCode)}`,
  DOCUMENT_WORDS.free,
];

/** Number and check code, to be pasted into a message. */
export const codesText = ({ snapshot, checkCode }: OwnCertificate): string =>
  `${WORDS.certNo}：${snapshot.certNo}\n${WORDS.checkCode}：${checkCode}`;
