import { type Edition, editions } from '../model/plan.js';
import { issueName, type LeafletProject } from '../model/project.js';

/** What a build can be asked for. */
export type Product = Edition;
export const products: readonly Product[] = [...editions, 'preview'];

/** What the names of a leaflet's files begin with: `ectc/ectc-2021-07-19`, of a language version `ectc/ectc-2021-07-19-fr`. */
export const fileStart = (project: LeafletProject): string => `${project.id}/${issueName(project)}`;

/** File name of an edition, as the contract has it. */
export const editionFile = (project: LeafletProject, edition: Edition, printer: string | null): string =>
  `${fileStart(project)}-${edition}${printer ? `-${printer}` : ''}.pdf`;

/** Whether a file is of this issue of a leaflet. */
export const isOfIssue = (file: string, id: string, issued: string): boolean =>
  file.startsWith(`${id}/${id}-${issued}-`);

export const previewFile = (project: LeafletProject, face: string): string =>
  `${fileStart(project)}-${face}.png`;

export const coverFile = (project: LeafletProject): string => `${fileStart(project)}-cover.webp`;

/** What the issue says, for `publish` to compare. */
export const meaningFile = (project: LeafletProject): string => `${fileStart(project)}-meaning.json`;
