import { type ReactNode, useId } from 'react';
import { Anchor } from './base/anchor';
import { Block } from './base/block';
import { classNames } from './base/class-names';
import { Press } from './base/press';
import { Icon } from './icon';
import type { IconName } from './icon-names';
import { say } from './say';

interface BtnLook {
  /** `main` fills brown: at most one on a screen. `danger` is for what cannot be undone. */
  readonly kind?: 'main' | 'second' | 'link' | 'danger' | undefined;
  readonly icon?: IconName | undefined;
  /** Icon above the words: tools under the camera. */
  readonly isTall?: boolean | undefined;
  readonly children: ReactNode;
}

interface BtnProps extends BtnLook {
  readonly onPress: () => void;
  /** What it says while it works: 正在提交…. A busy button cannot be pressed again. */
  readonly busy?: string | undefined;
  /** Why it cannot be pressed now. It stays reachable, shows the reason and speaks it when pressed. */
  readonly offReason?: string | undefined;
  /** The whole name, when the words alone are not enough: 修改 姓名. */
  readonly label?: string | undefined;
  readonly isPressed?: boolean;
  readonly isExpanded?: boolean;
  readonly id?: string;
}

const looks = ({ kind = 'second', isTall = false }: Omit<BtnLook, 'children'>, isOff: boolean) =>
  classNames('btn', `btn-${kind}`, isTall && 'btn-tall', isOff && 'btn-off');

function Face({ icon, children }: Pick<BtnLook, 'icon' | 'children'>) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <Block className="btn-words">{children}</Block>
    </>
  );
}

/** Does something when pressed. To go to a page use LinkTo or BtnLink. */
export function Btn({
  onPress,
  busy,
  offReason,
  label,
  isPressed,
  isExpanded,
  id,
  children,
  ...look
}: BtnProps) {
  const reasonId = useId();
  const isOff = offReason !== undefined;
  const press = () => {
    if (busy !== undefined) return;
    if (isOff) say(offReason);
    else onPress();
  };
  const button = (
    <Press
      id={id}
      className={looks(look, isOff)}
      onPress={press}
      label={busy === undefined ? label : undefined}
      pressed={isPressed}
      expanded={isExpanded}
      busy={busy === undefined ? undefined : true}
      disabled={isOff || busy !== undefined ? true : undefined}
      describedBy={isOff ? reasonId : undefined}
    >
      <Face icon={look.icon}>{busy ?? children}</Face>
    </Press>
  );
  if (!isOff) return button;
  return (
    <Block className="stack g1">
      {button}
      <Block className="t-caption c-soft" id={reasonId}>
        {offReason}
      </Block>
    </Block>
  );
}

interface BtnLinkProps extends BtnLook {
  readonly to: string;
  readonly label?: string;
}

/** A link with the weight of a button: 打开签到码. `tel:` addresses call. */
export function BtnLink({ to, label, children, ...look }: BtnLinkProps) {
  return (
    <Anchor to={to} className={looks(look, false)} label={label}>
      <Face icon={look.icon}>{children}</Face>
    </Anchor>
  );
}
