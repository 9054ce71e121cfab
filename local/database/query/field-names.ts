import { invalid } from '../failure';

/** Throws for a dotted path that no document of ours can have. */
export function checkPath(path: string): void {
  const parts = path.split('.');
  if (parts.some((part) => part === '')) throw invalid(`the path '${path}' contains an empty field name`);
  const odd = parts.find((part) => part.startsWith('$') || part === '__proto__' || part.includes('\0'));
  if (odd !== undefined) throw invalid(`the path '${path}' contains '${odd}', which is not supported`);
}
