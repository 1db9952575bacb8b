/**
 * The width that a Type 2 charstring (Adobe Technical Note 5177, 3.1) begins with, as the difference to the nominal
 * one; undefined where it begins with none, and `unclear` where a subroutine comes before that can be told.
 */
export function widthArgument(code: Uint8Array): number | undefined | 'unclear' {
  const stack: number[] = [];
  for (let at = 0; at < code.length; ) {
    const byte = code[at] ?? 0;
    at += 1;
    if (byte >= 32 || byte === 28) {
      const { value, size } = operandAt(code, at, byte);
      stack.push(value);
      at += size;
      if (stack.length > 513) return 'unclear';
      continue;
    }
    const expected = argumentsOf(byte, stack.length);
    if (expected === undefined) return 'unclear';
    return stack.length > expected ? stack[0] : undefined;
  }
  return 'unclear';
}

function operandAt(code: Uint8Array, at: number, byte: number): { value: number; size: number } {
  const next = (nth: number): number => code[at + nth] ?? 0;
  if (byte === 28) return { value: ((next(0) << 24) | (next(1) << 16)) >> 16, size: 2 };
  if (byte <= 246) return { value: byte - 139, size: 0 };
  if (byte <= 250) return { value: (byte - 247) * 256 + next(0) + 108, size: 1 };
  if (byte <= 254) return { value: -(byte - 251) * 256 - next(0) - 108, size: 1 };
  const whole = ((next(0) << 24) | (next(1) << 16)) >> 16;
  return { value: whole + (next(2) * 256 + next(3)) / 65536, size: 4 };
}

/** How many arguments the first operator that clears the stack takes, the width not counted. */
function argumentsOf(operator: number, given: number): number | undefined {
  switch (operator) {
    case 1: // hstem
    case 3: // vstem
    case 18: // hstemhm
    case 19: // hintmask
    case 20: // cntrmask
    case 23: // vstemhm
      return given - (given % 2);
    case 4: // vmoveto
    case 22: // hmoveto
      return 1;
    case 21: // rmoveto
      return 2;
    case 14: // endchar, which may draw an accented letter from two others
      return given >= 4 ? 4 : 0;
    default:
      return undefined;
  }
}
