import { type Edition, editions } from '../model/plan.js';

/** What is made from a leaflet's words in their order, without sheets or pages. */
export const readables = ['html', 'text'] as const;
export type Readable = (typeof readables)[number];

/** What a build can be asked for. */
export type Product = Edition | Readable;
export const products: readonly Product[] = [...editions, ...readables, 'preview'];

/** File name of an edition, as the contract has it. */
export function editionFile(id: string, issued: string, edition: Edition, printer: string | null): string {
  return `${id}/${id}-${issued}-${edition}${printer ? `-${printer}` : ''}.pdf`;
}

export const isReadable = (product: Product): product is Readable =>
  readables.some((name) => name === product);

const endings: Readonly<Record<Readable, string>> = { html: 'html', text: 'txt' };

/** File name of the web page or the plain text. */
export const readableFile = (id: string, issued: string, readable: Readable): string =>
  `${id}/${id}-${issued}.${endings[readable]}`;

/** Whether a file is of this issue of a leaflet. */
export const isOfIssue = (file: string, id: string, issued: string): boolean =>
  ['-', '.'].some((next) => file.startsWith(`${id}/${id}-${issued}${next}`));

export const previewFile = (id: string, issued: string, face: string): string =>
  `${id}/${id}-${issued}-${face}.png`;

/** Previews of the faces, ppi. */
export const previewPpi = 144;
