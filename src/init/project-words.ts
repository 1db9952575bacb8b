import { type PaperName, papers } from '../model/folds.js';

/** What somebody who starts a project says of it. */
export interface ProjectWish {
  /** The committee’s name. */
  readonly name: string;
  readonly paper: PaperName;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The first leaflet’s date, year-month-day. */
  readonly issued: string;
}

/** What the files of a new project are filled with. Lengths in mm. */
export interface ProjectWords {
  readonly [name: string]: string | number | boolean;
}

/** So far at least artwork runs over the trim, for the bleed of any printer, mm. */
const over = 3.5;
/** Height of the drawing on the cover, mm. */
const coverHeight = 127;
/** Where the map begins, mm below the paper’s upper edge: under the words, which both papers set alike. */
const mapTop = 134;

export function projectWords(
  { name, paper, language, issued }: ProjectWish,
  tool: { readonly name: string; readonly spec: string; readonly node: string },
): ProjectWords {
  const { height } = papers[paper];
  return {
    name,
    paper,
    language,
    issued,
    letter: paper === 'letter',
    title: name,
    description: `What ${name} does, and how to take part.`,
    packageName: packageName(name),
    tool: tool.name,
    toolSpec: tool.spec,
    node: tool.node,
    bottom: Math.ceil(height + over),
    coverTop: Math.round(height - coverHeight),
    mapTop,
  };
}

/** A name that npm takes: small letters, digits and hyphens. */
function packageName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
  return plain === '' ? 'leaflets' : `${plain.replace(/-+$/, '')}-leaflets`;
}
