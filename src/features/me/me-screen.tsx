import type { StaffRole } from '#core/role/roles';
import type { OwnProfile } from '#core/volunteer/volunteer';
import { useLoadedMe } from '../../backend/use-me';
import { BtnLink } from '../../ui/btn';
import { Card, GroupedList } from '../../ui/card';
import type { IconName } from '../../ui/icon-names';
import { Stack } from '../../ui/layout';
import { LoadedView } from '../../ui/loaded-view';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Heading, P } from '../../ui/text';
import { WayRow } from '../../ui/way-row';
import { failureWords } from '../../words/failures';
import { SUSPENDED_WORDS } from '../../words/suspended';

const WORDS = {
  title: '我的',
  links: '我的功能',
  others: '设置、联系和协议',
  number: '志愿者编号',
  guest: '您还没有登记',
  guestText: '登记后可以报名活动、出示签到码、记录服务时长。不登记也可以看活动、地点和故事。',
  register: '登记成为志愿者',
} as const;

interface Way {
  readonly to: string;
  readonly icon: IconName;
  readonly words: string;
}

const OWN: readonly Way[] = [
  { to: '/packages/volunteer/profile/index', icon: 'id', words: '我的资料' },
  { to: '/packages/volunteer/my-activities/index', icon: 'calendar', words: '我的活动' },
  { to: '/packages/volunteer/pass/index', icon: 'qr', words: '我的签到码' },
  { to: '/packages/volunteer/my-hours/index', icon: 'hours', words: '我的服务时长' },
  { to: '/packages/volunteer/certificates/index', icon: 'task', words: '我的证明' },
];
const GATES: Way = { to: '/packages/organizer/gates/index', icon: 'scan', words: '签到工作' };
const EXPORT: Way = { to: '/packages/export/export/index', icon: 'download', words: '导出' };
const EXPORTERS: readonly StaffRole['kind'][] = ['organizer', 'secretariat', 'auditor'];
const HOURS: Way = { to: '/packages/desk/hours/index', icon: 'task', words: '时长确认' };
const EVERYBODY: readonly Way[] = [
  { to: '/packages/public/verify/index', icon: 'shield', words: '校验证明' },
  { to: '/packages/public/ledgers/index', icon: 'hours', words: '公开账' },
  { to: '/packages/volunteer/settings/index', icon: 'settings', words: '显示与无障碍设置' },
  { to: '/packages/public/feedback/index', icon: 'help', words: '帮助：发文字留言' },
  { to: '/packages/public/legal/index?doc=privacy', icon: 'lock', words: '隐私政策' },
  { to: '/packages/public/legal/index?doc=agreement', icon: 'book', words: '用户协议' },
  { to: '/packages/volunteer/leave/index', icon: 'me', words: '退出这部手机' },
];

function Profile({ profile }: { readonly profile: OwnProfile }) {
  return (
    <Card gap={1}>
      <Heading>{profile.name}</Heading>
      <P tone="soft">
        {WORDS.number} {profile.volunteerNo}
      </P>
      <P tone="soft">
        {profile.maskedPhone}·{profile.residence.name}
      </P>
    </Card>
  );
}

function Guest() {
  return (
    <Card tone="sun" gap={3}>
      <Heading>{WORDS.guest}</Heading>
      <P>{WORDS.guestText}</P>
      <BtnLink kind="main" icon="volunteer" to="/packages/volunteer/consent/index">
        {WORDS.register}
      </BtnLink>
    </Card>
  );
}

function Ways({ label, ways }: { readonly label: string; readonly ways: readonly Way[] }) {
  if (ways.length === 0) {
    return null;
  }
  return (
    <GroupedList label={label}>
      {ways.map(({ to, icon, words }) => (
        <WayRow key={to} to={to} icon={icon}>
          {words}
        </WayRow>
      ))}
    </GroupedList>
  );
}

/** 我的: who I am, and the way to everything that is mine. */
export function MeScreen() {
  const { loaded, offline } = useLoadedMe();
  return (
    <Page title={WORDS.title} offline={offline}>
      <Stack gap={4}>
        <LoadedView loaded={loaded} what="我的资料" failure={failureWords}>
          {({ profile, roles }) => (
            <Stack gap={4}>
              {profile?.status === 'suspended' && (
                <Notice tone="warn" title={SUSPENDED_WORDS.title}>
                  {SUSPENDED_WORDS.advice}
                </Notice>
              )}
              {profile === undefined ? <Guest /> : <Profile profile={profile} />}
              <Ways
                label={WORDS.links}
                ways={[
                  ...(profile === undefined ? [] : OWN),
                  ...(roles.some((role) => role.kind !== 'auditor' && role.kind !== 'editor') ? [GATES] : []),
                  ...(roles.some(({ kind }) => EXPORTERS.includes(kind)) ? [EXPORT] : []),
                  ...(roles.some(({ kind }) => kind === 'organizer' || kind === 'secretariat')
                    ? [HOURS]
                    : []),
                ]}
              />
            </Stack>
          )}
        </LoadedView>
        <Ways label={WORDS.others} ways={EVERYBODY} />
      </Stack>
    </Page>
  );
}
