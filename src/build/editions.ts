import { type Edition, editions } from '../model/plan.js';
import { issueName, type LeafletProject } from '../model/project.js';

/** What is made from a leaflet's words in their order, without sheets or pages. */
export const readables = ['html', 'text'] as const;
export type Readable = (typeof readables)[number];

/** What a build can be asked for. */
export type Product = Edition | Readable;
export const products: readonly Product[] = [...editions, ...readables, 'preview'];

/** What the names of a leaflet's files begin with: `ectc/ectc-2021-07-19`, of a language version `ectc/ectc-2021-07-19-fr`. */
export const fileStart = (project: LeafletProject): string => `${project.id}/${issueName(project)}`;

/** File name of an edition, as the contract has it. */
export const editionFile = (project: LeafletProject, edition: Edition, printer: string | null): string =>
  `${fileStart(project)}-${edition}${printer ? `-${printer}` : ''}.pdf`;

export const isReadable = (product: Product): product is Readable =>
  readables.some((name) => name === product);

const endings: Readonly<Record<Readable, string>> = { html: 'html', text: 'txt' };

/** File name of the web page or the plain text. */
export const readableFile = (project: LeafletProject, readable: Readable): string =>
  `${fileStart(project)}.${endings[readable]}`;

/** What is kept of each issue for `publish`, which nobody asks for: below the output folder, beside its caches. */
const records = '.cache/records';
export const isRecord = (file: string): boolean => file.startsWith(`${records}/`);

/** Whether a file is of this issue of a leaflet, and not of a second one of its day. */
export const isOfIssue = (file: string, id: string, issued: string): boolean => {
  const start = `${id}/${id}-${issued}`;
  const name = isRecord(file) ? file.slice(records.length + 1) : file;
  return name.startsWith(start) && /^(-|\.\D)/.test(name.slice(start.length));
};

export const previewFile = (project: LeafletProject, face: string): string =>
  `${fileStart(project)}-${face}.png`;

export const coverFile = (project: LeafletProject): string => `${records}/${fileStart(project)}-cover.webp`;

/** What the issue says, for `publish` to compare. */
export const meaningFile = (project: LeafletProject): string =>
  `${records}/${fileStart(project)}-meaning.json`;

/** Previews of the faces, ppi. */
export const previewPpi = 144;
