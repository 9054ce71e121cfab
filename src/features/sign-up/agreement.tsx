import type { ActivityPageView } from '#core/activity/cards';
import { now } from '../../platform/clock';
import { pathTo } from '../../platform/navigate';
import { Card } from '../../ui/card';
import { LinkTo } from '../../ui/link-to';
import { Section } from '../../ui/section';
import { P } from '../../ui/text';
import { spanWords } from '../../words/when';
import { SIGN_UP_WORDS as WORDS } from './words';

/** What the volunteer agrees to (志愿服务条例 第十四条), and the way to all the rest of it. */
export function Agreement({ activity }: { readonly activity: ActivityPageView['activity'] }) {
  return (
    <Section title={WORDS.agreement}>
      <Card gap={2} tone="sunken">
        <P>{spanWords(activity.startsAt, activity.endsAt, now())}</P>
        <P>
          {activity.venue}，{activity.address}
        </P>
        {activity.bring !== undefined && <P>{WORDS.bringLine(activity.bring)}</P>}
        <P>{activity.riskNotice}</P>
        <P>{activity.guarantees}</P>
        <LinkTo to={pathTo('/packages/public/activity/index', { id: activity.id })}>{WORDS.whole}</LinkTo>
      </Card>
    </Section>
  );
}
