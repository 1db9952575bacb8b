import { constants, inflateRawSync, inflateSync } from 'node:zlib';
import { hexValue, isWhite } from './lexer.js';

/** A filter with its parameters, references followed. */
export interface FilterStep {
  readonly name: string;
  number(parameter: string): number | undefined;
}

/** Data as far as the filters gave it, or why there is none. */
export type Decoded =
  | { readonly data: Uint8Array; readonly trouble?: string }
  | { readonly data: undefined; readonly trouble: string };

/** Filters of pictures: their data stay as they are. */
export const pictureFilters: ReadonlySet<string> = new Set([
  'DCTDecode',
  'DCT',
  'JPXDecode',
  'CCITTFaxDecode',
  'CCF',
  'JBIG2Decode',
]);

/** Undoes a stream’s filters, one after another, none to more than `most` bytes. */
export function undo(raw: Uint8Array, steps: readonly FilterStep[], most: number): Decoded {
  if (steps.length > 8) return { data: undefined, trouble: 'it has more than 8 filters' };
  let data = raw;
  let trouble: string | undefined;
  for (const step of steps) {
    const decode = filters[step.name];
    if (!decode) {
      const why = pictureFilters.has(step.name) ? 'is a picture’s' : 'is not known';
      return { data: undefined, trouble: `its filter ${step.name} ${why}` };
    }
    const decoded = decode(data, step, most);
    if (!decoded.data) return decoded;
    data = decoded.data;
    trouble ??= decoded.trouble;
  }
  return trouble === undefined ? { data } : { data, trouble };
}

type Filter = (data: Uint8Array, step: FilterStep, most: number) => Decoded;

const tooLarge = (most: number): Decoded => ({
  data: undefined,
  trouble: `it comes to more than ${most} bytes`,
});

const flate: Filter = (data, step, most) => {
  const options = { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH };
  const attempts = [
    () => inflateSync(data, options),
    // A damaged head or checksum: the data themselves may be whole.
    () => inflateRawSync(data.subarray(2), options),
  ];
  for (const [index, attempt] of attempts.entries()) {
    try {
      const out = attempt();
      const trouble = index > 0 ? { trouble: 'its deflated data are damaged' } : {};
      return predicted({ data: out, ...trouble }, step);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return tooLarge(most);
    }
  }
  return { data: undefined, trouble: 'its deflated data are damaged' };
};

const lzw: Filter = (data, step, most) => {
  const early = step.number('EarlyChange') === 0 ? 0 : 1;
  const out = new Growing(most);
  // Each code is the one before it and a byte more: prefix, last byte, length.
  const prefix = new Uint16Array(4096);
  const last = new Uint8Array(4096);
  const lengths = new Uint16Array(4096);
  for (let code = 0; code < 256; code += 1) {
    last[code] = code;
    lengths[code] = 1;
  }
  let next = 258;
  let width = 9;
  let before = -1;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    const code = (held >> (bits - width)) & ((1 << width) - 1);
    bits -= width;
    if (code === 257) return predicted({ data: out.done() }, step);
    if (code === 256) {
      next = 258;
      width = 9;
      before = -1;
      continue;
    }
    if (code > next || (code === next && before < 0))
      return predicted({ data: out.done(), trouble: 'its LZW data are damaged' }, step);
    const known = code < next ? code : before;
    const length = (lengths[known] ?? 0) + (code < next ? 0 : 1);
    const at = out.length;
    if (!out.grow(length)) return tooLarge(most);
    let walk = known;
    for (let place = at + (lengths[known] ?? 0) - 1; place >= at; place -= 1) {
      out.bytes[place] = last[walk] ?? 0;
      walk = prefix[walk] ?? 0;
    }
    const first = out.bytes[at] ?? 0;
    if (code >= next) out.bytes[at + length - 1] = first;
    if (before >= 0 && next < 4096) {
      prefix[next] = before;
      last[next] = first;
      lengths[next] = (lengths[before] ?? 0) + 1;
      next += 1;
    }
    before = code;
    if (next + early >= 1 << width && width < 12) width += 1;
  }
  return predicted({ data: out.done(), trouble: 'its LZW data have no end' }, step);
};

const ascii85: Filter = (data, _, most) => {
  const out = new Growing(most);
  let group: number[] = [];
  const flush = (count: number): boolean => {
    const value = group.reduce((sum, digit) => sum * 85 + digit, 0);
    const at = out.length;
    if (!out.grow(count)) return false;
    for (let byte = 0; byte < count; byte += 1)
      out.bytes[at + byte] = Math.floor(value / 256 ** (3 - byte)) & 255;
    group = [];
    return true;
  };
  for (const code of data) {
    if (code === 126) break;
    if (isWhite(code)) continue;
    if (code === 122 && group.length === 0) {
      group = [0, 0, 0, 0, 0];
    } else if (code < 33 || code > 117) {
      return { data: out.done(), trouble: 'its ASCII85 data are damaged' };
    } else group.push(code - 33);
    if (group.length === 5 && !flush(4)) return tooLarge(most);
  }
  if (group.length > 1) {
    const count = group.length - 1;
    while (group.length < 5) group.push(84);
    if (!flush(count)) return tooLarge(most);
  }
  return { data: out.done() };
};

const asciiHex: Filter = (data, _, most) => {
  if (data.length / 2 > most) return tooLarge(most);
  const out = new Uint8Array((data.length + 1) >> 1);
  let digits = 0;
  let trouble: string | undefined;
  for (const code of data) {
    if (code === 62) break;
    const value = hexValue(code);
    if (value >= 0) {
      const place = digits >> 1;
      out[place] = digits % 2 === 0 ? value * 16 : (out[place] ?? 0) + value;
      digits += 1;
    } else if (!isWhite(code)) {
      trouble = 'its hexadecimal data are damaged';
      break;
    }
  }
  const whole = out.subarray(0, (digits + 1) >> 1);
  return trouble === undefined ? { data: whole } : { data: whole, trouble };
};

const runLength: Filter = (data, _, most) => {
  const out = new Growing(most);
  for (let at = 0; at < data.length; ) {
    const length = data[at] ?? 128;
    if (length === 128) break;
    const from = out.length;
    if (length < 128) {
      const run = data.subarray(at + 1, at + 2 + length);
      if (!out.grow(run.length)) return tooLarge(most);
      out.bytes.set(run, from);
      at += 2 + length;
    } else {
      if (!out.grow(257 - length)) return tooLarge(most);
      out.bytes.fill(data[at + 1] ?? 0, from, out.length);
      at += 2;
    }
  }
  return { data: out.done() };
};

const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: flate,
  Fl: flate,
  LZWDecode: lzw,
  LZW: lzw,
  ASCII85Decode: ascii85,
  A85: ascii85,
  ASCIIHexDecode: asciiHex,
  AHx: asciiHex,
  RunLengthDecode: runLength,
  RL: runLength,
  // Of unencrypted streams: Identity.
  Crypt: (data) => ({ data }),
};

/** Bytes of which nobody knows beforehand how many they will be. */
class Growing {
  bytes = new Uint8Array(1024);
  length = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  grow(by: number): boolean {
    this.length += by;
    if (this.length > this.most) return false;
    if (this.length > this.bytes.length) {
      const larger = new Uint8Array(Math.min(this.most, Math.max(this.length, this.bytes.length * 2)));
      larger.set(this.bytes);
      this.bytes = larger;
    }
    return true;
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

/** Undoes the predictor of Flate and LZW (7.4.4.4). */
function predicted(decoded: { data: Uint8Array; trouble?: string }, step: FilterStep): Decoded {
  const predictor = step.number('Predictor') ?? 1;
  if (predictor <= 1) return decoded;
  const colours = Math.min(64, Math.max(1, step.number('Colors') ?? 1));
  const bits = step.number('BitsPerComponent') ?? 8;
  const columns = Math.max(1, step.number('Columns') ?? 1);
  if (![1, 2, 4, 8, 16].includes(bits) || columns > 2 ** 24)
    return { data: undefined, trouble: 'its predictor has values that no reader knows' };
  const pixel = Math.max(1, (colours * bits) >> 3);
  const row = Math.ceil((colours * bits * columns) / 8);
  if (predictor === 2) {
    if (bits !== 8) return { data: undefined, trouble: `its TIFF predictor has ${bits} bits` };
    const data = Uint8Array.from(decoded.data);
    for (let at = 0; at < data.length; at += 1) {
      if (at % row >= pixel) data[at] = (data[at] ?? 0) + (data[at - pixel] ?? 0);
    }
    return { ...decoded, data };
  }
  const { data } = decoded;
  const rows = Math.ceil(data.length / (row + 1));
  const out = new Uint8Array(Math.max(0, data.length - rows));
  for (let line = 0; line < rows; line += 1) {
    const kind = data[line * (row + 1)] ?? 0;
    const from = line * (row + 1) + 1;
    const to = line * row;
    const length = Math.min(row, data.length - from);
    for (let at = 0; at < length; at += 1) {
      const left = at >= pixel ? (out[to + at - pixel] ?? 0) : 0;
      const up = line > 0 ? (out[to + at - row] ?? 0) : 0;
      const corner = line > 0 && at >= pixel ? (out[to + at - row - pixel] ?? 0) : 0;
      out[to + at] = (data[from + at] ?? 0) + guess(kind, left, up, corner);
    }
  }
  return { ...decoded, data: out };
}

function guess(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const estimate = left + up - corner;
  const byLeft = Math.abs(estimate - left);
  const byUp = Math.abs(estimate - up);
  const byCorner = Math.abs(estimate - corner);
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}
