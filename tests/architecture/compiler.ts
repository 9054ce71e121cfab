import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** A change to one file that nobody saves: some text stands instead of other text. */
export interface Planted {
  readonly file: string;
  readonly of: string;
  readonly instead: string;
}

function optionsOf(): ts.CompilerOptions {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
  const { tsBuildInfoFile, ...options } = ts.parseJsonConfigFileContent(config, ts.sys, root).options;
  return { ...options, incremental: false, types: ['node'] };
}

function textWith({ file, of, instead }: Planted): string {
  const [before, after, ...more] = readFileSync(path.join(root, file), 'utf8').split(of);
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`${file} does not say «${of}» exactly once`);
  return `${before}${instead}${after}`;
}

/** What the compiler says of some files while changes are planted: sentences by file. */
export function compilerSays(
  files: readonly string[],
  planted: readonly Planted[],
): ReadonlyMap<string, string> {
  const options = optionsOf();
  const host = ts.createCompilerHost(options);
  const changed = new Map(planted.map((one) => [path.join(root, one.file), textWith(one)]));
  const readFile = (file: string) => changed.get(path.resolve(file)) ?? host.readFile(file);
  const getSourceFile: typeof host.getSourceFile = (file, language, ...more) => {
    const text = changed.get(path.resolve(file));
    return text === undefined
      ? host.getSourceFile(file, language, ...more)
      : ts.createSourceFile(file, text, language);
  };
  const rootNames = files.map((file) => path.join(root, file));
  const program = ts.createProgram({ rootNames, options, host: { ...host, readFile, getSourceFile } });
  const said = (file: string) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(path.join(root, file)))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
      .join('\n');
  return new Map(files.map((file) => [file, said(file)]));
}
