// Stands where fontkit would decompress WOFF2 fonts (half a megabyte of tables). The font we carry is TrueType.
module.exports = () => {
  throw new Error('WOFF2 fonts are not carried; use a TrueType file.');
};
