import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { LeafletMeaning } from '../../../src/model/meaning.js';

/** A leaflet as a test wants it built: small files that are no PDFs, which `publish` need not know. */
export interface FakeLeaflet {
  readonly id: string;
  readonly issue: string;
  readonly language?: string;
  readonly title?: string;
  readonly short?: string | null;
  readonly changes?: string | null;
  readonly words?: readonly string[];
  /** Where the one line of its one panel stands, mm. */
  readonly x?: number;
  readonly picture?: string;
  readonly navy?: string;
  /** Another font tool makes other bytes of the same. */
  readonly tool?: string;
  readonly editions?: readonly string[];
  readonly status?: 'built' | 'failed';
}

export const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

export function meaningOf(leaflet: FakeLeaflet): LeafletMeaning {
  const { id, issue, language = 'en-GB', title = `The ${id}`, words = ['Some words.'], x = 10 } = leaflet;
  return {
    version: 1,
    id,
    issue,
    language,
    title,
    description: null,
    organisation: 'The committee',
    panels: [{ role: 'cover', title: 'Welcome', words, links: ['https://example.org/'] }],
    pictures: [{ picture: 'ferry', sha256: hashOf(leaflet.picture ?? 'ferry'), alt: 'A ferry', focus: null }],
    layout: {
      panels: [{ role: 'cover', items: [['line', x, 20, [['Some', 0, 'text regular']]]] }],
      maps: [],
    },
    settings: { paper: 'a4', fold: 'roll', bodyPt: 9, colours: { navy: leaflet.navy ?? '#10294a' } },
    editions: { web: { pages: [], printer: null } },
  };
}

const endings: Readonly<Record<string, string>> = {
  html: '.html',
  text: '.txt',
  preview: '-outside.png',
  cover: '-cover.webp',
};

const isRecord = (edition: string): boolean => ['cover', 'meaning'].includes(edition);

/** Writes an output folder as `leaflets build` leaves one. */
export function writeBuild(out: string, leaflets: readonly FakeLeaflet[]): void {
  const entries = leaflets.map((leaflet) => {
    const { id, issue, language = 'en-GB', title = `The ${id}`, tool = '1' } = leaflet;
    const { editions = ['web', 'text', 'cover'], status = 'built', short = null, changes = null } = leaflet;
    const suffix = language === 'en-GB' ? '' : `-${language}`;
    const start = `${id}/${id}-${issue}${suffix}`;
    const meaning = meaningOf(leaflet);
    const contents: [edition: string, path: string, text: string][] = editions.map((edition) => {
      const name = endings[edition] ?? `-${edition}.pdf`;
      const page = `<!doctype html><html lang="en"><title>${id}</title><p id="a"><a href="#a">here</a>`;
      const text =
        edition === 'html' ? `${page}<!-- ${tool} -->` : `${edition} ${tool} ${JSON.stringify(meaning)}`;
      return [edition, `${edition === 'cover' ? '.cache/records/' : ''}${start}${name}`, text];
    });
    contents.push(['meaning', `.cache/records/${start}-meaning.json`, `${JSON.stringify(meaning)}\n`]);
    const files = contents.map(([edition, rel, text]) => {
      const file = path.join(out, ...rel.split('/'));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
      return {
        edition,
        path: rel,
        bytes: Buffer.byteLength(text),
        sha256: hashOf(text),
        pages: 1,
        conformance: [],
      };
    });
    const listing = { short, changes, description: null };
    return {
      id,
      lang: language,
      title,
      issued: issue,
      status,
      listing,
      fit: null,
      files: files.filter(({ edition }) => !isRecord(edition)),
      records: files.filter(({ edition }) => isRecord(edition)),
    };
  });
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'build.json'), JSON.stringify({ leaflets: entries }));
}
