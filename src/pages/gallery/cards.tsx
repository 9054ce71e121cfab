import { BtnLink } from '../../ui/btn';
import { Card, GroupedList, ListCard } from '../../ui/card';
import { EventCard, type EventCardProps, EventRow } from '../../ui/event-card';
import { FactList } from '../../ui/fact-list';
import { IconText } from '../../ui/icon-text';
import { Row, Stack } from '../../ui/layout';
import { LeadStory } from '../../ui/lead-story';
import { Picture } from '../../ui/picture';
import { ProgressBar } from '../../ui/progress-bar';
import { QrImage } from '../../ui/qr-image';
import { SCENES } from '../../ui/scenes';
import { Section } from '../../ui/section';
import { StatePill } from '../../ui/state-pill';
import { StoryRow } from '../../ui/story-row';
import { PlaceKind } from '../../ui/tag';
import { Code, Heading, P } from '../../ui/text';

const PAGE = '/packages/public/activity/index';
const EVENTS: readonly EventCardProps[] = [
  {
    to: PAGE,
    title: '社区手语角：学 20 句日常手语',
    date: { month: '11月', day: 29, weekday: '周日' },
    time: '9:30–11:30',
    place: '1.2 公里 · 示例街道阳光驿站',
    tags: [
      { icon: 'sign', words: '手语翻译' },
      { icon: 'caption', words: '实时字幕' },
    ],
  },
  {
    to: PAGE,
    title: '轮椅出行路线体验与记录',
    date: { month: '12月', day: 5, weekday: '周六' },
    time: '14:00–16:30',
    place: '2.8 公里 · 示例公园东门',
    tags: [
      { icon: 'accessible', words: '轮椅可达' },
      { icon: 'toilet', words: '无障碍厕所' },
    ],
  },
];

function NextEvent() {
  return (
    <Card tone="sun">
      <Stack gap={2}>
        <P strong>您的下一场活动 · 还有 5 天</P>
        <Heading size="h1">陪视障朋友逛公园</Heading>
        <IconText icon="schedule" size="body" tone="soft">
          11月28日 周六 9:00–12:00
        </IconText>
        <IconText icon="place" size="body" tone="soft">
          示例公园南门 · 2.1 公里
        </IconText>
      </Stack>
      <BtnLink kind="main" icon="qr" to="/packages/volunteer/pass/index">
        打开签到码
      </BtnLink>
    </Card>
  );
}

/** Cards, lists, pictures, codes. */
export function Cards() {
  return (
    <Section title="卡片">
      <NextEvent />
      <GroupedList label="附近活动">
        {EVENTS.map((event) => (
          <EventRow key={event.title} {...event} />
        ))}
      </GroupedList>
      <ListCard label="活动">
        {EVENTS.map((event) => (
          <EventCard
            key={event.title}
            {...event}
            state={
              <StatePill tone="ok" isBare>
                剩 6 个名额
              </StatePill>
            }
          />
        ))}
      </ListCard>
      <Card>
        <ProgressBar label="阳光基地" value={312} target={500} unit="个" />
        <ProgressBar label="阳光驿站" value={286} target={500} unit="个" pattern="hatched" />
        <P size="caption" tone="soft">
          2026年11月20日更新
        </P>
      </Card>
      <FactList
        label="现场无障碍"
        facts={[
          { icon: 'sign', words: '手语翻译', note: '国家通用手语，1 位', having: 'yes' },
          { icon: 'toilet', words: '无障碍厕所', having: 'unknown' },
          { icon: 'parking', words: '无障碍车位', note: '最近的在 200 米外', having: 'no' },
        ]}
      />
      <Row>
        <PlaceKind kind="base" />
        <PlaceKind kind="station" />
      </Row>
      <LeadStory
        to={PAGE}
        title="陪跑绳的另一端"
        lead="第一次放开脚步跑，是在第 12 次见面以后。"
        scene="guide-run"
        tags={[{ icon: 'caption', words: '有字幕' }]}
      />
      <GroupedList label="故事">
        {SCENES.map((scene) => (
          <StoryRow
            key={scene}
            to={PAGE}
            title={scene}
            lead="听障顾客来取药，店员终于看懂了“饭后”。"
            scene={scene}
            tags={[{ icon: 'sign', words: '有手语' }]}
          />
        ))}
      </GroupedList>
      <Card isCentred gap={2}>
        <QrImage text="SP1.000018.59460123.sample" label="签到二维码，请对准组织者的手机" />
        <P size="caption" tone="soft">
          扫不了？把号码念给组织者
        </P>
        <Code value="384729" />
        <StatePill tone="ok" isBare>
          现在有效，每 30 秒自动更新
        </StatePill>
      </Card>
      <Picture scene="sunrise" alt="插图：太阳升起" />
    </Section>
  );
}
