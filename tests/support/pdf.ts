import { inflateSync } from 'node:zlib';

/** An object of a PDF as it stands in the file: its dictionary's text, and its stream. */
export interface PdfObject {
  readonly dictionary: string;
  readonly stream: Buffer | undefined;
}

/** Reads a PDF's objects, with no library at all; enough for files whose objects stand one after another. */
export function objectsOf(pdf: Buffer): PdfObject[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/^\d+ 0 obj\r?\n([\s\S]*?)\r?\nendobj/gm)].map((match) => {
    const [, body = ''] = match;
    const at = body.indexOf('stream\n');
    if (at < 0) return { dictionary: body, stream: undefined };
    const dictionary = body.slice(0, at);
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? 0);
    const from = match.index + match[0].indexOf(body) + at + 'stream\n'.length;
    const raw = pdf.subarray(from, from + length);
    return { dictionary, stream: /\/FlateDecode/.test(dictionary) ? inflateSync(raw) : raw };
  });
}

/** The painting operators of all pages, in one text, without the words that are shown. */
export function operatorsOf(pdf: Buffer): string {
  const pages = objectsOf(pdf).filter(
    ({ dictionary, stream }) =>
      stream !== undefined &&
      !/\/(Type|Subtype|Length1|N) ?/.test(dictionary) &&
      !stream.includes('begincmap'),
  );
  return pages
    .map(({ stream }) => (stream ?? Buffer.alloc(0)).toString('latin1'))
    .join('\n')
    .replace(/<[0-9a-fA-F]*>/g, '')
    .replace(/\((?:\\.|[^\\)])*\)/g, '');
}

/** A box of every page, in points. */
export const boxesOf = (pdf: Buffer, name: string): number[][] =>
  objectsOf(pdf)
    .filter(({ dictionary }) => /\/Type \/Page\b(?!s)/.test(dictionary))
    .map(({ dictionary }) => {
      const numbers = new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(dictionary)?.[1];
      return numbers ? numbers.trim().split(/\s+/).map(Number) : [];
    });
