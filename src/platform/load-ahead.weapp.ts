/** In WeChat a package comes as one: who sees one of its pages has them all. */
export const loadAhead = (_packageName: string): Promise<void> => Promise.resolve();
