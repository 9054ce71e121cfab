import type { OwnCertificate } from '#core/certificate/calls';
import { spacedCertNo, spacedCheckCode } from '#core/certificate/cert-no';
import { DOCUMENT_WORDS, daysText, hoursText, ORIGIN_WORDS } from '#core/certificate/words';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { Stack } from '../../ui/layout';
import { NamedRows } from '../../ui/named-rows';
import { QrImage } from '../../ui/qr-image';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { factsOf } from './sheet-text';
import { CERTIFICATE_WORDS, SHEET_WORDS as WORDS } from './words';

/** What a certificate says, to be read: hours as the largest figure, how they arose apart. */
export function Sheet({ certificate }: { readonly certificate: OwnCertificate }) {
  const { snapshot } = certificate;
  return (
    <>
      <Card tone="sunken" gap={2} isCentred>
        {snapshot.isSample && <P strong>{DOCUMENT_WORDS.sample}</P>}
        <P>
          {snapshot.volunteerName}
          {WORDS.served}
        </P>
        <P size="hero" strong>
          {hoursText(snapshot.totalMinutes)} {DOCUMENT_WORDS.hour}
        </P>
        <P>共 {snapshot.items.length} 次服务</P>
      </Card>
      <DescriptionList items={factsOf(certificate)} />
      <Section title={WORDS.services}>
        <NamedRows
          rows={snapshot.items.map(({ title, minutes, origin, content, venue, leader, ...days }) => ({
            name: title,
            lines: [
              `${daysText(days)}，${hoursText(minutes)} 小时，${ORIGIN_WORDS[origin]}`,
              `${CERTIFICATE_WORDS.content}：${content}`,
              `${WORDS.place}：${venue}，${leader}`,
            ],
          }))}
        />
      </Section>
    </>
  );
}

/** Number, code and QR code, and what to do with them. */
export function Check({ certificate }: { readonly certificate: OwnCertificate }) {
  const { snapshot, checkCode, verifyText } = certificate;
  const [certNo, code] = [spacedCertNo(snapshot.certNo), spacedCheckCode(checkCode)];
  return (
    <Section title={WORDS.check}>
      <Card tone="sunken" gap={3}>
        <Stack gap={3} isCentred>
          <QrImage text={verifyText} label={WORDS.qr(certNo, code)} />
        </Stack>
        <DescriptionList
          items={[
            { term: WORDS.certNo, words: certNo },
            { term: WORDS.checkCode, words: code },
          ]}
        />
        <P>{WORDS.howTo}</P>
        <P size="caption">{DOCUMENT_WORDS.free}</P>
      </Card>
    </Section>
  );
}
