import type { Working } from '../../build/working.js';
import type { SideBytes } from '../../diff/open-side.js';
import { leafletFile } from '../../load/leaflet-ids.js';
import type { Outcome } from '../../model/diagnostic.js';
import { placeOf } from '../place.js';
import { readPdfFile } from '../read-pdf-file.js';
import { UsageError } from '../usage.js';
import type { Known, Name, Version } from './name.js';
import { findIssue, type Published } from './site.js';

/** A side’s bytes, and what the leaflet is called. */
export interface NamedSide {
  readonly title: string;
  /** Of content. */
  readonly language?: string;
  readonly bytes: SideBytes;
}

/** Pages of a sheet, in the order of every edition that has them. */
const faces = ['outside', 'inside'] as const;

/** Names one comparison: the old side, and the new one. */
export type Pair = readonly [old: Name, next: Name];

/** Gives the two sides that the command line means: with one name, the last issue and the content; a site takes the other’s leaflet. */
export function pairOf(names: readonly Name[], { names: known, site }: Known): Pair {
  const [first, second] = names;
  if (!first) throw new UsageError('usage/side', 'nothing is named to compare');
  if (!second) return pairOfOne(first, known, site);
  if (first.kind === 'content' && second.kind === 'content' && first.name !== second.name) {
    const hint = `for each against its last issue, run: leaflets diff ${first.name}`;
    throw new UsageError('usage/side', `“${first.name}” and “${second.name}” are two leaflets`, hint);
  }
  return [filled(first, second), filled(second, first)];
}

function pairOfOne(name: Name, known: readonly string[], site: string): Pair {
  switch (name.kind) {
    case 'content':
      return [issueOf(name, site), name];
    case 'issue': {
      const { id, language } = name;
      const own = language === undefined ? id : `${id}.${language}`;
      return [name, { kind: 'content', name: known.includes(own) ? own : id, id }];
    }
    case 'file':
      throw new UsageError(
        'usage/side',
        'one file is named',
        'name the one that it is compared with as well',
      );
    case 'site':
      throw new UsageError('usage/side', 'a site alone is named', 'name a leaflet as well');
  }
}

/** The last issue of a leaflet, in its language where it is a language version. */
const issueOf = ({ id, language }: Version, site: string): Name => ({
  kind: 'issue',
  site,
  id,
  ...(language !== undefined && { language }),
});

function filled(name: Name, other: Name): Name {
  if (name.kind !== 'site') return name;
  if (other.kind === 'content' || other.kind === 'issue') return issueOf(other, name.site);
  throw new UsageError(
    'usage/side',
    'a site alone doesn’t say which leaflet',
    'name an issue of it, such as ectc@2021-07-19',
  );
}

/** Reads or makes what two names mean. Of an issue in several languages, that of the content is meant. */
export async function sidesOf(
  [old, next]: Pair,
  root: string,
  working: () => Outcome<Working>,
): Promise<readonly [old: Outcome<NamedSide>, next: Outcome<NamedSide>]> {
  const content = [old, next].find((name) => name.kind === 'content');
  const made = content && (await contentSide(content.name, working()));
  const side = (name: Name): Outcome<NamedSide> => {
    if (name.kind === 'file') return fileSide(name.file, root);
    if (name.kind === 'issue')
      return issueSide(findIssue({ ...name, preferred: made?.value?.language }), root);
    return made ?? { diagnostics: [] };
  };
  return [side(old), side(next)];
}

function fileSide(file: string, root: string): Outcome<NamedSide> {
  const { value: words, diagnostics } = read(file, root);
  if (!words) return { diagnostics };
  const title = words.place.file.split('/').at(-1) ?? file;
  return { value: { title, bytes: { name: file, words } }, diagnostics };
}

/** Of an issue, its web edition says the words and its sheet shows the faces; of one without a sheet, its web edition both. */
function issueSide(issue: Published, root: string): Outcome<NamedSide> {
  const web = issue.file('web');
  if (!web)
    throw new UsageError(
      'usage/issue',
      `issue ${issue.issue} of “${issue.id}” has no web edition to compare`,
    );
  const office = issue.file('office');
  const words = read(web, root);
  const looks = office === undefined ? undefined : read(office, root);
  const diagnostics = [...words.diagnostics, ...(looks?.diagnostics ?? [])];
  if (!words.value || (looks && !looks.value)) return { diagnostics };
  const bytes: SideBytes = {
    name: `issue ${issue.issue}`,
    words: words.value,
    ...(looks?.value && { looks: looks.value, faces }),
  };
  return { value: { title: issue.title, bytes }, diagnostics };
}

function read(file: string, root: string): Outcome<SideBytes['words']> {
  const place = placeOf(file, root);
  const { value: bytes, diagnostics } = readPdfFile(file, place);
  return bytes ? { value: { bytes, place }, diagnostics } : { diagnostics };
}

async function contentSide(name: string, opened: Outcome<Working>): Promise<Outcome<NamedSide>> {
  const made = await opened.value?.make(name);
  // What is merely worth a look, `build` and `check` have told.
  if (!made?.value) return { diagnostics: [...opened.diagnostics, ...(made?.diagnostics ?? [])] };
  const { title, issued, lang, web, office } = made.value;
  const place = { file: leafletFile(name) };
  const bytes: SideBytes = {
    name: `content now, dated ${issued}`,
    words: { bytes: web, place },
    looks: { bytes: office, place },
    faces,
  };
  return { value: { title, language: lang, bytes }, diagnostics: [] };
}
