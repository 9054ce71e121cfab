import { createHash } from 'node:crypto';
import { CONSENT_DOCUMENTS } from '#core/consent/documents';
import { changesSince, LEGAL_CHANGES } from '../../words/legal-changes';
import { PRIVACY_POLICY } from './privacy-policy';
import { USER_AGREEMENT } from './user-agreement';

/**
 * What people agreed to under each version. A changed text is another version: raise it in core/consent/documents.ts.
 */
const AGREED: Readonly<Record<string, string>> = {
  '2026-11': '395fd8a92f075aa8',
  '2026-11-28': '16db8b4ad25f78b4',
  '2026-11-29': 'a95b81b34b03fc43',
  '2026-11-30': '69f25f4055c7e331',
};

test('a changed text has another version, because nobody agreed to it', () => {
  const text = JSON.stringify([PRIVACY_POLICY, USER_AGREEMENT]);
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
  expect({ [CONSENT_DOCUMENTS.privacy.version]: fingerprint }).toEqual({
    [CONSENT_DOCUMENTS.privacy.version]: AGREED[CONSENT_DOCUMENTS.privacy.version],
  });
});

test('the list of personal data names what the registration asks for', () => {
  const names = PRIVACY_POLICY.parts.flatMap(({ kinds = [] }) => kinds.map(({ name }) => name)).join('、');
  for (const asked of [
    '姓名',
    '手机号码',
    '出生日期',
    '居住',
    '服务类别',
    '技能',
    '可服务时间',
    '便利',
    '监护人',
  ])
    expect(names).toContain(asked);
});

test.each([PRIVACY_POLICY, USER_AGREEMENT])('$title has no two parts of the same name', ({ parts }) => {
  const headings = parts.map(({ heading }) => heading);
  expect(new Set(headings).size).toBe(headings.length);
});

test('who agreed to any earlier version is told what changed since, and who agreed to this one nothing', () => {
  const [first = '', ...later] = Object.keys(AGREED);
  expect(LEGAL_CHANGES.map(({ version }) => version)).toEqual(later);
  expect(later.at(-1)).toBe(CONSENT_DOCUMENTS.privacy.version);
  expect(changesSince(first)).toHaveLength(LEGAL_CHANGES.flatMap(({ points }) => points).length);
  expect(changesSince(CONSENT_DOCUMENTS.privacy.version)).toEqual([]);
});
