import type { Typography } from '../fit/style.js';
import type { LineItem, Meaning, PathItem } from '../model/layout.js';
import type { PictureShape } from '../model/pictures.js';
import type { City, LeafletProject } from '../model/project.js';
import type { MapContent } from '../schema/leaflet.js';
import type { LinkStyle } from '../schema/theme.js';
import type { Point } from './labels.js';

/** A map’s city, where it stands on it (pt) and how its kind of link is drawn. */
export interface Spot {
  readonly id: string;
  readonly city: City;
  readonly at: Point;
  readonly style: LinkStyle;
}

/** How a label is set: a linked city’s name, the home city’s, that of a country, or that of a sea. */
export type LabelManner = 'city' | 'home' | 'name' | 'sea';

/** What drawing a map needs to know of its leaflet. */
export interface Ground {
  readonly project: LeafletProject;
  readonly content: MapContent;
  readonly ref: string;
  readonly type: Typography;
  readonly colours: NonNullable<LeafletProject['theme']['value']['map']>;
  /** What shape the leaflet's pictures have. */
  readonly shapes: ReadonlyMap<string, PictureShape>;
  set(text: string, ref: string, manner: LabelManner): LineItem;
}

/** Says what is wrong with a map. */
export type Say = (code: string, message: string, hint: string, ref?: string) => void;

/** How far a map reaches beyond the trim, mm: no less than printers ask for (3 mm, or 1/8 in). */
export const drawnBleed = 5;

/** How the theme draws links of a kind. */
export function styleOf(kind: City['kind'], { project, colours }: Ground): LinkStyle {
  return project.theme.value.kinds[kind] ?? { colour: colours.text, marker: 'disc', line: 'solid' };
}

/** What the map is to those who read it. */
export const meaningOf = ({ ref, project }: Ground): Meaning => ({
  ref,
  lang: project.leaflet.value.language,
  role: 'figure',
});

/** A path of the map. */
export const path = (ground: Ground, d: string, more: Partial<PathItem>): PathItem => ({
  kind: 'path',
  meaning: meaningOf(ground),
  d,
  x: 0,
  y: 0,
  scale: 1,
  ...more,
});

/** A line in the map’s own colour. */
export const inText = (line: LineItem, { colours }: Ground): LineItem => ({
  ...line,
  runs: line.runs.map((run) => ({ ...run, colour: { token: colours.text } })),
});
