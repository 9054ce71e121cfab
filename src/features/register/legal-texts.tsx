import { GroupedList } from '../../ui/card';
import { WayRow } from '../../ui/way-row';
import { CONSENT_WORDS as WORDS } from './words';

/** The ways to the full texts behind what people agree to. */
export function LegalTexts() {
  return (
    <GroupedList label={WORDS.texts}>
      <WayRow to="/packages/public/legal/index?doc=privacy" icon="shield">
        {WORDS.privacy}
      </WayRow>
      <WayRow to="/packages/public/legal/index?doc=agreement" icon="book">
        {WORDS.agreement}
      </WayRow>
    </GroupedList>
  );
}
