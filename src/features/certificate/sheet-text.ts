import type { OwnCertificate } from '#core/certificate/calls';
import { spacedCertNo, spacedCheckCode } from '#core/certificate/cert-no';
import type { CertificateSnapshot, CertifiedItem } from '#core/certificate/certificate';
import {
  DOCUMENT_WORDS,
  daysText,
  hoursText,
  issuerFacts,
  ORIGIN_WORDS,
  periodText,
} from '#core/certificate/words';
import { dateWords } from '../../words/when';
import { SHEET_WORDS as WORDS } from './words';

/** Names and values of a certificate, in the order of the page and of the picture. */
export function factsOf({ snapshot }: Pick<OwnCertificate, 'snapshot'>) {
  const { volunteerNo, period, byOrigin, recordingOrg, issuer, issuedAt, purposeNote, replaces } = snapshot;
  return [
    { term: WORDS.volunteerNo, words: volunteerNo },
    { term: WORDS.period, words: periodText(period) },
    ...byOrigin.map(({ origin, minutes }) => ({
      term: ORIGIN_WORDS[origin],
      words: `${hoursText(minutes)} 小时`,
    })),
    { term: WORDS.issuer, words: recordingOrg.name },
    ...(recordingOrg.uscc === undefined ? [] : [{ term: DOCUMENT_WORDS.uscc, words: recordingOrg.uscc }]),
    ...issuerFacts(issuer),
    { term: WORDS.issuedAt, words: dateWords(issuedAt) },
    ...(purposeNote === undefined ? [] : [{ term: WORDS.purpose, words: purposeNote }]),
    ...(replaces === undefined ? [] : [{ term: DOCUMENT_WORDS.replaces, words: spacedCertNo(replaces) }]),
  ];
}

/** 林晓阳在志愿服务中，服务时间 36.5 小时，共 14 次 */
export const sumOf = ({
  snapshot: { volunteerName, totalMinutes, items },
}: Pick<OwnCertificate, 'snapshot'>): string =>
  `${volunteerName}${WORDS.served} ${hoursText(totalMinutes)} 小时，共 ${items.length} 次`;

/** So many services fit into a picture that old phones can still draw; all of them are on the page and on paper. */
const MOST_SERVICES = 8;
/** Three rows of the picture. */
const MOST_LETTERS = 66;

const cut = (text: string): string => {
  const letters = [...text];
  return letters.length <= MOST_LETTERS ? text : `${letters.slice(0, MOST_LETTERS - 1).join('')}…`;
};

const serviceLine = (item: CertifiedItem): string => {
  const { title, content, minutes } = item;
  const what = content === '' || content === title ? title : `${title}：${content}`;
  return cut(`${daysText(item)}，${hoursText(minutes)} 小时，${what}`);
};

/** 服务内容, which no certificate may lack (民政部令第67号 第十五条): the first services, and how many there are in all. */
export function serviceLines({ items }: Pick<CertificateSnapshot, 'items'>): readonly string[] {
  const more = items.length > MOST_SERVICES ? [WORDS.andMore(items.length)] : [];
  return [`${WORDS.content}：`, ...items.slice(0, MOST_SERVICES).map(serviceLine), ...more];
}

/** Everything the picture shows, line by line. */
export const linesOf = (certificate: OwnCertificate): readonly string[] => [
  ...(certificate.snapshot.isSample ? [DOCUMENT_WORDS.sample] : []),
  WORDS.title,
  sumOf(certificate),
  ...factsOf(certificate).map(({ term, words }) => `${term}：${words}`),
  ...serviceLines(certificate.snapshot),
  `${WORDS.certNo}：${spacedCertNo(certificate.snapshot.certNo)}`,
  `${WORDS.checkCode}：${spacedCheckCode(certificate.checkCode)}`,
  DOCUMENT_WORDS.free,
];

/** Number and check code, to be pasted into a message. */
export const codesText = ({ snapshot, checkCode }: OwnCertificate): string =>
  `${WORDS.certNo}：${snapshot.certNo}\n${WORDS.checkCode}：${checkCode}`;
