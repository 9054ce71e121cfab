import { useState } from 'react';
import { forgetAll } from '../../platform/forget-all';
import { restartApp } from '../../platform/restart';
import { Btn } from '../../ui/btn';
import { Bullets } from '../../ui/bullets';
import { confirm } from '../../ui/confirm';
import { Stack } from '../../ui/layout';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/section';

const WORDS = {
  goes: '会清掉',
  going: [
    '存着的页面：您的资料、报名、时长和证明',
    '没有填完的登记和申请',
    '这部手机的签到码；以后在哪部手机打开签到码，就在哪部手机上重新生成',
    '签到员下载的名单，和已经上传的扫码',
  ],
  stays: '不会动',
  staying: ['您的登记、报名和服务时长都在服务器上，用同一个微信打开就回来', '字号、颜色、长辈版这些显示设置'],
  leave: '退出并清掉',
  busy: '正在清掉',
  askTitle: '退出这部手机？',
  askText: '存在这部手机上的资料会清掉，不能恢复；服务器上的不变。',
  yes: '退出并清掉',
  no: '先不退出',
  waiting: (count: number) => `这部手机还有 ${count} 条扫码没有上传`,
  waitingText: '现在退出，这些签到就丢了。请先连上网络，等它们自己传完。',
  offReason: '要先把扫码传完',
  rejected: (count: number) => `这部手机有 ${count} 条扫码服务器不能接收`,
  rejectedText: '现在退出，这些签到就没有人知道了。请打开看原因，请组织者补记，再标为已处理。',
  rejectedOffReason: '要先处理服务器不能接收的扫码',
} as const;

export interface LeaveFormProps {
  /** How many scans wait on this phone to be uploaded. */
  readonly countWaiting: () => number;
  /** How many the server will not take and nobody has dealt with; no one else knows of them. */
  readonly countRejected: () => number;
}

/** Where a steward sees what is on this phone. */
const GATES = '/packages/organizer/gates/index';

function offReasonOf(waiting: number, rejected: number): string | undefined {
  if (waiting > 0) {
    return WORDS.offReason;
  }
  return rejected > 0 ? WORDS.rejectedOffReason : undefined;
}

/** What goes and what stays, and the button; off while there are scans on this phone that nobody else has. */
export function LeaveForm({ countWaiting, countRejected }: LeaveFormProps) {
  const [waiting, setWaiting] = useState(countWaiting);
  const [rejected, setRejected] = useState(countRejected);
  const [isBusy, setIsBusy] = useState(false);
  const leave = async () => {
    const agreed = await confirm({
      title: WORDS.askTitle,
      text: WORDS.askText,
      yes: WORDS.yes,
      no: WORDS.no,
    });
    // A scan may have been made on another page meanwhile.
    const left = countWaiting();
    const refused = countRejected();
    setWaiting(left);
    setRejected(refused);
    if (!agreed || left > 0 || refused > 0) {
      return;
    }
    setIsBusy(true);
    await forgetAll();
    restartApp();
  };
  return (
    <Stack gap={5}>
      {waiting > 0 && (
        <Notice tone="warn" icon="cloud" title={WORDS.waiting(waiting)} to={GATES}>
          {WORDS.waitingText}
        </Notice>
      )}
      {rejected > 0 && (
        <Notice tone="err" title={WORDS.rejected(rejected)} to={GATES}>
          {WORDS.rejectedText}
        </Notice>
      )}
      <Section title={WORDS.goes}>
        <Bullets items={WORDS.going} />
      </Section>
      <Section title={WORDS.stays}>
        <Bullets items={WORDS.staying} />
      </Section>
      <Btn
        kind="main"
        onPress={() => void leave()}
        busy={isBusy ? WORDS.busy : undefined}
        offReason={offReasonOf(waiting, rejected)}
      >
        {WORDS.leave}
      </Btn>
    </Stack>
  );
}
