import { areInOrder, captionAt, webVtt } from './captions';

const captions = [
  { from: 0, to: 2.5, text: '天还没亮，' },
  { from: 2.5, to: 5, text: '两个人开始跑 <1 & 2>\n一起' },
];

test('a film shows one caption at a time, and none after the last', () => {
  expect(captionAt(captions, 0)?.text).toBe('天还没亮，');
  expect(captionAt(captions, 2.5)?.text).toMatch(/^两个人/);
  expect(captionAt(captions, 5)).toBeUndefined();
});

test('a browser is given them as WebVTT, where no text can end a cue or be a tag', () => {
  expect(webVtt(captions)).toBe(
    [
      'WEBVTT',
      '',
      '00:00:00.000 --> 00:00:02.500',
      '天还没亮，',
      '',
      '00:00:02.500 --> 00:00:05.000',
      '两个人开始跑 &lt;1 &amp; 2&gt; 一起',
    ].join('\n'),
  );
  expect(webVtt([{ from: 3661.5, to: 3662, text: '一' }])).toContain('01:01:01.500 --> 01:01:02.000');
});

test.each([
  ['as they are', captions, 5, true],
  ['longer than the film', captions, 4, false],
  ['one over another', [captions[0], { from: 2, to: 4, text: '一' }], 5, false],
  ['backwards', [{ from: 3, to: 3, text: '一' }], 5, false],
] as const)('captions %s are in order: …', (_, given, seconds, is) => {
  expect(areInOrder(given as typeof captions, seconds)).toBe(is);
});
