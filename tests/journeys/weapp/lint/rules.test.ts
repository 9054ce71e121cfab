import { findingsOfElements, findingsOfHeadings } from './rules';

/** A page as the engine draws it, of what is given. */
function pageOf(html: string): Element {
  const page = document.createElement('div');
  page.innerHTML = html;
  return page;
}

const TITLE = '<div aria-role="heading" aria-level="1">页名</div>';
const heading = (level: number | string) => `<div aria-role="heading" aria-level="${level}">小标题</div>`;

const ruleOf = (finding: string): string => finding.split(':')[0] ?? '';
const rulesBroken = (html: string): readonly string[] => {
  const page = pageOf(html);
  return [...findingsOfElements(page), ...findingsOfHeadings(page)].map(ruleOf);
};

test.each([
  ['role-unknown', '<div aria-role="banana">香蕉</div>'],
  ['control-without-name', '<div aria-role="button"></div>'],
  ['control-without-name', '<button></button>'],
  ['img-without-name', '<div aria-role="img"></div>'],
  ['checked-missing', '<div aria-role="switch">长辈版</div>'],
  ['heading-without-level', heading('')],
  ['heading-level-jumps', heading(3)],
  ['2 headings of level 1', heading(1)],
  ['field-without-label', '<textarea aria-role="textbox"></textarea>'],
  ['field-without-textbox-role', '<textarea aria-label="留言"></textarea>'],
  ['label-is-garbage', '<div aria-label="第 undefined 位"></div>'],
])('%s is seen in %s, and nothing else', (rule, planted) => {
  expect(rulesBroken(TITLE + planted)).toEqual([rule]);
});

test.each(['image', 'map', 'camera', 'video'])('a picture without words is seen in %s', (tag) => {
  const page = pageOf(TITLE);
  // Made by hand: a browser's parser takes the first of these tags for an older one's spelling.
  page.append(document.createElement(tag));
  expect(findingsOfElements(page).map(ruleOf)).toEqual(['image-without-words']);
});

test('a control inside a control is seen', () => {
  const planted = '<div aria-role="link">活动<div aria-role="button">报名</div></div>';
  expect(rulesBroken(TITLE + planted)).toEqual(['control-inside-control']);
});

test.each([
  ['no heading', '', ['0 headings of level 1']],
  ['a first heading further down', heading(2) + TITLE, ['the first heading has level 2']],
])('%s is seen', (_, page, rules) => {
  expect(rulesBroken(page)).toEqual(rules);
});

test.each([
  ['headings in order', heading(2) + heading(3) + heading(2)],
  [
    'a control with a name and a state',
    '<div aria-role="switch" aria-checked="false" aria-label="长辈版"></div>',
  ],
  ['what is hidden from screen readers', '<div aria-hidden="true"><div aria-role="button"></div></div>'],
])('%s is fine', (_, page) => {
  expect(rulesBroken(TITLE + page)).toEqual([]);
});

test('the heading of an alert may stand above the title', () => {
  expect(rulesBroken(`<div aria-role="alert">${heading(2)}</div>${TITLE}`)).toEqual([]);
});
