import { useReadingVersion } from '../../platform/reading-version';
import { Stack } from '../../ui/layout';
import { Segment } from '../../ui/segment';
import { P } from '../../ui/text';
import { READING_VERSIONS } from '../../words/reading-versions';

/** What the activity is about, as it was written or in easy words; the choice is the one made for stories, too. */
export function Summary({ original, easy }: { readonly original: string; readonly easy: string }) {
  const [version, choose] = useReadingVersion();
  return (
    <Stack gap={2}>
      <Segment {...READING_VERSIONS} value={version} onChange={choose} />
      <P size="lead" tone="soft">
        {version === 'easy' ? easy : original}
      </P>
    </Stack>
  );
}
