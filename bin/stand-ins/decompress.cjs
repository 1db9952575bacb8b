'use strict';
// For brotli/decompress, which fontkit asks for: WOFF2 alone needs it, and its dictionary has 0.9 MB.
module.exports = require('node:zlib').brotliDecompressSync;
