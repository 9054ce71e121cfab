import { useState } from 'react';
import { openingStateAt } from '#core/place/opening';
import type { Place } from '#core/place/place';
import { useCall } from '../../backend/use-call';
import { copyText } from '../../platform/clipboard';
import { now } from '../../platform/clock';
import { openMap } from '../../platform/map';
import { pathTo, useQuery } from '../../platform/navigate';
import { useNetworkReturns } from '../../platform/network-returns';
import { Btn, BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { FactList } from '../../ui/fact-list';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Row, Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Photos } from '../../ui/photos';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { StickyAction } from '../../ui/sticky-action';
import { PlaceKind } from '../../ui/tag';
import { P } from '../../ui/text';
import { ACCESS_WORDS } from '../../words/access';
import { addressWords } from '../../words/address';
import { failureWordsOf } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { openingWords } from '../../words/opening';
import { openingHours } from '../../words/opening-hours';
import { calendarDayWords, dateWords } from '../../words/when';

const FAILURE = failureWordsOf({ to: '/pages/places/index', words: '看全部地点' });

const WORDS = {
  title: '地点详情',
  navigate: '导航到这里',
  copy: '复制地址',
  copied: '地址已复制',
  notCopied: '没能复制，请长按地址文字',
  call: '打电话',
  access: '无障碍设施',
  services: '能提供的服务',
  about: '关于这里',
  host: '建设单位',
  siteNo: '编号',
  designated: '公布日期',
  verified: (date: string) => `${date} 现场核实`,
  verifiedBy: (by: string) => `由${by}核实`,
  unknown: (names: string) => `未确认：${names}。去之前可以打电话问。`,
  notVerified: '设施情况还没有人核实，去之前请先打电话。',
  paused: '这里暂停开放，去之前请先打电话。',
  withdrawn: '这里已经不再是阳光助残服务点。',
  wrong: '信息有误，告诉我们',
  sample: '本页地点、电话和数字均为示例数据',
} as const;

/** 周一到周五 9:00–17:30 in bold, the other days below. */
function OpeningHours({ place }: { readonly place: Place }) {
  const [first, ...others] = openingHours(place.opening).map(({ days, hours }) => `${days} ${hours}`);
  if (place.opening.length === 0 || first === undefined) {
    return null;
  }
  return (
    <IconText
      icon="schedule"
      size="body"
      strong
      tone="plain"
      below={
        others.length > 0 && (
          <P size="caption" tone="soft">
            {others.join('；')}
          </P>
        )
      }
    >
      {first}
    </IconText>
  );
}

function Address({ place }: { readonly place: Place }) {
  const [told, setTold] = useState<string>();
  const copy = async () => {
    const words = (await copyText(`${place.name} ${place.address}`)) ? WORDS.copied : WORDS.notCopied;
    setTold(words);
    say(words);
  };
  return (
    <Card>
      <IconText
        icon="place"
        size="body"
        strong
        tone="plain"
        below={
          place.route !== undefined && (
            <P size="caption" tone="soft">
              {place.route}
            </P>
          )
        }
      >
        {addressWords(place.region.name, place.address)}
      </IconText>
      <OpeningHours place={place} />
      <BtnRow>
        <BtnLink icon="call" to={`tel:${place.phone}`} label={`${WORDS.call} ${place.phone}`}>
          {WORDS.call}
        </BtnLink>
        <Btn icon="copy" onPress={() => void copy()}>
          {WORDS.copy}
        </Btn>
      </BtnRow>
      {told !== undefined && (
        <P size="caption" tone="soft">
          {told}
        </P>
      )}
    </Card>
  );
}

function Facilities({ place }: { readonly place: Place }) {
  const known = place.access.filter(({ state }) => state !== 'unknown');
  const unknown = place.access.filter(({ state }) => state === 'unknown');
  return (
    <Section title={WORDS.access}>
      {known.length > 0 && (
        <FactList
          label={WORDS.access}
          facts={known.map((fact) => ({
            icon: ACCESS_WORDS[fact.feature].icon,
            words: ACCESS_WORDS[fact.feature].words,
            note: fact.note,
            having: fact.state,
          }))}
        />
      )}
      {unknown.length > 0 && (
        <IconText icon="unknown" size="body" tone="warn">
          {WORDS.unknown(unknown.map(({ feature }) => ACCESS_WORDS[feature].words).join('、'))}
        </IconText>
      )}
      {place.verifiedAt !== undefined && place.verifiedBy !== undefined ? (
        <Notice tone="ok" title={WORDS.verified(dateWords(place.verifiedAt))}>
          {WORDS.verifiedBy(place.verifiedBy)}
        </Notice>
      ) : (
        <Notice tone="warn" title={WORDS.notVerified} />
      )}
    </Section>
  );
}

const wrongPath = ({ name, siteNo }: Place): string =>
  pathTo('/packages/public/feedback/index', { about: `${name}（${siteNo}）` });

function PlaceContent({ place }: { readonly place: Place }) {
  const returns = useNetworkReturns();
  return (
    <Stack gap={4}>
      {place.status !== 'active' && <Notice tone="warn" title={WORDS[place.status]} />}
      <Address place={place} />
      <Facilities place={place} />
      <Photos photos={place.photos ?? []} returns={returns} />
      <Section title={WORDS.services}>
        <P>{place.services.join('、')}</P>
      </Section>
      <Section title={WORDS.about}>
        <P>{place.intro}</P>
        <DescriptionList
          items={[
            { term: WORDS.host, words: place.hostOrg },
            { term: WORDS.siteNo, words: place.siteNo },
            { term: WORDS.designated, words: calendarDayWords(place.designatedOn) },
          ]}
        />
      </Section>
      <LinkTo to={wrongPath(place)}>{WORDS.wrong}</LinkTo>
      {place.isSample && (
        <P size="caption" tone="soft">
          {WORDS.sample}
        </P>
      )}
    </Stack>
  );
}

function Above({ place }: { readonly place: Place }) {
  const opening = openingWords(openingStateAt(place.opening, now()), now());
  return (
    <Row>
      <PlaceKind kind={place.kind} />
      <StatePill tone={opening.tone} icon={opening.icon}>
        {opening.words}
      </StatePill>
    </Row>
  );
}

function Navigate({ place }: { readonly place: Place }) {
  const { point, name, address } = place;
  return (
    <StickyAction>
      <Btn kind="main" icon="navigate" onPress={() => openMap({ ...point, name, address })}>
        {WORDS.navigate}
      </Btn>
    </StickyAction>
  );
}

/** 地点详情: whether it is open, how to get there, facilities with who confirmed them and when. */
export function PlaceScreen() {
  const { id = '' } = useQuery();
  const loaded = useCall('get-place', { placeId: id });
  const place = loaded.kind === 'done' ? loaded.value : undefined;
  return (
    <Page
      title={place?.name ?? WORDS.title}
      bar={WORDS.title}
      above={place && <Above place={place} />}
      offline={staleWords(loaded, now())}
      foot={place && <Navigate place={place} />}
    >
      <LoadedView loaded={loaded} what="地点" failure={FAILURE}>
        {(value) => <PlaceContent place={value} />}
      </LoadedView>
    </Page>
  );
}
