import type { Working } from '../../build/working.js';
import type { SideBytes } from '../../diff/open-side.js';
import type { Outcome } from '../../model/diagnostic.js';
import { placeOf } from '../place.js';
import { readPdfFile } from '../read-pdf-file.js';
import { UsageError } from '../usage.js';
import type { Name } from './name.js';
import { findIssue, type Published } from './site.js';

/** A side’s bytes, and what the leaflet is called. */
export interface NamedSide {
  readonly title: string;
  readonly bytes: SideBytes;
}

/** Pages of a sheet, in the order of every edition that has them. */
const faces = ['outside', 'inside'] as const;

/** Names one comparison: the old side, and the new one. */
export type Pair = readonly [old: Name, next: Name];

/** Gives the two sides that the command line means: with one name, the last issue and the content; a site takes the other’s leaflet. */
export function pairOf(names: readonly Name[], site: string): Pair {
  const [first, second] = names;
  if (!first) throw new UsageError('usage/side', 'nothing is named to compare');
  if (!second) return pairOfOne(first, site);
  if (first.kind === 'content' && second.kind === 'content' && first.id !== second.id) {
    const hint = `for each against its last issue, run: leaflets diff ${first.id}`;
    throw new UsageError('usage/side', `“${first.id}” and “${second.id}” are two leaflets`, hint);
  }
  return [filled(first, second), filled(second, first)];
}

function pairOfOne(name: Name, site: string): Pair {
  switch (name.kind) {
    case 'content':
      return [{ kind: 'issue', site, id: name.id }, name];
    case 'issue':
      return [name, { kind: 'content', id: name.id }];
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

function filled(name: Name, other: Name): Name {
  if (name.kind !== 'site') return name;
  if (other.kind === 'content' || other.kind === 'issue')
    return { kind: 'issue', site: name.site, id: other.id };
  throw new UsageError(
    'usage/side',
    'a site alone doesn’t say which leaflet',
    'name an issue of it, such as ectc@2021-07-19',
  );
}

/** Reads or makes what a name means. */
export async function sideOf(
  name: Name,
  root: string,
  working: () => Outcome<Working>,
): Promise<Outcome<NamedSide>> {
  switch (name.kind) {
    case 'file':
      return fileSide(name.file, root);
    case 'issue':
      return issueSide(findIssue(name), root);
    case 'content':
      return contentSide(name.id, working());
    case 'site':
      throw new UsageError('usage/side', 'a site alone is named');
  }
}

function fileSide(file: string, root: string): Outcome<NamedSide> {
  const place = placeOf(file, root);
  const { value: bytes, diagnostics } = readPdfFile(file, place);
  if (!bytes) return { diagnostics };
  const title = place.file.split('/').at(-1) ?? place.file;
  return { value: { title, bytes: { name: file, words: { bytes, place } } }, diagnostics };
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
  const words = { place: placeOf(web, root), read: readPdfFile(web, placeOf(web, root)) };
  const looks = office
    ? { place: placeOf(office, root), read: readPdfFile(office, placeOf(office, root)) }
    : undefined;
  const diagnostics = [...words.read.diagnostics, ...(looks?.read.diagnostics ?? [])];
  if (!words.read.value || (looks && !looks.read.value)) return { diagnostics };
  const bytes: SideBytes = {
    name: `issue ${issue.issue}`,
    words: { bytes: words.read.value, place: words.place },
    ...(looks?.read.value && { looks: { bytes: looks.read.value, place: looks.place }, faces }),
  };
  return { value: { title: issue.title, bytes }, diagnostics };
}

async function contentSide(id: string, opened: Outcome<Working>): Promise<Outcome<NamedSide>> {
  const made = await opened.value?.make(id);
  const diagnostics = [...opened.diagnostics, ...(made?.diagnostics ?? [])];
  if (!made?.value) return { diagnostics };
  const { title, issued, web, office } = made.value;
  const place = { file: `content/leaflets/${id}.yaml` };
  const bytes: SideBytes = {
    name: `content now, dated ${issued}`,
    words: { bytes: web, place },
    looks: { bytes: office, place },
    faces,
  };
  return { value: { title, bytes }, diagnostics };
}
