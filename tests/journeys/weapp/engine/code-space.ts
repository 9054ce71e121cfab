import path from 'node:path';
import type { CodeSpace, ComponentEnv, Instance, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import type { Dist } from './dist';
import type { Templates } from './templates';

/** What the code space needs of the rest. */
interface Parts {
  readonly dist: Dist;
  readonly templates: Templates;
  complain(what: string): void;
  /** Runs a page's or component's own file while `env` is what its Page and Component mean. */
  run(file: string, env: ComponentEnv): void;
  /** Called when a component is attached. */
  attached(instance: Instance): void;
}

/** Registers every page, and every component they use, with the engine. */
export function registerPages(env: MiniProgramEnv, parts: Parts): CodeSpace {
  const space = env.createCodeSpace('', true);
  const found = new Set<string>();
  for (const page of parts.dist.pages) addWithComponents(page, { space, found, parts });
  for (const file of found) {
    space.componentEnv(file, (own) => {
      let called = 0;
      const counted = (define: (definition: object) => void) => (definition: object) => {
        called += 1;
        define(hosted(definition, parts.attached));
      };
      const wrapped = { ...own, Page: counted(own.Page), Component: counted(own.Component) };
      parts.run(`${file}.js`, wrapped);
      if (called === 0) parts.complain(`${file}.js calls neither Page() nor Component()`);
    });
  }
  return space;
}

interface Walk {
  readonly space: CodeSpace;
  readonly found: Set<string>;
  readonly parts: Parts;
}

/** Components come after the page that uses them in the set, and are registered with it. */
function addWithComponents(file: string, walk: Walk): void {
  const { space, found, parts } = walk;
  if (found.has(file)) return;
  found.add(file);
  const config = parts.dist.json(`${file}.json`);
  const own = (config['usingComponents'] ?? {}) as Readonly<Record<string, string>>;
  const usingComponents = { ...parts.dist.appJson.usingComponents, ...own };
  space.addComponentStaticConfig(file, { ...config, usingComponents });
  const content = parts.templates.groups[file];
  if (content === undefined) parts.complain(`${file} has no wxml`);
  // Taro writes `bindtap` without a colon; without the fallback it would be an attribute and nothing else.
  else
    space.addCompiledTemplate(file, {
      groupList: parts.templates.groups,
      content,
      fallbackListenerOnNativeNode: true,
    });
  for (const wanted of Object.values(usingComponents)) {
    const target = wanted.startsWith('/')
      ? wanted.slice(1)
      : path.posix.join(path.posix.dirname(file), wanted);
    if (parts.dist.has(`${target}.wxml`)) addWithComponents(target, walk);
    else parts.complain(`${file} uses ${wanted}, which does not exist`);
  }
}

interface Definition {
  readonly attached?: (this: Instance) => void;
  readonly lifetimes?: Readonly<Record<string, (this: Instance) => void>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** A definition of the service layer's world in the terms of ours: constructors differ between the two. */
function hosted(given: object, attached: (instance: Instance) => void): object {
  const { attached: plain, ...definition } = given as Definition;
  const own = definition.lifetimes?.['attached'] ?? plain;
  const lifetimes = {
    ...definition.lifetimes,
    attached(this: Instance) {
      attached(this);
      own?.call(this);
    },
  };
  const properties = Object.entries(definition.properties ?? {}).map(([name, type]) => [
    name,
    property(type),
  ]);
  return { ...definition, lifetimes, properties: Object.fromEntries(properties) };
}

const TYPES: Readonly<Record<string, unknown>> = { Object, String, Number, Boolean, Array, Function };
const ours = (type: unknown) => (typeof type === 'function' ? (TYPES[type.name] ?? type) : type);

function property(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return ours(given);
  const { type, optionalTypes, ...rest } = given as { type?: unknown; optionalTypes?: readonly unknown[] };
  return { ...rest, type: ours(type), ...(optionalTypes ? { optionalTypes: optionalTypes.map(ours) } : {}) };
}
