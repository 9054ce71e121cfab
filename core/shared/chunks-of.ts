/** Cuts a list into stretches of at most so many, in its order. */
export const chunksOf = <TItem>(list: readonly TItem[], most: number): readonly (readonly TItem[])[] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, chunk) =>
    list.slice(chunk * most, (chunk + 1) * most),
  );
