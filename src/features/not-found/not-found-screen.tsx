import { useQuery } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { GroupedList } from '../../ui/card';
import { HELP_CONTACT } from '../../ui/help-contact';
import type { IconName } from '../../ui/icon-names';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Picture } from '../../ui/picture';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { WayRow } from '../../ui/way-row';

const WORDS = {
  title: '没有这一页',
  cause: '链接可能不完整，或者页面已经搬走',
  advice: '您没有做错什么，您的报名和记录都还在。',
  home: '回到首页',
  others: '您可能在找',
  code: (path: string) =>
    `求助电话 ${HELP_CONTACT.phone}，请报编号 404${path === '' ? '' : `，地址 ${path}`}`,
} as const;

const WAYS: readonly { readonly to: string; readonly icon: IconName; readonly words: string }[] = [
  { to: '/pages/activities/index', icon: 'calendar', words: '活动' },
  { to: '/pages/places/index', icon: 'place', words: '基地和驿站' },
  { to: '/pages/stories/index', icon: 'story', words: '故事' },
  { to: '/pages/me/index', icon: 'me', words: '我的' },
];

/** 404: somebody followed a link that leads nowhere; why, where to go, whom to ask. */
export function NotFoundScreen() {
  const { path = '' } = useQuery();
  return (
    <Page title={WORDS.title} isTrouble>
      <Picture scene="sunrise" size="l" />
      <Notice tone="info" icon="search" title={WORDS.cause} speaks="alert">
        {WORDS.advice}
      </Notice>
      <BtnLink kind="main" icon="home" to="/pages/home/index">
        {WORDS.home}
      </BtnLink>
      <Section title={WORDS.others}>
        <GroupedList label={WORDS.others}>
          {WAYS.map(({ to, icon, words }) => (
            <WayRow key={to} to={to} icon={icon}>
              {words}
            </WayRow>
          ))}
        </GroupedList>
      </Section>
      <P size="caption" tone="soft">
        {WORDS.code(path)}
      </P>
    </Page>
  );
}
