import { useState } from 'react';
import { CheckRow } from '../../ui/check-row';
import { Choices, SingleChoice } from '../../ui/choices';
import { DateField } from '../../ui/date-field';
import { Field } from '../../ui/field';
import type { ChosenRegion } from '../../ui/field-props';
import { FormArea } from '../../ui/form-area';
import { RegionPicker } from '../../ui/region-picker';
import { SearchField } from '../../ui/search-field';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { SwitchRow } from '../../ui/switch-row';
import { TextArea } from '../../ui/text-area';

const NEEDS = [
  { value: 'sign', words: '手语翻译' },
  { value: 'caption', words: '实时字幕', note: '大屏显示' },
] as const;
type Need = (typeof NEEDS)[number]['value'];

/** Form fields, answered and wrong. */
export function Fields() {
  const [phone, setPhone] = useState('138 0000 000');
  const [text, setText] = useState('');
  const [needs, setNeeds] = useState<readonly Need[]>(['sign']);
  const [need, setNeed] = useState<Need>('sign');
  const [region, setRegion] = useState<ChosenRegion>();
  const [day, setDay] = useState('');
  const [agrees, setAgrees] = useState(false);
  return (
    <Section title="表单">
      <FormArea onSubmit={() => undefined}>
        <SearchField label="搜索地点" hint="名称、街道或设施" value={text} onChange={setText} />
        <Field
          id="gallery-phone"
          label="您的手机号码是？"
          hint="活动有变化时用它通知您，不会公开。"
          fault="手机号码少了 1 位，应为 11 位"
          kind="tel"
          autocomplete="tel"
          value={phone}
          onChange={setPhone}
        />
        <Field label="称呼" isOptional value={text} onChange={setText} />
        <TextArea label="想说的话" most={200} isOptional value={text} onChange={setText} />
        <Choices legend="需要什么？" hint="可以选几项" options={NEEDS} value={needs} onChange={setNeeds} />
        <SingleChoice legend="最需要哪一项？" options={NEEDS} value={need} onChange={setNeed} />
        <Select label="排序" options={NEEDS} value={need} onChange={setNeed} />
        <DateField label="出生日期" value={day} onChange={setDay} autocomplete="bday" />
        <RegionPicker label="住在哪里？" value={region} onChange={setRegion} />
        <SwitchRow label="只看可以报名的" value={agrees} onChange={setAgrees} />
        <CheckRow label="我已阅读并同意志愿服务协议" value={agrees} onChange={setAgrees} fault="请先同意" />
      </FormArea>
    </Section>
  );
}
