import { Page } from '../../ui/page';
import { LeaveForm, type LeaveFormProps } from './leave-form';

const WORDS = {
  title: '退出这部手机',
  lead: '手机借给别人、换手机或者转让之前，把您留在上面的资料清掉。',
} as const;

/** 退出: clears this phone of what it keeps about people, never of scans that nobody else has. */
export function LeaveScreen(props: LeaveFormProps) {
  return (
    <Page title={WORDS.title} lead={WORDS.lead}>
      <LeaveForm {...props} />
    </Page>
  );
}
