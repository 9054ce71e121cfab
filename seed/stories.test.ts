import * as v from 'valibot';
import { publishStoryRequest } from '#core/story/publishing/calls';
import { SCENES } from '../src/ui/scenes';
import { sampleAt } from './sample';
import { storyDrafts } from './stories/story-documents';

const { activities, places, stories } = sampleAt(Date.parse('2026-11-24T10:10:00+08:00'));

test('an editor could have published each of them', () => {
  for (const draft of storyDrafts()) {
    expect(v.safeParse(publishStoryRequest, draft).issues ?? []).toEqual([]);
    expect(draft.paragraphs.length).toBeGreaterThanOrEqual(5);
    expect(draft.paragraphs.length).toBeLessThanOrEqual(9);
    expect(draft.easyParagraphs?.every((sentence) => [...sentence].length <= 32)).toBe(true);
  }
});

test('each picture is drawn, and words are those of respect', () => {
  expect(stories.filter(({ picture }) => !SCENES.includes(picture.scene))).toEqual([]);
  const text = JSON.stringify([stories, activities, places]);
  expect(text).not.toMatch(/正常人|残废|盲人朋友们|弱智|聋哑/);
});
