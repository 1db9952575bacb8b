import { inflateSync } from 'node:zlib';

/** An object of a file: where what stands between `obj` and `endobj` is, and where its stream’s data are. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly data: readonly [number, number] | undefined;
}

export function placesOf(file: Buffer): Place[] {
  const text = file.toString('latin1');
  return [...text.matchAll(/^\d+ 0 obj\n([\s\S]*?)\nendobj$/gm)].map((match) => {
    const from = match.index + match[0].indexOf('\n') + 1;
    const to = from + (match[1]?.length ?? 0);
    const stream = text.indexOf('\nstream\n', from);
    return {
      from,
      to,
      data: stream > 0 && stream < to ? [stream + '\nstream\n'.length, to - '\nendstream'.length] : undefined,
    };
  });
}

export const joined = (...parts: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));

/** The same file with its pages’ content in the open, changed or as it was; its table no longer fits. */
export function opened(file: Buffer, change = (content: string): string => content): Buffer {
  const parts: Buffer[] = [];
  let done = 0;
  for (const { from, to, data } of placesOf(file)) {
    const dictionary = file.toString('latin1', from, data?.[0] ?? to);
    if (!data || !dictionary.includes('/FlateDecode') || /\/(Type|Subtype|Length1|N)\b/.test(dictionary))
      continue;
    const plain = Buffer.from(change(inflateSync(file.subarray(...data)).toString('latin1')), 'latin1');
    const opening = dictionary
      .replace(/\/Filter \/FlateDecode\n?/, '')
      .replace(/\/Length \d+/, `/Length ${plain.length}`);
    parts.push(file.subarray(done, from), joined(opening, plain, '\nendstream'));
    done = to;
  }
  return joined(...parts, file.subarray(done));
}
