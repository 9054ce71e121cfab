import path from 'node:path';

/**
 * Loads a part of this function that lies beside its bundle, so that calls that do not need it start without it.
 * `build-functions.mjs` makes `<function>/<part>.js` from the folder of the same name.
 */
export const loadPart = <TPart>(name: string): TPart => require(path.join(__dirname, `${name}.js`)) as TPart;

/** Path of a data file that lies beside this function's bundle. */
export const fileBeside = (name: string): string => path.join(__dirname, name);
