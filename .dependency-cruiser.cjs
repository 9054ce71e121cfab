// Who may import whom. Each rule names the room it protects; docs/architecture.md draws the same picture,
// and tests/architecture plants one violation of each.
const tests = '(\\.test\\.tsx?$)|(^(tests|bench)/)|(/fixtures/)';
const rooms = '^(core|cloudfunctions|src|local|seed|config|tests|bench|scripts)/';
const functions = '^cloudfunctions/(?!stores/|kernel/)([^/]+)/';
const page = '^src/(pages/[^/]+|packages/[^/]+)/';
const upper = '^src/(features|pages|packages)/';
/** Doors of src/platform that a link, a picture, a spoken word or a camera view cannot do without. */
const controlDoors = '^src/platform/(display|navigate|phone|scan|screen|screen-reader|speech)\\.';
const npm = (...names) => names.map((name) => `node_modules/${name}/`);
const sdk = npm('wx-server-sdk', '@cloudbase');

/** `forbid(name, why)(from, to)`. */
const forbid = (name, comment) => (from, to) => ({ name, comment, severity: 'error', from, to });
/** Files of a room without their tests, which may import anything. */
const room = (path, ...without) => ({ path, pathNot: [tests, ...without] });

const core = [
  forbid('core-is-pure', 'Rules know nothing outside core: no package, no node builtin.')(
    room('^core/', '/calls\\.ts$'),
    { pathNot: '^core/' },
  ),
  forbid('calls-know-only-core-and-valibot', 'What crosses the wire is nouns of core plus request schemas.')(
    room('^core/.*/calls\\.ts$'),
    { pathNot: ['^core/', ...npm('valibot')] },
  ),
];

const backEnd = [
  forbid(
    'functions-are-apart',
    'A function never reaches into the folder of another: each bundle holds only what its callers may do.',
  )(room(functions), { path: functions, pathNot: '^cloudfunctions/$1/' }),
  forbid(
    'functions-use-no-package',
    'A verb sees rules, stores and the kernel; packages and node builtins are the kernel’s business.',
  )(room(functions), { pathNot: [rooms, ...sdk] }),
  forbid('sdk-in-one-place', 'Only the façade, the openapi door and the caller touch the WeChat server SDK.')(
    { pathNot: ['^cloudfunctions/kernel/(database|wechat|caller)', tests] },
    { path: sdk },
  ),
  forbid(
    'stores-use-core-and-the-database',
    'A store turns documents into nouns and back, and knows nothing else.',
  )(room('^cloudfunctions/stores/'), {
    pathNot: ['^core/', '^cloudfunctions/(stores/|kernel/database)', ...sdk],
  }),
  forbid(
    'kernel-has-no-business',
    'The kernel is edge machinery: it knows calls, roles and failures, not activities or volunteers.',
  )(room('^cloudfunctions/kernel/'), {
    pathNot: [
      '^core/(shared/|role/|api\\.ts$)',
      '^cloudfunctions/kernel/',
      ...sdk,
      ...npm('valibot', 'tweetnacl', 'pdfkit', 'uqr'),
    ],
    dependencyTypesNot: ['core'],
  }),
  forbid(
    'server-never-imports-client',
    'Cloud functions know nothing of screens, nor of the machine they are tried on.',
  )(room('^cloudfunctions/(?!stores/|kernel/)'), { path: '^(src|local|scripts|config)/' }),
];

const client = [
  forbid(
    'client-reaches-server-by-call',
    'Screens talk to the back end through src/backend and the types of core/api.',
  )(room('^src/'), { path: '^(cloudfunctions|local|scripts)/' }),
  forbid('features-are-islands', 'A feature may not import another; compose them in pages.')(
    room('^src/features/([^/]+)/'),
    { path: '^src/features/', pathNot: '^src/features/$1/' },
  ),
  forbid('features-know-no-taro', 'A feature sees platform and ui, so that its tests run anywhere.')(
    room('^src/features/'),
    { path: npm('@tarojs') },
  ),
  forbid(
    'ui-is-dumb',
    'A primitive renders props: no call, and of the device only what controls are made of; the region picker reads the table of regions.',
  )(room('^src/ui/'), {
    path: ['^src/', '^core/'],
    pathNot: ['^src/ui/', controlDoors, '^core/(shared|region)/', upper],
  }),
  forbid('platform-stands-alone', 'A device door knows Taro and core, not who walks through it.')(
    room('^src/platform/'),
    { path: '^src/', pathNot: ['^src/platform/', upper] },
  ),
  forbid('backend-stands-on-platform', 'A call is carried without knowing the screen that asked.')(
    room('^src/backend/'),
    { path: '^src/', pathNot: ['^src/(backend|platform)/', upper] },
  ),
  forbid(
    'words-are-words',
    'What several features say alike: words about nouns of core, with the names of icons, and nothing that acts.',
  )(room('^src/words/'), { path: '^src/', pathNot: ['^src/words/', '^src/ui/icon-names', upper] }),
  forbid('arrows-point-down', 'pages > features > backend > platform, ui. Never up.')(
    room('^src/(ui|platform|backend|words)/'),
    { path: '^src/features/' },
  ),
  forbid('pages-are-leaves', 'Nothing imports a page.')(
    { pathNot: [page, tests] },
    { path: '^src/(pages|packages)/' },
  ),
  forbid('pages-are-apart', 'A page composes features; it does not borrow from another page.')(room(page), {
    path: '^src/(pages|packages)/',
    pathNot: '^src/$1/',
  }),
  forbid('taro-components-in-ui', 'Screens use the primitives of src/ui, which carry the semantics.')(
    room('^src/', '^src/(ui|features)/'),
    { path: npm('@tarojs/components') },
  ),
];

const machine = [
  forbid(
    'local-could-be-published',
    'The cloud on one machine knows nothing of volunteers: node, libsql and mingo only.',
  )(room('^local/'), { pathNot: ['^local/', ...npm('libsql', 'mingo')], dependencyTypesNot: ['core'] }),
];

const demo = [
  forbid(
    'seed-uses-the-rules',
    'Demonstration data follow from the rules and the formats of storage, not from screens or verbs.',
  )(room('^seed/'), { path: rooms, pathNot: ['^seed/', '^core/', '^cloudfunctions/(stores|kernel)/'] }),
];

const everywhere = [
  forbid('no-test-code-in-production', 'Builders, drivers and invented people stay out of what is shipped.')(
    { path: '^(core|cloudfunctions|src|config)/', pathNot: tests },
    { path: [tests, '^seed/'] },
  ),
  forbid('no-dev-package-in-production', 'What is shipped stands under dependencies.')(
    room('^(core|cloudfunctions|src)/', '^src/.*\\.config\\.ts$'),
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  forbid('no-cycles', 'A cycle is a missing third module.')({ pathNot: tests }, { circular: true }),
  forbid('no-undeclared-package', 'Every import is in package.json and can be found.')(
    {},
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'] },
  ),
];

module.exports = {
  forbidden: [...core, ...backEnd, ...client, ...machine, ...demo, ...everywhere],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '\\.gen\\.ts$', '\\.scss$'] },
    enhancedResolveOptions: {
      extensions: [
        '.weapp.ts',
        '.weapp.tsx',
        '.h5.ts',
        '.h5.tsx',
        '.ts',
        '.tsx',
        '.d.ts',
        '.js',
        '.cjs',
        '.mjs',
        '.json',
      ],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'types', 'default'],
    },
  },
};
