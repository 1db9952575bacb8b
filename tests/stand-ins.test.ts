import { createRequire } from 'node:module';
import { brotliCompressSync, deflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const words = Buffer.from('Portsmouth, Caen and Duisburg. '.repeat(40));

it('what stands for a package in the bundle unpacks as the package does', () => {
  // The tables of characters are packed twice, and the rest of the first place stays empty.
  const packed = deflateRawSync(deflateRawSync(words));
  const unpack = (inflate: (packed: Uint8Array, unpacked: Uint8Array) => Uint8Array) =>
    Buffer.from(
      inflate(inflate(packed, new Uint8Array(words.length)), new Uint8Array(words.length)),
    ).toString();
  expect(unpack(require('../bin/stand-ins/tiny-inflate.cjs'))).toBe(words.toString());
  const brotli = brotliCompressSync(words);
  expect(Buffer.from(require('../bin/stand-ins/decompress.cjs')(brotli))).toEqual(words);
  expect(Buffer.from(require('brotli/decompress.js')(brotli))).toEqual(words);
});
