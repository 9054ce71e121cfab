import { useState } from 'react';
import { openingStateAt } from '#core/place/opening';
import type { OpeningSpan, Place } from '#core/place/place';
import { useCall } from '../../backend/use-call';
import { copyText } from '../../platform/clipboard';
import { now } from '../../platform/clock';
import { openMap } from '../../platform/map';
import { useQuery } from '../../platform/navigate';
import { Btn, BtnLink } from '../../ui/btn';
import { Card } from '../../ui/card';
import { DescriptionList } from '../../ui/description-list';
import { FactList } from '../../ui/fact-list';
import { IconText } from '../../ui/icon-text';
import { BtnRow, Row, Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { PlaceKind } from '../../ui/tag';
import { P } from '../../ui/text';
import { ACCESS_WORDS } from '../../words/access';
import { addressWords } from '../../words/address';
import { failureWords } from '../../words/failures';
import { staleWords } from '../../words/freshness';
import { openingWords } from '../../words/opening';
import { calendarDayWords, dateWords } from '../../words/when';

const WORDS = {
  title: '地点详情',
  navigate: '导航',
  copy: '复制地址',
  copied: '地址已复制',
  notCopied: '没能复制，请长按地址文字',
  call: '打电话',
  access: '无障碍设施',
  services: '能提供的服务',
  opening: '开放时间',
  about: '关于这里',
  host: '建设单位',
  siteNo: '编号',
  designated: '公布日期',
  verified: (date: string, by: string) => `${date} 由${by}核实`,
  notVerified: '设施情况还没有人核实，去之前请先打电话。',
  paused: '这里暂停开放，去之前请先打电话。',
  withdrawn: '这里已经不再是阳光助残服务点。',
  sample: '本页地点、电话和数字均为示例数据',
} as const;

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** 周一 9:00–17:30; days that are not named are closed. */
function openingLines(spans: readonly OpeningSpan[]) {
  const ofDay = (weekday: number) => spans.filter((span) => span.weekday === weekday);
  return [1, 2, 3, 4, 5, 6, 0].map((weekday) => ({
    term: WEEKDAYS[weekday] ?? '',
    words:
      ofDay(weekday)
        .map((span) => `${clock(span.fromMinute)}–${clock(span.toMinute)}`)
        .join('，') || '休息',
  }));
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
      <Stack gap={1}>
        <IconText icon="place" size="body" strong tone="plain">
          {addressWords(place.region.name, place.address)}
        </IconText>
        {place.route !== undefined && (
          <P size="caption" tone="soft">
            {place.route}
          </P>
        )}
      </Stack>
      <BtnRow>
        <Btn
          icon="navigate"
          onPress={() => openMap({ ...place.point, name: place.name, address: place.address })}
        >
          {WORDS.navigate}
        </Btn>
        <Btn icon="copy" onPress={() => void copy()}>
          {WORDS.copy}
        </Btn>
        <BtnLink kind="main" icon="call" to={`tel:${place.phone}`} label={`${WORDS.call} ${place.phone}`}>
          {WORDS.call}
        </BtnLink>
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
  const isVerified = place.verifiedAt !== undefined && place.verifiedBy !== undefined;
  return (
    <Section title={WORDS.access}>
      {!isVerified && <Notice tone="warn" title={WORDS.notVerified} />}
      <FactList
        label={WORDS.access}
        facts={place.access.map((fact) => ({
          icon: ACCESS_WORDS[fact.feature].icon,
          words: ACCESS_WORDS[fact.feature].words,
          note: fact.note,
          having: fact.state,
        }))}
      />
      {place.verifiedAt !== undefined && place.verifiedBy !== undefined && (
        <P size="caption" tone="soft">
          {WORDS.verified(dateWords(place.verifiedAt), place.verifiedBy)}
        </P>
      )}
    </Section>
  );
}

function PlaceContent({ place }: { readonly place: Place }) {
  return (
    <Stack gap={4}>
      {place.status !== 'active' && <Notice tone="warn" title={WORDS[place.status]} />}
      <Address place={place} />
      <Facilities place={place} />
      {place.opening.length > 0 && (
        <Section title={WORDS.opening}>
          <DescriptionList items={openingLines(place.opening)} />
        </Section>
      )}
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
    >
      <LoadedView loaded={loaded} what="地点" failure={failureWords}>
        {(value) => <PlaceContent place={value} />}
      </LoadedView>
    </Page>
  );
}
