import type { OwnCertificate } from '#core/certificate/calls';
import { copyText } from '../../platform/clipboard';
import { canSavePicture, openAlbumSettings } from '../../platform/picture';
import { Btn } from '../../ui/btn';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { OpenBtn } from '../../ui/open-btn';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { codesText } from './sheet-text';
import { type Outcome, useTakeAway } from './take-away';
import { SHEET_WORDS as WORDS } from './words';

function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.kind !== 'denied') {
    return <Notice tone={outcome.kind === 'handed' ? 'ok' : 'err'} title={outcome.sentence} />;
  }
  const settings = openAlbumSettings;
  return (
    <>
      <Notice tone="warn" title={WORDS.denied}>
        {WORDS.deniedText}
      </Notice>
      {settings !== undefined && (
        <Btn icon="settings" onPress={() => void settings()}>
          {WORDS.openSettings}
        </Btn>
      )}
    </>
  );
}

function Files({ taking }: { readonly taking: ReturnType<typeof useTakeAway> }) {
  const { busy, takePdf, takePicture } = taking;
  return (
    <>
      <Btn
        kind="main"
        icon="download"
        busy={busy === 'pdf' ? WORDS.pdfBusy : undefined}
        onPress={() => void takePdf()}
      >
        {WORDS.pdf}
      </Btn>
      {canSavePicture() ? (
        <Btn
          icon="download"
          busy={busy === 'picture' ? WORDS.pictureBusy : undefined}
          onPress={() => void takePicture()}
        >
          {WORDS.picture}
        </Btn>
      ) : (
        <P>{WORDS.noPicture}</P>
      )}
    </>
  );
}

/** PDF, picture, JSON, sharing and copying; nothing that would look valid of a certificate that is not. */
export function TakeAway({ certificate }: { readonly certificate: OwnCertificate }) {
  const taking = useTakeAway(certificate);
  const copy = async () => {
    const isCopied = await copyText(codesText(certificate));
    say(isCopied ? WORDS.copied : WORDS.notCopied, isCopied ? 'calm' : 'urgent');
  };
  return (
    <Section title={WORDS.take}>
      <Stack gap={3}>
        {taking.outcome !== undefined && <OutcomeNotice outcome={taking.outcome} />}
        {certificate.state.kind === 'valid' && <Files taking={taking} />}
        <Btn icon="copy" onPress={() => void copy()}>
          {WORDS.copy}
        </Btn>
        <OpenBtn opens="share">{WORDS.share}</OpenBtn>
        <P size="caption">{WORDS.shareNote}</P>
        <Btn icon="download" onPress={() => void taking.takeJson()}>
          {WORDS.json}
        </Btn>
        <P size="caption">{WORDS.jsonNote}</P>
      </Stack>
    </Section>
  );
}
