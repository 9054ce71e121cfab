import { writeRefused } from '../failure';
import { checkPath } from '../query/field-names';
import { type Doc, isDoc } from '../values';

/** Every path an update writes; `$rename` writes two. */
function pathsOf(update: Doc): readonly string[] {
  return Object.entries(update).flatMap(([operator, fields]) => {
    if (!isDoc(fields)) {
      throw writeRefused(
        `Modifiers operate on fields but we found type ${typeof fields} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${JSON.stringify(fields)}}`,
      );
    }
    const targets =
      operator === '$rename' ? Object.values(fields).filter((to) => typeof to === 'string') : [];
    return [...Object.keys(fields), ...targets];
  });
}

/** Throws when two changes of one update would meet: the same path twice, or a path and one inside it. */
export function checkPaths(update: Doc): void {
  const taken = new Set<string>();
  const inside = new Set<string>();
  for (const path of pathsOf(update)) {
    checkPath(path);
    const parts = path.split('.');
    const heads = parts.map((_, i) => parts.slice(0, i + 1).join('.'));
    const met = inside.has(path) ? path : heads.find((head) => taken.has(head));
    if (met !== undefined)
      throw writeRefused(`Updating the path '${path}' would create a conflict at '${met}'`);
    taken.add(path);
    for (const head of heads) inside.add(head);
  }
}
