// The package's own `types` entry names a file that it does not ship.
declare module 'glass-easel-miniprogram-adapter' {
  import type { GeneralBackendContext, GeneralBackendElement, GeneralComponent } from 'glass-easel';

  /** A page or component instance as its own code sees it through `this`. */
  export interface Instance {
    readonly data: Readonly<Record<string, unknown>>;
    setData(change: Readonly<Record<string, unknown>>, callback?: () => void): void;
    [member: string]: unknown;
  }

  export interface ComponentEnv {
    Page(definition: object): void;
    Component(definition: object): void;
    Behavior(definition: object): unknown;
  }

  export interface CodeSpace {
    addCompiledTemplate(path: string, content: object): void;
    addComponentStaticConfig(path: string, content: object): void;
    componentEnv<TResult>(path: string, run: (env: ComponentEnv) => TResult): TResult;
  }

  export interface Root {
    get(): Instance;
    getComponent(): GeneralComponent;
    attach(parent: GeneralBackendElement, placeholder: GeneralBackendElement): void;
    release(): void;
  }

  export class MiniProgramEnv {
    associateBackend(backend?: GeneralBackendContext): {
      createRoot(tagName: string, codeSpace: CodeSpace, url: string): Root;
    };
    createCodeSpace(id: string, isMainSpace: boolean): CodeSpace;
  }
}
