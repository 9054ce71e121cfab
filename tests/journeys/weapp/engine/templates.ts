import { TmplGroup } from 'glass-easel-template-compiler';
import type { Dist } from './dist';

/** Every WXML of a mini-program, compiled. */
export interface Templates {
  /** Generated template functions by path without `.wxml`. */
  readonly groups: Readonly<Record<string, object>>;
  /** What the compiler complained of; empty for a sound build. */
  readonly faults: readonly string[];
}

const compiled = new WeakMap<Dist, Templates>();

/** All WXML and WXS, compiled once with the compiler of WeChat's own framework. */
export function templatesOf(dist: Dist): Templates {
  const templates = compiled.get(dist) ?? compile(dist);
  compiled.set(dist, templates);
  return templates;
}

function compile(dist: Dist): Templates {
  const compiler = new TmplGroup();
  const faults: string[] = [];
  for (const file of dist.files) {
    if (file.endsWith('.wxml')) {
      const found = compiler.addTmpl(file.slice(0, -5), dist.read(file)) as readonly { message?: string }[];
      faults.push(...found.map((fault) => `${file}: ${fault.message ?? String(fault)}`));
    }
    if (file.endsWith('.wxs')) compiler.addScript(file.slice(0, -4), dist.read(file));
  }
  const evaluate = new Function(`return ${compiler.getTmplGenObjectGroups()}`);
  return { groups: evaluate() as Record<string, object>, faults };
}
