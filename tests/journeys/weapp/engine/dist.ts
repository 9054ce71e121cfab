import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The parts of app.json that decide how the mini-program runs. */
export interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
  readonly tabBar?: { readonly list: readonly { readonly pagePath: string; readonly text: string }[] };
  readonly usingComponents?: Readonly<Record<string, string>>;
}

/** A compiled mini-program. Paths are relative to its folder, with forward slashes. */
export interface Dist {
  readonly appJson: AppJson;
  /** Every page, those of sub-packages too, in the order of app.json. */
  readonly pages: readonly string[];
  readonly tabPages: readonly string[];
  readonly files: readonly string[];
  read(file: string): string;
  has(file: string): boolean;
  /** The JSON beside a page or component; an empty object when there is none. */
  json(file: string): Readonly<Record<string, unknown>>;
}

const root = path.resolve(__dirname, '../../../..');
const opened = new Map<string, Dist>();

/**
 * Opens what the build left; `WEAPP_DIST` names another folder than dist/weapp. The same one each time it is asked for,
 * so that what was read and compiled for one phone is there for the next.
 */
export function openDist(folder = process.env['WEAPP_DIST'] ?? path.join(root, 'dist/weapp')): Dist {
  const dist = opened.get(folder) ?? distIn(folder);
  opened.set(folder, dist);
  return dist;
}

function distIn(folder: string): Dist {
  if (!existsSync(path.join(folder, 'app.json')))
    throw new Error(`${folder} holds no mini-program: run node scripts/build-app.mjs weapp first.`);
  const files = filesBelow(folder, '');
  const known = new Set(files);
  const has = (file: string) => known.has(file);
  const read = once((file: string) => readFileSync(path.join(folder, file), 'utf8'));
  const appJson = JSON.parse(read('app.json')) as AppJson;
  const inPackages = (appJson.subPackages ?? []).flatMap(({ root: home, pages }) =>
    pages.map((page) => path.posix.join(home, page)),
  );
  return {
    appJson,
    pages: [...appJson.pages, ...inPackages],
    tabPages: (appJson.tabBar?.list ?? []).map(({ pagePath }) => pagePath),
    files,
    read,
    has,
    json: (file) => (has(file) ? (JSON.parse(read(file)) as Record<string, unknown>) : {}),
  };
}

/** Does for each word what it does, once. */
function once(work: (word: string) => string): (word: string) => string {
  const done = new Map<string, string>();
  return (word) => {
    const answer = done.get(word) ?? work(word);
    done.set(word, answer);
    return answer;
  };
}

function filesBelow(folder: string, inside: string): readonly string[] {
  return readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(inside, entry.name);
    return entry.isDirectory() ? filesBelow(folder, file) : [file];
  });
}
