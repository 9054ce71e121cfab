import { useState } from 'react';
import type { PublishedKey } from '#core/certificate/calls';
import { useCall } from '../../backend/use-call';
import { copyText } from '../../platform/clipboard';
import { HAND_OVER_WORDS, handOver } from '../../platform/save-file';
import { Btn } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { Card, ListCard } from '../../ui/card';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { Heading, P } from '../../ui/text';
import { failureWords } from '../../words/failures';
import { dateWords } from '../../words/when';
import { OWN_CHECK_WORDS as WORDS } from './own-check-words';

async function copy(text: string, said: string): Promise<void> {
  const isCopied = await copyText(text);
  say(isCopied ? said : WORDS.notCopied, isCopied ? 'calm' : 'urgent');
}

function KeyCard({ published: { id, publicKey, since, isCurrent } }: { readonly published: PublishedKey }) {
  return (
    <Card gap={2}>
      <Heading level={3}>{WORDS.key(id)}</Heading>
      <P tone="soft">{isCurrent ? WORDS.current : WORDS.earlier}</P>
      {since !== undefined && <P tone="soft">{WORDS.since(dateWords(since))}</P>}
      <P>{publicKey}</P>
      <Btn
        icon="copy"
        label={WORDS.key(id) + WORDS.copyKey}
        onPress={() => void copy(publicKey, WORDS.keyCopied(id))}
      >
        {WORDS.copyKey}
      </Btn>
    </Card>
  );
}

function SaveKeys({ keys }: { readonly keys: readonly PublishedKey[] }) {
  const [outcome, setOutcome] = useState<'saved' | 'not-saved'>();
  const save = async () => {
    const parts = [`${JSON.stringify({ keys }, undefined, 2)}\n`];
    const isSaved = await handOver({ name: WORDS.keysFile, type: 'application/json', parts });
    setOutcome(isSaved ? 'saved' : 'not-saved');
  };
  return (
    <>
      <Btn icon="download" onPress={() => void save()}>
        {WORDS.save(HAND_OVER_WORDS)}
      </Btn>
      {outcome === 'saved' && <Notice tone="ok" title={WORDS.saved} speaks="status" />}
      {outcome === 'not-saved' && <Notice tone="err" title={WORDS.notSaved} speaks="alert" />}
    </>
  );
}

function HowTo() {
  const loaded = useCall('certificate-keys', {}, { isEmpty: ({ keys }) => keys.length === 0 });
  return (
    <Stack gap={4}>
      <P>{WORDS.lead}</P>
      <Bullets items={WORDS.steps} />
      <Card tone="sunken" gap={2}>
        <P>{WORDS.command}</P>
        <Btn icon="copy" onPress={() => void copy(WORDS.command, WORDS.commandCopied)}>
          {WORDS.copyCommand}
        </Btn>
      </Card>
      <Section title={WORDS.keys}>
        <LoadedView
          loaded={loaded}
          what={WORDS.keys}
          failure={failureWords}
          empty={{ title: WORDS.noKeys, advice: WORDS.noKeysAdvice }}
        >
          {({ keys }) => (
            <Stack gap={3}>
              <SaveKeys keys={keys} />
              <ListCard label={WORDS.keys}>
                {keys.map((published) => (
                  <KeyCard key={published.id} published={published} />
                ))}
              </ListCard>
            </Stack>
          )}
        </LoadedView>
      </Section>
    </Stack>
  );
}

/** 怎样自己核对: the published keys and the command, for whoever will not take our word. Folded until asked for. */
export function OwnCheck() {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Stack gap={3}>
      <Btn icon="key" isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        {WORDS.open}
      </Btn>
      {isOpen && <HowTo />}
    </Stack>
  );
}
