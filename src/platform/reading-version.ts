import { useState } from 'react';
import { readStored, writeStored } from './storage';

/** A text as it was written, or its easy-read version (易读版). */
export type ReadingVersion = 'original' | 'easy';

// The name it has had since only stories had two versions: a choice once made stays made.
const KEY = 'story-version';

/** Which version this person reads; one choice for all texts that have two, kept on this device. */
export function useReadingVersion(): [ReadingVersion, (version: ReadingVersion) => void] {
  const [version, setVersion] = useState<ReadingVersion>(() => readStored<ReadingVersion>(KEY) ?? 'original');
  const choose = (chosen: ReadingVersion) => {
    writeStored(KEY, chosen);
    setVersion(chosen);
  };
  return [version, choose];
}
