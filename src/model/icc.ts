const headerLength = 128;

/**
 * Whether bytes are a whole ICC profile of CMYK inks with a table that leads to them. The colour engine would
 * quietly take a profile of its own in place of one that it can't read.
 * Source: ICC.1:2010, 7.2 (header) and 7.3 (tag table).
 */
export function isCmykProfile(bytes: Uint8Array): boolean {
  if (bytes.length < headerLength + 4 || viewOf(bytes).getUint32(0) > bytes.length) return false;
  if (textAt(bytes, 36) !== 'acsp' || textAt(bytes, 16) !== 'CMYK') return false;
  return tagIn(bytes, 'B2A0') !== undefined;
}

/**
 * What a profile calls itself, in the first language that it is told in; undefined where nothing readable is there.
 * Source: ICC.1:2010, 9.2.41 with 10.13 (version 4), and ICC.1:2001-04, 6.5.17 (version 2).
 */
export function profileDescription(bytes: Uint8Array): string | undefined {
  const tag = tagIn(bytes, 'desc');
  if (!tag || tag.length < 12) return undefined;
  const view = viewOf(tag);
  if (textAt(tag, 0) === 'desc') return latin(tag.subarray(12, 12 + view.getUint32(8)));
  if (textAt(tag, 0) !== 'mluc' || tag.length < 28) return undefined;
  const [length, at] = [view.getUint32(20), view.getUint32(24)];
  return new TextDecoder('utf-16be').decode(tag.subarray(at, at + length));
}

/** The bytes of a tag; undefined where there is none that lies within the profile. */
function tagIn(bytes: Uint8Array, name: string): Uint8Array | undefined {
  if (bytes.length < headerLength + 4) return undefined;
  const view = viewOf(bytes);
  const count = view.getUint32(headerLength);
  for (let index = 0, at = headerLength + 4; index < count && at + 12 <= bytes.length; index += 1, at += 12) {
    if (textAt(bytes, at) !== name) continue;
    const [from, length] = [view.getUint32(at + 4), view.getUint32(at + 8)];
    return from + length <= bytes.length ? bytes.subarray(from, from + length) : undefined;
  }
  return undefined;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
/** Text that ends with a zero. */
const latin = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).replace(/\0.*$/s, '');
