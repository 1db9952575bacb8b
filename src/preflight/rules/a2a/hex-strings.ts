const code = (sign: string): number => sign.charCodeAt(0);
const [open, close, backslash, left, right, comment] = ['(', ')', '\\', '<', '>', '%'].map(code);

/** Hexadecimal strings with an odd number of digits or with other signs, in bytes that are objects’ syntax. */
export function* oddHexStrings(bytes: Uint8Array, tick: () => void): Generator<string> {
  for (let at = 0; at < bytes.length; at += 1) {
    tick();
    const byte = bytes[at];
    if (byte === comment) at = endOf(bytes, at, (next) => next === 10 || next === 13);
    else if (byte === open) at = endOfString(bytes, at);
    else if (byte === left && bytes[at + 1] === left) at += 1;
    else if (byte === left) {
      const end = endOf(bytes, at, (next) => next === right);
      const text = Buffer.from(bytes.subarray(at + 1, end)).toString('latin1');
      const digits = text.replace(/[\0\t\n\f\r ]+/g, '');
      if (digits.length % 2 === 1 || !/^[0-9a-fA-F]*$/.test(digits)) yield digits;
      at = end;
    }
  }
}

function endOf(bytes: Uint8Array, from: number, ends: (byte: number | undefined) => boolean): number {
  let at = from + 1;
  while (at < bytes.length && !ends(bytes[at])) at += 1;
  return at;
}

function endOfString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1;
    else if (bytes[at] === open) depth += 1;
    else if (bytes[at] === close) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return bytes.length;
}
