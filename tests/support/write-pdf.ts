import { deflateSync } from 'node:zlib';

/**
 * An object in PDF’s own syntax: `<< /Type /Font … >>`. `@name` stands for a reference to the object of that name;
 * `@page1`, `@catalog`, `@info` and `@pages` are there as well.
 */
export type PdfObject = string | PdfStream;

export interface PdfStream {
  /** The entries of its dictionary, without `<<`, `>>` and Length. */
  readonly dict?: string;
  readonly data: string | Uint8Array;
  /** Deflates the data and says so. */
  readonly flate?: boolean;
}

export interface PdfPageSource {
  /** Operators; several are written as an array of streams. */
  readonly content?: string | Uint8Array | readonly string[];
  /** The entries of its resources: `/Font << /F1 @font >>`. Left out where undefined, so that they are inherited. */
  readonly resources?: string;
  /** Numbers of a box, or undefined to leave it out. MediaBox is A6 unless said. */
  readonly mediaBox?: readonly number[] | null;
  readonly cropBox?: readonly number[];
  readonly bleedBox?: readonly number[];
  readonly trimBox?: readonly number[];
  /** Further entries of its dictionary: `/Rotate 90 /Group << … >>`. */
  readonly entries?: string;
}

export interface PdfSource {
  readonly version?: string;
  readonly pages: readonly PdfPageSource[];
  readonly objects?: Readonly<Record<string, PdfObject>>;
  /** Further entries of the catalog, the page tree’s root and the trailer. */
  readonly catalog?: string;
  readonly pageTree?: string;
  readonly trailer?: string;
  /** Entries of the information dictionary. */
  readonly info?: string;
  /** Written into the catalog’s metadata stream, without a filter. */
  readonly xmp?: string;
  /** Objects that may go into an object stream do, under a cross-reference stream. */
  readonly objectStreams?: boolean;
}

/** A small PDF, written by hand: just these objects, with a right cross-reference table. */
export function writePdf(source: PdfSource): Buffer {
  const bodies = new Map<string, PdfObject>();
  const pages = source.pages.map((page, index) => [`page${index + 1}`, page] as const);
  bodies.set(
    'catalog',
    `<< /Type /Catalog /Pages @pages ${source.xmp === undefined ? '' : '/Metadata @xmp '}${source.catalog ?? ''} >>`,
  );
  bodies.set(
    'pages',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map(([name]) => `@${name}`).join(' ')}] ${source.pageTree ?? ''} >>`,
  );
  if (source.info !== undefined) bodies.set('info', `<< ${source.info} >>`);
  if (source.xmp !== undefined) {
    bodies.set('xmp', { dict: '/Type /Metadata /Subtype /XML', data: Buffer.from(source.xmp) });
  }
  for (const [name, page] of pages) {
    const parts = page.content === undefined ? [] : isList(page.content) ? page.content : [page.content];
    const names = parts.map((_, part) => `${name}content${part + 1}`);
    bodies.set(name, pageObject(page, names));
    parts.forEach((data, part) => {
      bodies.set(names[part] ?? '', { data });
    });
  }
  for (const [name, body] of Object.entries(source.objects ?? {})) bodies.set(name, body);

  const numbers = new Map([...bodies.keys()].map((name, index) => [name, index + 1]));
  const refer = (text: string): string =>
    text.replace(/@([A-Za-z][A-Za-z0-9]*)/g, (whole, name: string) => {
      const number = numbers.get(name);
      return number === undefined ? whole : `${number} 0 R`;
    });
  const trailer = refer(
    `/Root @catalog ${source.info === undefined ? '' : '/Info @info '}${source.trailer ?? ''}`,
  );
  const objects = [...bodies.values()].map((body) => (typeof body === 'string' ? refer(body) : body));
  const head = latin1(`%PDF-${source.version ?? '1.6'}\n%\xe2\xe3\xcf\xd3\n`);
  const streamOf = (stream: PdfStream): Buffer => streamObject(stream, refer);
  return source.objectStreams
    ? withStreams(head, objects, trailer, streamOf)
    : withTable(head, objects, trailer, streamOf);
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const isList = (content: string | Uint8Array | readonly string[]): content is readonly string[] =>
  Array.isArray(content);

function pageObject(page: PdfPageSource, contents: readonly string[]): string {
  const box = (name: string, numbers: readonly number[] | null | undefined) =>
    numbers ? `/${name} [${numbers.join(' ')}] ` : '';
  return [
    '<< /Type /Page /Parent @pages ',
    box('MediaBox', page.mediaBox === undefined ? [0, 0, 298, 420] : page.mediaBox),
    box('CropBox', page.cropBox),
    box('BleedBox', page.bleedBox),
    box('TrimBox', page.trimBox),
    page.resources === undefined ? '' : `/Resources << ${page.resources} >> `,
    contents.length === 1 ? `/Contents @${contents[0]} ` : '',
    contents.length > 1 ? `/Contents [${contents.map((name) => `@${name}`).join(' ')}] ` : '',
    `${page.entries ?? ''} >>`,
  ].join('');
}

function streamObject({ dict = '', data, flate }: PdfStream, refer: (text: string) => string): Buffer {
  const plain = typeof data === 'string' ? latin1(data) : Buffer.from(data);
  const bytes = flate ? deflateSync(plain) : plain;
  return Buffer.concat([
    latin1(`<< ${refer(dict)} ${flate ? '/Filter /FlateDecode ' : ''}/Length ${bytes.length} >>\nstream\n`),
    bytes,
    latin1('\nendstream'),
  ]);
}

type Body = string | PdfStream;

function withTable(
  head: Buffer,
  objects: readonly Body[],
  trailer: string,
  streamOf: (stream: PdfStream) => Buffer,
): Buffer {
  const parts: Buffer[] = [head];
  let at = head.length;
  const places = objects.map((body, index) => {
    const place = at;
    const bytes = indirect(index + 1, typeof body === 'string' ? latin1(body) : streamOf(body));
    parts.push(bytes);
    at += bytes.length;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function withStreams(
  head: Buffer,
  objects: readonly Body[],
  trailer: string,
  streamOf: (stream: PdfStream) => Buffer,
): Buffer {
  const packed = objects.flatMap((body, index) => (typeof body === 'string' ? [{ body, index }] : []));
  const pairs: string[] = [];
  let offset = 0;
  for (const { body, index } of packed) {
    pairs.push(`${index + 1} ${offset}`);
    offset += body.length + 1;
  }
  const first = `${pairs.join(' ')}\n`;
  const holder = objects.length + 1;
  const table = objects.length + 2;
  const rows: number[][] = [[0, 0, 255]];
  const parts: Buffer[] = [head];
  let at = head.length;
  const put = (number: number, bytes: Buffer) => {
    rows[number] = [1, at, 0];
    const written = indirect(number, bytes);
    parts.push(written);
    at += written.length;
  };
  objects.forEach((body, index) => {
    if (typeof body !== 'string') put(index + 1, streamOf(body));
  });
  packed.forEach(({ index }, place) => {
    rows[index + 1] = [2, holder, place];
  });
  put(
    holder,
    streamOf({
      dict: `/Type /ObjStm /N ${packed.length} /First ${first.length}`,
      data: first + packed.map(({ body }) => `${body}\n`).join(''),
      flate: true,
    }),
  );
  rows[table] = [1, at, 0];
  const data = Buffer.from(
    rows.flatMap(([kind = 0, place = 0, last = 0]) => [
      kind,
      (place >> 24) & 255,
      (place >> 16) & 255,
      (place >> 8) & 255,
      place & 255,
      last,
    ]),
  );
  parts.push(
    indirect(
      table,
      streamOf({
        dict: `/Type /XRef /Size ${table + 1} /W [1 4 1] ${trailer}`,
        data,
        flate: true,
      }),
    ),
    latin1(`startxref\n${at}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}

const indirect = (number: number, body: Buffer): Buffer =>
  Buffer.concat([latin1(`${number} 0 obj\n`), body, latin1('\nendobj\n')]);
