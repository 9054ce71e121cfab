import { Btn } from '../../ui/btn';
import { Card } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { DescriptionList } from '../../ui/description-list';
import { Empty } from '../../ui/empty';
import { ErrorState } from '../../ui/error-state';
import { Row, Stack } from '../../ui/layout';
import { LinkTo } from '../../ui/link-to';
import { LoadMore } from '../../ui/load-more';
import { NewsNotice } from '../../ui/news-notice';
import { Notice } from '../../ui/notice';
import { ScanResultPanel } from '../../ui/scan-result-panel';
import { Section } from '../../ui/section';
import { Skeleton } from '../../ui/skeleton';
import { HavingPill, StatePill } from '../../ui/state-pill';
import { StatusLine } from '../../ui/status-line';

const nothing = () => undefined;

function ScanResults() {
  return (
    <Stack gap={3}>
      <ScanResultPanel kind="ok" word="已签到" who="张*" lines={['手语陪练 · 9:26', '第 18 位，共 26 位']}>
        <Btn kind="main" icon="scan" onPress={nothing}>
          扫下一位
        </Btn>
        <Btn icon="undo" onPress={nothing}>
          撤销（10 秒内）
        </Btn>
      </ScanResultPanel>
      <ScanResultPanel kind="repeat" word="重复" who="李*" lines={['9:12 已经签到过']}>
        <Btn kind="main" icon="scan" onPress={nothing}>
          扫下一位
        </Btn>
        <Btn icon="history" onPress={nothing}>
          看签到记录
        </Btn>
      </ScanResultPanel>
      <ScanResultPanel kind="fail" word="失败" who="不是这场活动的签到码" lines={['或者输入 6 位号码']}>
        <Btn kind="main" icon="scan" onPress={nothing}>
          扫下一位
        </Btn>
      </ScanResultPanel>
      <ScanResultPanel kind="kept" word="已离线保存" who="王*华" lines={['9:28 记在本机，不会丢']}>
        <Btn kind="main" icon="scan" onPress={nothing}>
          扫下一位
        </Btn>
      </ScanResultPanel>
    </Stack>
  );
}

/** States, notices, tables, results. */
export function States() {
  return (
    <Section title="状态">
      <StatusLine>共 23 个活动，由近到远</StatusLine>
      <Row gap={2}>
        <HavingPill value="yes" />
        <HavingPill value="no" />
        <HavingPill value="unknown" />
        <StatePill tone="info">可候补，前面 3 人</StatePill>
      </Row>
      <Notice tone="info" icon="accessible" title="您需要的 3 项：2 项有，1 项未确认">
        未确认的可以先打电话问，组织者会回复。
      </Notice>
      <Notice tone="ok" title="报名成功" />
      <NewsNotice
        title="“手语角”报名后有改动"
        lines={['时间由 11月29日 周日 9:30–11:30 改为 11月29日 周日 14:00–16:00。', '原因：天气预报有雨']}
        seen="我知道了"
        seenLabel="我知道了：“手语角”的改动"
        onSeen={nothing}
      />
      <Notice tone="info" icon="cloud" title="3 条待上传 · 2 分钟前已同步" to="/pages/me/index" />
      <Empty
        title="附近没有活动"
        advice="可以放宽距离，或者看别的日子。"
        action={<Btn onPress={nothing}>清除条件</Btn>}
      />
      <ErrorState
        title="没能加载活动"
        advice="网络不通，请检查后重试。"
        reference="r-7k2m"
        onRetry={nothing}
        way={{ to: '/pages/activities/index', words: '看全部活动' }}
      />
      <Skeleton what="活动" rows={1} />
      <LoadMore state="available" words="加载更多（还有 19 个）" said="已显示 4 个" onLoad={nothing} />
      <Card>
        <DescriptionList
          items={[
            { term: '姓名', words: '林*' },
            { term: '有效服务', words: '36.5 小时，14 场' },
            { term: '手机', words: '138****1234', action: <LinkTo to="/pages/me/index">修改</LinkTo> },
          ]}
        />
      </Card>
      <Card>
        <DataTable
          caption="按年份"
          columns={['年份', '基地', '驿站']}
          rows={[
            ['2024 年', '100', '100'],
            ['2025 年', '150', '130'],
          ]}
        />
      </Card>
      <ScanResults />
    </Section>
  );
}
