'use strict';
const none = () => {
  throw new Error('no leaflet is encrypted');
};

// For @noble/ciphers/aes, which pdfkit asks for to encrypt files: its tables would be worked out at each start.
module.exports = { cbc: none, ecb: none };
