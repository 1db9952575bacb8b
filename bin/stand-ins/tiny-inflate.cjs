'use strict';
const { inflateRawSync } = require('node:zlib');

// For tiny-inflate, which unpacks tables of characters at each start: Node's own is compiled.
module.exports = (packed, unpacked) => {
  unpacked.set(inflateRawSync(packed));
  return unpacked;
};
