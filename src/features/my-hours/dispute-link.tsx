import { pathTo } from '../../platform/navigate';
import { BtnLink } from '../../ui/btn';
import { MY_HOURS_WORDS as WORDS } from './words';

interface DisputeLinkProps {
  readonly activityId: string;
  readonly title: string;
  /** There is no record to be wrong. */
  readonly isMissing: boolean;
}

/** The way to say that hours are wrong, or that there are none though one was there. */
export const DisputeLink = ({ activityId, title, isMissing }: DisputeLinkProps) => (
  <BtnLink
    icon="message"
    to={pathTo('/packages/volunteer/dispute/index', { id: activityId })}
    label={isMissing ? WORDS.missingLabel(title) : WORDS.disputeLabel(title)}
  >
    {isMissing ? WORDS.missing : WORDS.dispute}
  </BtnLink>
);
