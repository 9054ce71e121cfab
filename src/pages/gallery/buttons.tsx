import { useState } from 'react';
import { Btn, BtnLink } from '../../ui/btn';
import { Chip, Chips } from '../../ui/chip';
import { confirm } from '../../ui/confirm';
import { DisplayEntry } from '../../ui/display-entry';
import { BtnRow, Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { ReadAloud } from '../../ui/read-aloud';
import { say } from '../../ui/say';
import { Section } from '../../ui/section';
import { Segment } from '../../ui/segment';

const VIEWS = [
  { value: 'list', words: '列表' },
  { value: 'map', words: '地图' },
] as const;

const nothing = () => undefined;

async function ask() {
  const agreed = await confirm({
    title: '取消报名？',
    text: '取消后名额会给候补的人。',
    yes: '取消报名',
    no: '不取消',
  });
  say(agreed ? '已取消报名' : '没有取消');
}

/** Buttons, links, switches. */
export function Buttons() {
  const [view, setView] = useState<(typeof VIEWS)[number]['value']>('list');
  return (
    <Section title="按钮" action={<LinkTo to="/pages/activities/index">全部 23 个</LinkTo>}>
      <Stack gap={3}>
        <DisplayEntry />
        <Btn kind="main" icon="qr" onPress={nothing}>
          打开签到码
        </Btn>
        <Btn kind="main" onPress={nothing} busy="正在提交…">
          提交
        </Btn>
        <Btn kind="main" onPress={nothing} offReason="报名已于 11月27日 18:00 截止">
          报名
        </Btn>
        <Btn icon="message" onPress={nothing}>
          改用微信手机号
        </Btn>
        <Btn kind="danger" icon="delete" onPress={() => void ask()}>
          取消报名
        </Btn>
        <Btn kind="link" onPress={nothing}>
          跳过这一步
        </Btn>
        <BtnRow>
          <Btn icon="navigate" onPress={nothing}>
            导航
          </Btn>
          <Btn icon="copy" onPress={nothing}>
            复制
          </Btn>
          <BtnLink icon="call" to="tel:01000000000">
            电话
          </BtnLink>
        </BtnRow>
        <BtnRow>
          <Btn isTall icon="flashlight" onPress={nothing}>
            手电筒
          </Btn>
          <Btn isTall icon="keypad" onPress={nothing}>
            输入号码
          </Btn>
          <Btn isTall icon="groups" onPress={nothing}>
            名单
          </Btn>
        </BtnRow>
        <Segment label="显示方式" options={VIEWS} value={view} onChange={setView} />
        <Chips label="已选条件">
          <Chip label="去掉条件：5 公里内" onRemove={nothing}>
            5 公里内
          </Chip>
          <Chip label="去掉条件：周末" onRemove={nothing}>
            周末
          </Chip>
        </Chips>
        <ReadAloud text="第一次放开脚步跑，是在第十二次见面以后。" />
      </Stack>
    </Section>
  );
}
