import { Weapp } from '@tarojs/plugin-platform-weapp';

const helper: unknown = jest.requireActual('@tarojs/helper');
const weappAria: (ctx: object) => void = jest.requireActual('../config/plugins/weapp-aria.cjs');

interface Templates {
  buildTemplate(used: object): string;
}

/** What Taro writes into base.wxml for the components our primitives use. */
function baseTemplates(): string {
  const hooks: ((platform: object) => void)[] = [];
  weappAria({ registerMethod: ({ fn }: { fn: (platform: object) => void }) => hooks.push(fn) });
  const ctx = { helper, runnerUtils: {}, paths: {}, modifyWebpackChain: () => undefined };
  const platform = new Weapp(ctx as never, { baseLevel: 2 }, {});
  for (const hook of hooks) hook(platform);
  const templates = platform.template as unknown as Templates;
  return templates.buildTemplate({
    includes: new Set(['view', 'text', 'image', 'button', 'input', 'textarea', 'picker', 'camera', 'map']),
    exclude: new Set(),
    thirdPartyComponents: new Map(),
    includeAll: false,
  });
}

const templates = baseTemplates();
const tagsOf = (name: string) => templates.match(new RegExp(`<${name} [^>]*>`, 'g')) ?? [];

test.each(['view', 'text', 'image', 'button', 'input', 'textarea', 'picker', 'camera', 'map'])(
  'every %s of the mini-program says its role and its name',
  (tag) => {
    const tags = tagsOf(tag).filter((text) => text.includes('{{'));
    expect(tags.length).toBeGreaterThan(0);
    const bare = tags.filter((text) => !text.includes('aria-role=') || !text.includes('aria-label='));
    // A plain view without any property is drawn by `pure-view`; it has nothing to say.
    expect(bare.filter((text) => text.includes('bindtap'))).toEqual([]);
  },
);

test('states a screen changes reach the screen reader', () => {
  const views = tagsOf('view').join('\n');
  for (const state of ['checked', 'pressed', 'expanded', 'disabled', 'busy', 'live', 'level', 'valuetext']) {
    expect(views).toContain(`aria-${state}=`);
  }
});
