import { Block } from './base/block';
import { BtnLink } from './btn';
import { HELP_CONTACT } from './help-contact';
import { Icon } from './icon';
import { BtnRow } from './layout';
import { Heading, P } from './text';

/** Last on every page and always the same. */
export function HelpFooter() {
  return (
    <Block tag="section" className="help" label="帮助">
      <Block className="help-head">
        <Icon name="call" size="l" tone="brand" />
        <Block className="grow">
          <Heading size="h3">需要帮助？</Heading>
          <P size="caption" tone="soft">
            {HELP_CONTACT.hours}
          </P>
        </Block>
      </Block>
      <BtnRow>
        <BtnLink to={`tel:${HELP_CONTACT.phone}`} icon="call">
          打电话
        </BtnLink>
        <BtnLink to={HELP_CONTACT.messagePage} icon="message">
          发文字留言
        </BtnLink>
      </BtnRow>
    </Block>
  );
}
