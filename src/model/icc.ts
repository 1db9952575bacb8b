const headerLength = 128;

/**
 * Whether bytes are a whole ICC profile of CMYK inks with a table that leads to them. The colour engine would
 * quietly take a profile of its own in place of one that it can't read.
 * Source: ICC.1:2010, 7.2 (header) and 7.3 (tag table).
 */
export function isCmykProfile(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerLength + 4 || view.getUint32(0) > bytes.length) return false;
  const text = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (text(36) !== 'acsp' || text(16) !== 'CMYK') return false;
  const count = view.getUint32(headerLength);
  for (let index = 0, at = headerLength + 4; index < count && at + 12 <= bytes.length; index += 1, at += 12) {
    if (text(at) === 'B2A0') return view.getUint32(at + 4) + view.getUint32(at + 8) <= bytes.length;
  }
  return false;
}
