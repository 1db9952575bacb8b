import { joined, type Place, placesOf } from '../../support/opened.js';
import { seeded } from '../../support/seeded.js';

/** The kinds of damage, each done to a file with a source of numbers. */
export const kinds: Readonly<Record<string, (file: Buffer, random: () => number) => Buffer>> = {
  'bytes flipped': (file, random) => {
    const bytes = Buffer.from(file);
    for (let count = 1 + below(60, random); count > 0; count -= 1)
      bytes[below(bytes.length, random)] = below(256, random);
    return bytes;
  },
  'a piece cut out': (file, random) => {
    const [from, to] = pair(file.length, random);
    return joined(file.subarray(0, from), file.subarray(to));
  },
  'its end cut off': (file, random) => file.subarray(0, below(file.length, random)),
  'its beginning cut off': (file, random) => file.subarray(1 + below(2000, random)),
  'objects swapped': (file, random) => {
    const places = placesOf(file);
    const [one, other] = pair(places.length, random);
    return swapped(file, span(places[one]), span(places[other]));
  },
  'streams exchanged': (file, random) => {
    const streams = placesOf(file).flatMap(({ data }) => (data ? [data] : []));
    const [one, other] = pair(streams.length, random);
    return swapped(file, streams[one] ?? [0, 0], streams[other] ?? [0, 0]);
  },
  'references turned': (file, random) =>
    replaced(file, random, /\b\d+ 0 R\b/g, () => `${below(placesOf(file).length + 2, random)} 0 R`),
  'numbers changed': (file, random) =>
    replaced(file, random, /(?<=[\s[])-?\d+(\.\d+)?(?=[\s\]])/g, () => pick(oddNumbers, random)),
  'names changed': (file, random) => {
    const names = [...new Set(file.toString('latin1').match(/\/[A-Z][A-Za-z]+\b/g))];
    return replaced(file, random, /\/[A-Z][A-Za-z]+\b/g, () => pick(names, random));
  },
};

const oddNumbers = ['0', '-1', '1e9', '99999999999', '-2147483648', '0.0000001', '.', '65536', '4294967295'];

const below = (end: number, random: () => number): number => Math.floor(random() * end);
const pick = (of: readonly string[], random: () => number): string => of[below(of.length, random)] ?? '';
const span = (place: Place | undefined): readonly [number, number] => [place?.from ?? 0, place?.to ?? 0];

/** Two different places, the first one first. */
function pair(length: number, random: () => number): readonly [number, number] {
  const one = below(length - 1, random);
  return [one, one + 1 + below(length - 1 - one, random)];
}

function swapped(file: Buffer, one: readonly [number, number], other: readonly [number, number]): Buffer {
  return joined(
    file.subarray(0, one[0]),
    file.subarray(...other),
    file.subarray(one[1], other[0]),
    file.subarray(...one),
    file.subarray(other[1]),
  );
}

/** One to five of all that a pattern finds, with something else in their place. */
function replaced(file: Buffer, random: () => number, pattern: RegExp, by: () => string): Buffer {
  const text = file.toString('latin1');
  const found = [...text.matchAll(pattern)];
  const chosen = new Set(Array.from({ length: 1 + below(5, random) }, () => below(found.length, random)));
  let changed = '';
  let done = 0;
  for (const nth of [...chosen].sort((one, other) => one - other)) {
    const match = found[nth];
    if (!match) continue;
    changed += text.slice(done, match.index) + by();
    done = match.index + match[0].length;
  }
  return Buffer.from(changed + text.slice(done), 'latin1');
}

/** The damaged file of a number, which also says how it was done. */
export function damaged(
  files: readonly Buffer[],
  number: number,
): { readonly how: string; readonly bytes: Buffer } {
  const all = Object.entries(kinds);
  const [how = '', damage] = all[number % all.length] ?? [];
  const nth = Math.floor(number / all.length) % files.length;
  const file = files[nth] ?? Buffer.alloc(0);
  return { how: `${number}: ${how}, file ${nth}`, bytes: damage?.(file, seeded(number)) ?? file };
}
