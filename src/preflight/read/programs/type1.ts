import { type Bytes, type FontProgram, NoProgram } from './program.js';

const mostGlyphs = 70_000;

/** A Type 1 program (Adobe Type 1 Font Format): glyphs’ names and widths, and its own encoding. */
export function readType1(bytes: Bytes, clearLength: number): FontProgram {
  const data = withoutSegments(bytes.data);
  const text = Buffer.from(data).toString('latin1');
  const eexec = text.indexOf('eexec');
  if (!text.startsWith('%!') || eexec < 0) throw new NoProgram('it is no Type 1 program');
  const clear = text.slice(0, eexec);
  const hidden = decrypted(
    encryptedPart(data, clearLength > eexec ? clearLength : afterWord(data, eexec + 5)),
  );
  const scale = Number(/\/FontMatrix\s*\[\s*([-\d.eE]+)/.exec(clear)?.[1] ?? 0.001) * 1000;
  const glyphs = charStringsOf(hidden);
  const names = new Map([...glyphs.keys()].map((name, glyph) => [name, glyph] as const));
  const widths = [...glyphs.values()];
  const encoding = encodingIn(clear);
  return {
    kind: 'Type1',
    glyphs: names.size,
    widthOf: (glyph) => {
      const width = widths[glyph];
      return width === undefined ? undefined : width * scale;
    },
    drawn: (glyph) => (glyph < names.size ? true : undefined),
    cmaps: [],
    names,
    cids: undefined,
    nameOf: (code) => encoding.get(code),
  };
}

/** PFB puts heads of six bytes before its segments, which a PDF should not hold but some do. */
function withoutSegments(data: Uint8Array): Uint8Array {
  if (data[0] !== 128) return data;
  const parts: Uint8Array[] = [];
  for (let at = 0; data[at] === 128 && (data[at + 1] === 1 || data[at + 1] === 2); ) {
    const [a = 0, b = 0, c = 0, d = 0] = data.subarray(at + 2, at + 6);
    const end = at + 6 + a + b * 256 + c * 65536 + d * 16777216;
    parts.push(data.subarray(at + 6, end));
    at = end;
  }
  return Buffer.concat(parts);
}

function afterWord(data: Uint8Array, at: number): number {
  let place = at;
  while (place < at + 4 && [9, 10, 13, 32].includes(data[place] ?? 0)) place += 1;
  return place;
}

/** Binary, or in hexadecimal digits (Type 1 Font Format, 7.2). */
function encryptedPart(data: Uint8Array, from: number): Uint8Array {
  const start = Buffer.from(data.subarray(from, from + 4)).toString('latin1');
  if (!/^[0-9a-fA-F]{4}$/.test(start)) return data.subarray(from);
  const digits = Buffer.from(data.subarray(from)).toString('latin1').replace(/\s+/g, '');
  return Buffer.from(/^[0-9a-fA-F]*/.exec(digits)?.[0] ?? '', 'hex');
}

function decrypted(data: Uint8Array, key = 55665, skipped = 4): Buffer {
  const plain = Buffer.alloc(data.length);
  let register = key;
  for (let at = 0; at < data.length; at += 1) {
    const cipher = data[at] ?? 0;
    plain[at] = cipher ^ (register >> 8);
    register = ((cipher + register) * 52845 + 22719) & 0xffff;
  }
  return plain.subarray(Math.min(skipped, plain.length));
}

/** Widths by name, in the order of the program. */
function charStringsOf(hidden: Buffer): Map<string, number | undefined> {
  const text = hidden.toString('latin1');
  const skipped = Number(/\/lenIV\s+(\d{1,2})/.exec(text)?.[1] ?? 4);
  const start = text.indexOf('/CharStrings');
  if (start < 0) throw new NoProgram('it has no CharStrings');
  const glyphs = new Map<string, number | undefined>();
  const heads = /\/([^\s/()<>[\]{}%]{1,127})\s+(\d{1,6})\s(?:RD|-\||\S{1,8}) /g;
  heads.lastIndex = start + 12;
  for (let head = heads.exec(text); head; head = heads.exec(text)) {
    const from = head.index + head[0].length;
    const to = from + Number(head[2]);
    if (to > hidden.length || glyphs.size >= mostGlyphs) break;
    glyphs.set(head[1] ?? '', sideBearing(decrypted(hidden.subarray(from, to), 4330, skipped)));
    heads.lastIndex = to;
  }
  return glyphs;
}

/** The width that hsbw or sbw sets (6.4); undefined where it is computed. */
function sideBearing(code: Uint8Array): number | undefined {
  const stack: number[] = [];
  for (let at = 0; at < code.length && stack.length < 24; ) {
    const byte = code[at] ?? 0;
    at += 1;
    if (byte === 13) return stack[1];
    if (byte === 12) return code[at] === 7 ? stack[2] : undefined;
    if (byte < 32) return undefined;
    if (byte <= 246) stack.push(byte - 139);
    else if (byte <= 250) stack.push((byte - 247) * 256 + (code[at++] ?? 0) + 108);
    else if (byte <= 254) stack.push(-(byte - 251) * 256 - (code[at++] ?? 0) - 108);
    else {
      stack.push(Buffer.from(code).readInt32BE(Math.min(at, Math.max(0, code.length - 4))));
      at += 4;
    }
  }
  return undefined;
}

function encodingIn(clear: string): ReadonlyMap<number, string> {
  const pairs = clear.matchAll(/\bdup\s+(\d{1,3})\s*\/([^\s/()<>[\]{}%]{1,127})\s+put\b/g);
  return new Map([...pairs].map(([, code, name = '']) => [Number(code), name]));
}
