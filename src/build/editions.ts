import { type Edition, editions } from '../model/plan.js';

/** What a build can be asked for. */
export type Product = Edition;
export const products: readonly Product[] = [...editions, 'preview'];

/** File name of an edition, as the contract has it. */
export function editionFile(id: string, issued: string, edition: Edition, printer: string | null): string {
  return `${id}/${id}-${issued}-${edition}${printer ? `-${printer}` : ''}.pdf`;
}

/** Whether a file is of this issue of a leaflet. */
export const isOfIssue = (file: string, id: string, issued: string): boolean =>
  file.startsWith(`${id}/${id}-${issued}-`);

export const previewFile = (id: string, issued: string, face: string): string =>
  `${id}/${id}-${issued}-${face}.png`;

export const coverFile = (id: string, issued: string): string => `${id}/${id}-${issued}-cover.webp`;

/** What the issue says, for `publish` to compare. */
export const meaningFile = (id: string, issued: string): string => `${id}/${id}-${issued}-meaning.json`;
