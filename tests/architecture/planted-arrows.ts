import type { Tree } from './scratch';

/** One forbidden import a rule, in a file of its own: rule, file, what it imports. */
export const PLANTED: readonly (readonly [rule: string, file: string, imported: string])[] = [
  ['core-is-pure', 'core/story/clock.ts', 'node:crypto'],
  ['core-is-pure', 'core/story/rule.ts', 'valibot'],
  ['calls-know-only-core-and-valibot', 'core/story/calls.ts', 'zustand'],
  ['functions-are-apart', 'cloudfunctions/lookup/borrow.ts', '../desk/publish'],
  ['functions-use-no-package', 'cloudfunctions/lookup/pack.ts', 'valibot'],
  ['functions-use-no-package', 'cloudfunctions/lookup/hash.ts', 'node:crypto'],
  ['sdk-in-one-place', 'cloudfunctions/lookup/direct.ts', 'wx-server-sdk'],
  ['sdk-in-one-place', 'cloudfunctions/stores/direct.ts', 'wx-server-sdk'],
  ['sdk-in-one-place', 'cloudfunctions/kernel/secrets.ts', 'wx-server-sdk'],
  ['stores-use-core-and-the-database', 'cloudfunctions/stores/sealed.ts', '#kernel/clock'],
  ['stores-use-core-and-the-database', 'cloudfunctions/stores/eager.ts', '../desk/publish'],
  ['kernel-has-no-business', 'cloudfunctions/kernel/busy.ts', '#core/activity/activity'],
  ['kernel-has-no-business', 'cloudfunctions/kernel/stored.ts', '#stores/stories'],
  ['server-never-imports-client', 'cloudfunctions/lookup/screen.ts', '../../src/ui/text'],
  ['client-reaches-server-by-call', 'src/backend/shortcut.ts', '../../cloudfunctions/desk/publish'],
  ['features-are-islands', 'src/features/story/neighbour.tsx', '../place/list'],
  ['features-know-no-taro', 'src/features/story/native.ts', '@tarojs/taro'],
  ['ui-is-dumb', 'src/ui/clever.tsx', '../backend/call'],
  ['ui-is-dumb', 'src/ui/storing.tsx', '../platform/storage'],
  ['ui-is-dumb', 'src/ui/knowing.tsx', '#core/activity/activity'],
  ['platform-stands-alone', 'src/platform/calling.ts', '../backend/call'],
  ['backend-stands-on-platform', 'src/backend/speaking.ts', '../ui/text'],
  ['words-are-words', 'src/words/calling.ts', '../backend/call'],
  ['arrows-point-down', 'src/ui/upward.tsx', '../features/place/list'],
  ['pages-are-leaves', 'src/features/story/page.tsx', '../../pages/home/index'],
  ['pages-are-apart', 'src/pages/stories/index.tsx', '../home/index'],
  ['pages-are-apart', 'src/packages/desk/index.tsx', '../../pages/home/index'],
  ['taro-components-in-ui', 'src/pages/stories/native.tsx', '@tarojs/components'],
  ['local-could-be-published', 'local/wire/knowing.ts', '#core/activity/activity'],
  ['local-could-be-published', 'local/wire/bundled.ts', 'valibot'],
  ['no-test-code-in-production', 'src/features/story/fake.ts', '../../../tests/builders/a-story'],
  ['no-test-code-in-production', 'src/features/story/sample.ts', '../../../seed/people'],
  ['seed-uses-the-rules', 'seed/screen.ts', '../src/ui/text'],
  ['no-dev-package-in-production', 'src/features/story/heavy.ts', 'fast-check'],
  ['no-undeclared-package', 'src/features/story/unknown.ts', 'left-pad-of-nobody'],
];

const exported = (name: string) => `export const ${name} = 1;\n`;

/** What the planted imports reach for; nothing wrong with these. */
export const REACHED: Tree = {
  'core/activity/activity.ts': exported('activity'),
  'core/shared/instant.ts': exported('instant'),
  'core/role/roles.ts': exported('roles'),
  'core/api.ts': "import { activity } from './activity/activity';\nexport const api = activity;\n",
  'cloudfunctions/desk/publish.ts': exported('publish'),
  'cloudfunctions/kernel/clock.ts': exported('clock'),
  'cloudfunctions/kernel/database.ts': "import cloud from 'wx-server-sdk';\nexport const database = cloud;\n",
  'cloudfunctions/stores/stories.ts': exported('stories'),
  'src/backend/call.ts': exported('call'),
  'src/platform/storage.ts': exported('storage'),
  'src/platform/display.ts': exported('display'),
  'src/platform/scan.weapp.ts': "import Taro from '@tarojs/taro';\nexport const scan = Taro;\n",
  'src/platform/scan.h5.ts': exported('scan'),
  'src/ui/text.tsx': exported('Text'),
  'src/features/place/list.tsx': exported('List'),
  'src/pages/home/index.tsx': exported('Home'),
  'seed/people.ts': exported('people'),
  'tests/builders/a-story.ts': exported('aStory'),
};

const imports = (...modules: readonly string[]) =>
  modules
    .map((module, at) => `import * as m${at} from '${module}';\nexport const n${at} = m${at};\n`)
    .join('');

/** Every arrow a room may draw; none of these may fire. */
export const ALLOWED: Tree = {
  'core/good/good.ts': imports('../activity/activity', '../shared/instant'),
  'core/good/calls.ts': imports('valibot', './good'),
  'core/good/good.test.ts': imports('fast-check', './good', '../../tests/builders/a-story'),
  'cloudfunctions/good/index.ts': imports('./verb', '#stores/stories', '#kernel/clock', '#core/good/calls'),
  'cloudfunctions/good/verb.ts': imports('#core/activity/activity'),
  'cloudfunctions/stores/good.ts': imports('#kernel/database', '#core/good/good'),
  'cloudfunctions/kernel/good.ts': imports('node:crypto', 'valibot', '#core/api', '#core/role/roles'),
  'src/ui/good.tsx': imports('react', '@tarojs/components', '#core/shared/instant', '../platform/display'),
  'src/backend/good.ts': imports('../platform/storage', '#core/api'),
  'src/features/good/good.tsx': imports(
    '../../backend/good',
    '../../platform/scan',
    '../../ui/good',
    'react',
  ),
  'src/pages/good/index.tsx': imports('../../features/good/good', './part', '@tarojs/taro'),
  'src/pages/good/part.tsx': imports('../../ui/good'),
  'seed/good.ts': imports('#core/good/good', 'node:crypto', './people'),
  'local/good.ts': imports('node:http', 'libsql', 'mingo'),
};

/** The planted files as a tree. */
export const plantedTree: Tree = Object.fromEntries(
  PLANTED.map(([, file, imported]) => [file, imports(imported)]),
);
