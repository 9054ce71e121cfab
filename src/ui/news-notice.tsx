import type { ReactNode } from 'react';
import { Btn } from './btn';
import { BtnRow, Stack } from './layout';
import { Notice } from './notice';
import { P } from './text';

interface NewsNoticeProps {
  readonly title: string;
  /** Sentences of equal weight. */
  readonly lines: readonly string[];
  /** 我知道了, and its whole name. */
  readonly seen: string;
  readonly seenLabel: string;
  readonly onSeen: () => void;
  /** What else may be done about it. */
  readonly children?: ReactNode;
}

/** News that stays until it is said to be known. */
export function NewsNotice({ title, lines, seen, seenLabel, onSeen, children }: NewsNoticeProps) {
  return (
    <Stack gap={2}>
      <Notice tone="warn" title={title}>
        <Stack gap={1}>
          {lines.map((line) => (
            <P key={line}>{line}</P>
          ))}
        </Stack>
      </Notice>
      <BtnRow>
        <Btn icon="check-circle" onPress={onSeen} label={seenLabel}>
          {seen}
        </Btn>
        {children}
      </BtnRow>
    </Stack>
  );
}
