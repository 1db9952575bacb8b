import type { PdfObject, PdfPageSource, PdfSource } from '../../support/write-pdf.js';
import { program, webBase } from './web-base.js';

/** One change of the good file. */
export type Edit = (source: PdfSource) => PdfSource;

export const edited = (...edits: readonly Edit[]): PdfSource =>
  edits.reduce((source, edit) => edit(source), webBase);

/** Replaces a piece of text that must be there. */
function replaced(text: string | undefined, from: string, to: string): string {
  if (!text?.includes(from)) throw new Error(`The good file has no “${from}” there`);
  return text.replace(from, () => to);
}

/** In an object, written out or a stream’s dictionary. */
export const inObject =
  (name: string, from: string, to: string): Edit =>
  (source) => {
    const before = source.objects?.[name];
    if (before === undefined) throw new Error(`The good file has no object ${name}`);
    const after: PdfObject =
      typeof before === 'string'
        ? replaced(before, from, to)
        : { ...before, dict: replaced(before.dict ?? '', from, to) };
    return { ...source, objects: { ...source.objects, [name]: after } };
  };

export const object =
  (name: string, body: PdfObject): Edit =>
  (source) => ({ ...source, objects: { ...source.objects, [name]: body } });

export const inKey =
  (key: 'catalog' | 'xmp' | 'trailer', from: string, to: string): Edit =>
  (source) => ({ ...source, [key]: replaced(source[key], from, to) });

const page =
  (nth: 1 | 2, change: (page: PdfPageSource) => PdfPageSource): Edit =>
  (source) => ({
    ...source,
    pages: source.pages.map((one, index) => (index === nth - 1 ? change(one) : one)),
  });

export const inContent = (nth: 1 | 2, from: string, to: string): Edit =>
  page(nth, (one) => ({ ...one, content: replaced(String(one.content), from, to) }));
/** Behind all else that the page paints. */
export const painted = (nth: 1 | 2, operators: string): Edit =>
  page(nth, (one) => ({ ...one, content: `${String(one.content)}\n${operators}` }));
export const inPage = (nth: 1 | 2, from: string, to: string): Edit =>
  page(nth, (one) => ({ ...one, entries: replaced(one.entries, from, to) }));
export const inResources = (nth: 1 | 2, from: string, to: string): Edit =>
  page(nth, (one) => ({ ...one, resources: replaced(one.resources, from, to) }));

/** Adds to the end of a dictionary. */
export const adding =
  (name: string, entries: string): Edit =>
  (source) => {
    const before = source.objects?.[name];
    if (typeof before === 'string') {
      const at = before.lastIndexOf('>>');
      return object(name, `${before.slice(0, at)} ${entries} >>`)(source);
    }
    if (!before) throw new Error(`The good file has no object ${name}`);
    return object(name, { ...before, dict: `${before.dict ?? ''} ${entries}` })(source);
  };
export const inCatalog =
  (entries: string): Edit =>
  (source) => ({ ...source, catalog: `${source.catalog} ${entries}` });

/** An annotation on the second page, with an Annot tag unless its kind wants another or none. */
export const annotation = (
  entries: string,
  {
    tag = 'Annot',
    more = '',
    contents = '/Contents (A note)',
  }: { readonly tag?: string; readonly more?: string; readonly contents?: string } = {},
): Edit => {
  const tagged: readonly Edit[] = tag
    ? [
        object(
          'annotTag',
          `<< /Type /StructElem /S /${tag} /P @document /K << /Type /OBJR /Obj @annotation /Pg @page2 >> ${more} >>`,
        ),
        inObject('document', '@formTag]', '@formTag @annotTag]'),
        inObject('parents', '3 @formTag', '3 @formTag 4 @annotTag'),
      ]
    : [];
  return (source) =>
    [
      object(
        'annotation',
        `<< /Type /Annot /Rect [40 200 60 220] /F 4 /AP << /N @mark >> ${tag ? '/StructParent 4' : ''} ${contents} ${entries} >>`,
      ),
      object('mark', {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 20 20] /Resources << >>',
        data: '/Artifact BMC 0 0 0 0.3 k 0 0 20 20 re f EMC',
      }),
      inPage(2, '/Annots [@field]', '/Annots [@field @annotation]'),
      ...tagged,
    ].reduce((at, edit) => edit(at), source);
};

/** The font’s program with the platform and encoding of each table of its cmap changed, or none left. */
export function withCmaps(change: readonly [number, number] | 'none'): Uint8Array {
  const bytes = Buffer.from(program);
  const tables = bytes.readUInt16BE(4);
  for (let nth = 0; nth < tables; nth += 1) {
    const at = 12 + nth * 16;
    if (bytes.toString('latin1', at, at + 4) !== 'cmap') continue;
    const cmap = bytes.readUInt32BE(at + 8);
    const count = bytes.readUInt16BE(cmap + 2);
    if (change === 'none') bytes.writeUInt16BE(0, cmap + 2);
    else
      for (let table = 0; table < count; table += 1) {
        bytes.writeUInt16BE(change[0], cmap + 4 + table * 8);
        bytes.writeUInt16BE(change[1], cmap + 6 + table * 8);
      }
  }
  return bytes;
}

/** Gives the simple font another program. */
export const otherProgram =
  (bytes: Uint8Array): Edit =>
  (source) =>
    [
      object('otherFile', { dict: `/Length1 ${bytes.length}`, data: bytes, flate: true }),
      inObject('descriptor', '@fontFile', '@otherFile'),
    ].reduce((at, edit) => edit(at), source);
