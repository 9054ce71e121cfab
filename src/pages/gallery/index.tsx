import { Btn } from '../../ui/btn';
import { ErrorSummary } from '../../ui/error-summary';
import { Page } from '../../ui/page';
import { Steps } from '../../ui/steps';
import { StickyAction } from '../../ui/sticky-action';
import { Buttons } from './buttons';
import { Cards } from './cards';
import { Fields } from './fields';
import { States } from './states';

/** Every primitive in every state, for looking at and for the browser tests; not part of a release. */
export default function GalleryPage() {
  return (
    <Page
      title="组件一览"
      lead="每个组件的每种状态，只在开发时有。"
      offline="没有网络，显示的是 10:20 保存的内容"
      above={
        <>
          <Steps at={2} of={6} what="志愿者注册" />
          <ErrorSummary faults={[{ fieldId: 'gallery-phone', sentence: '手机号码少了 1 位，应为 11 位' }]} />
        </>
      }
      foot={
        <StickyAction>
          <Btn kind="main" onPress={() => undefined}>
            报名（剩 6 个名额）
          </Btn>
        </StickyAction>
      }
    >
      <Buttons />
      <Cards />
      <States />
      <Fields />
    </Page>
  );
}
