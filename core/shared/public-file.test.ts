import { isPublicFile } from './public-file';

const PROOF = 'proofs/org-1/activity-1/0a1b.jpg';

test.each([
  'cloud://env-1.6578-env-1/photos/door.png',
  'cloud://env-1.6578-env-1/photos/2026/玄武湖-门口.jpg',
  'cloud://sample.files/films/guide-run.mp4',
])('%s may be shown to anybody', (fileId) => {
  expect(isPublicFile(fileId)).toBe(true);
});

test.each([
  PROOF,
  `cloud://env.bucket/${PROOF}`,
  `cloud://env.bucket//${PROOF}`,
  `cloud://env.bucket/./${PROOF}`,
  `cloud://env.bucket/photos/../${PROOF}`,
  `cloud://env.bucket/photos//../${PROOF}`,
  `cloud://env.bucket/photos/./../${PROOF}`,
  `cloud://env.bucket/photos/..%2f${PROOF}`,
  `cloud://env.bucket/photos/%2e%2e/${PROOF}`,
  `cloud://env.bucket/photos/..\\${PROOF}`,
  `cloud://env.bucket/photos/door.png?x=/../../${PROOF}`,
  `cloud://env.bucket/photos/door.png#/../../${PROOF}`,
  `cloud://env.bucket/photos/\u200b../${PROOF}`,
  `cloud://env.bucket/${PROOF}?/photos/door.png`,
  `cloud://env.bucket%2f${PROOF}/photos/door.png`,
  `cloud://photos/${PROOF}`,
  'cloud://env.bucket/%70roofs/org-1/activity-1/0a1b.jpg',
  'cloud://env.bucket/Proofs/org-1/activity-1/0a1b.jpg',
  'cloud://env.bucket/photos',
  'cloud://env.bucket/photos/',
  'cloud://env.bucket/door.png',
  'https://example.org/photos/door.png',
])('%s is not to be shown', (fileId) => {
  expect(isPublicFile(fileId)).toBe(false);
});
