import type { CodeSpace, ComponentEnv, Instance, MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { registerPages } from './code-space';
import type { Complaints } from './complaints';
import type { Dist } from './dist';
import { tell } from './page-stack';
import { openServiceLayer } from './service-layer';
import type { serviceTimers } from './service-timers';
import { templatesOf } from './templates';

interface Parts {
  readonly dist: Dist;
  readonly env: MiniProgramEnv;
  readonly complaints: Complaints;
  readonly timers: ReturnType<typeof serviceTimers>;
  readonly wx: object;
  /** How far the phone's clock runs ahead of this machine's, in milliseconds. */
  ahead(): number;
  openPages(): readonly Instance[];
  /** Called with every component instance that is attached. */
  watch(instance: Instance): void;
}

/** Runs app.js, launches the app and registers every page, in the order in which WeChat does it. */
export function bootApp({ dist, env, complaints, timers, wx, ahead, openPages, watch }: Parts): CodeSpace {
  let app: Instance | undefined;
  let current: ComponentEnv | undefined;
  const globals = {
    wx,
    console: complaints.console,
    ...timers.functions,
    App: (config: Instance) => {
      app = config;
    },
    getApp: () => app,
    getCurrentPages: openPages,
    Page: (definition: object) => current?.Page(definition),
    Component: (definition: object) => current?.Component(definition),
    Behavior: (definition: object) => current?.Behavior(definition) ?? definition,
    __wxConfig: structuredClone({ ...dist.appJson, pages: dist.pages }),
  };
  const service = openServiceLayer(dist, globals, ahead);
  service.load('app.js');
  if (!app) throw new Error('app.js did not call App()');
  const launch = { path: dist.pages[0], query: {}, scene: 1001 };
  tell(app, 'onLaunch', launch);
  tell(app, 'onShow', launch);

  const templates = templatesOf(dist);
  for (const fault of templates.faults) complaints.add(fault);
  const run = (file: string, own: ComponentEnv) => {
    current = own;
    service.load(file);
    current = undefined;
  };
  return registerPages(env, { dist, templates, complain: complaints.add, run, attached: watch });
}
