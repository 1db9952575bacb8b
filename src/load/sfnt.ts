/** Tables without which nothing can be set: ISO/IEC 14496-22, 5.2. */
const needed = ['cmap', 'head', 'hhea', 'hmtx', 'maxp'];
/** Outlines: TrueType's, or one of PostScript's. */
const outlines = [['glyf', 'loca'], ['CFF '], ['CFF2']];

/**
 * Whether bytes are a whole TrueType or OpenType font: its table directory leads to all that setting needs, and
 * nowhere out of the file. A web page saved as .ttf is none, nor is half a download.
 */
export function isFont(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || ![0x00010000, 0x4f54544f, 0x74727565].includes(view.getUint32(0))) return false;
  const tables = new Set<string>();
  const count = view.getUint16(4);
  for (let index = 0, at = 12; index < count; index += 1, at += 16) {
    if (at + 16 > bytes.length) return false;
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.length) return false;
    tables.add(String.fromCharCode(...bytes.subarray(at, at + 4)));
  }
  return (
    needed.every((tag) => tables.has(tag)) && outlines.some((tags) => tags.every((tag) => tables.has(tag)))
  );
}
