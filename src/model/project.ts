import type { z } from 'zod';
import type { city, organisation, picture, webLink } from '../schema/index.js';
import type { Leaflet } from '../schema/leaflet.js';
import type { Printer } from '../schema/printer.js';
import type { Theme } from '../schema/theme.js';
import type { glossaryFile } from '../schema/words.js';
import type { Source } from './source.js';

export type City = z.output<typeof city>;
export type Organisation = z.output<typeof organisation>;
export type Picture = z.output<typeof picture>;
export type WebLink = z.output<typeof webLink>;
export type Glossary = z.output<typeof glossaryFile>;

/** A file's typed content beside its source, so that a later stage can still point into it. */
export interface Sourced<T> {
  readonly source: Source;
  readonly value: T;
}

/** The data sets that all leaflets draw from; a fact stands here once. */
export interface DataSets {
  readonly cities: Sourced<Readonly<Record<string, City>>>;
  readonly organisations: Sourced<Readonly<Record<string, Organisation>>>;
  readonly web: Sourced<Readonly<Record<string, WebLink>>>;
  readonly pictures: Sourced<Readonly<Record<string, Picture>>>;
  readonly glossary: Sourced<Glossary>;
  readonly wording: Sourced<Readonly<Record<string, string>>>;
}

/** A leaflet in another language than it was written in. */
export interface Version {
  /** BCP 47, as the names of its files say it. */
  readonly language: string;
  /** The language that the leaflet was written in, in which the committee and its printer speak. */
  readonly original: string;
}

/** One leaflet with all that it draws from, validated and read-only. */
export interface LeafletProject {
  readonly id: string;
  /** What it is a language version of; null for the leaflet as it was written. */
  readonly version: Version | null;
  readonly leaflet: Sourced<Leaflet>;
  readonly data: DataSets;
  readonly theme: Sourced<Theme>;
  readonly printers: Readonly<Record<string, Sourced<Printer>>>;
  /** The one of the printers that it is made for. */
  readonly printer: string;
}

/** Every source that a content reference of the leaflet may point into. */
export function projectSources({ leaflet, data, theme, printers }: LeafletProject): readonly Source[] {
  return [leaflet, ...Object.values(data), theme, ...Object.values(printers)].map(
    (sourced) => sourced.source,
  );
}

/** What tells an issue's files from all others: `ectc-2021-07-19`, in another language `ectc-2021-07-19-fr`. */
export const issueName = ({ id, leaflet, version }: LeafletProject): string =>
  [id, leaflet.value.issued, ...(version ? [version.language] : [])].join('-');

/** The same for readers, as it is printed: “ectc 2021-07-19 fr”. */
export const issueCode = ({ id, leaflet, version }: LeafletProject): string =>
  [id, leaflet.value.issued, ...(version ? [version.language] : [])].join(' ');
