import type { Runner } from '../runner/create-runner';
import { type ControlRoutes, done } from './route';

/** `functions`: what is deployed, and what each may do. */
export function functionRoutes(runner: Runner): ControlRoutes {
  return {
    'GET functions': () =>
      done(
        runner.names().map((name) => {
          const config = runner.configOf(name);
          return {
            name,
            timeoutSeconds: config?.timeoutSeconds,
            openApi: [...(config?.openApi ?? [])],
            triggers: (config?.triggers ?? []).map(({ text }) => text),
          };
        }),
      ),
  };
}
