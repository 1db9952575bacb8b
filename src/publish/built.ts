import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type LeafletEntry, readReport } from '../build/report.js';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.js';
import { issuePattern, languagePattern } from '../model/ids.js';
import type { LeafletMeaning } from '../model/meaning.js';
import { keyOf } from './releases.js';
import { factsOf } from './tree.js';

/** A file of a leaflet as it was built. */
export interface BuiltFile {
  readonly edition: string;
  /** Its own name, without folders. */
  readonly name: string;
  readonly absolute: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number;
}

/** A leaflet in one language, built and ready to be published. */
export interface Built {
  readonly id: string;
  readonly issue: string;
  readonly language: string;
  readonly title: string;
  readonly short: string | null;
  readonly description: string | null;
  readonly changes: string | null;
  readonly meaning: LeafletMeaning;
  readonly files: readonly BuiltFile[];
}

/** What readers get. What only printers and proof-readers need is published where it is asked for. */
export const publicEditions: readonly string[] = ['web', 'office', 'html', 'text', 'preview'];
/** What comes along: nobody asks for it by name. */
const companions: readonly string[] = ['cover', 'meaning'];

const again = 'build it first: npm start';

/**
 * Reads what was built. @param only these leaflets; all where none is named. Errors: publish/not-built,
 * publish/not-as-built, publish/no-edition.
 */
export function readBuilt(
  out: string,
  known: readonly string[],
  only: readonly string[],
  editions: readonly string[],
): Outcome<readonly Built[]> {
  const entries = readReport(out);
  const wanted = only.length > 0 ? only : known;
  const diagnostics: Diagnostic[] = wanted
    .filter((id) => !entries.some((entry) => entry.id === id))
    .map((id) =>
      diagnose('error', 'publish/not-built', `Leaflet \`${id}\` has not been built`, undefined, again),
    );
  const built = entries
    .filter(({ id }) => wanted.includes(id))
    .flatMap((entry) => {
      const read = readEntry(out, entry, editions);
      diagnostics.push(...read.diagnostics);
      return read.value ?? [];
    });
  return { value: built, diagnostics };
}

function readEntry(out: string, entry: LeafletEntry, editions: readonly string[]): Outcome<Built> {
  const { id, issued: issue, lang: language, title, listing } = entry;
  const name = keyOf({ id, issue, language });
  const say = (code: string, message: string, hint: string) => ({
    diagnostics: [diagnose('error', code, message, undefined, hint)],
  });
  if (entry.status === 'failed')
    return say('publish/not-built', `Leaflet \`${id}\` could not be built`, 'mend what npm start says of it');
  const wished = [...entry.files, ...(entry.records ?? [])].filter(({ edition }) =>
    [...editions, ...companions].includes(edition),
  );
  const meaningFile = wished.find(({ edition }) => edition === 'meaning');
  if (!issuePattern.test(issue) || !languagePattern.test(language) || !meaningFile)
    return say('publish/not-built', `Leaflet \`${id}\` was built by an older leaflets`, again);
  if (!wished.some(({ edition }) => editions.includes(edition)))
    return say(
      'publish/no-edition',
      `Of ${name}, nothing to publish was built`,
      `it takes one of ${editions.join(', ')}: ${again}`,
    );
  const files: BuiltFile[] = [];
  for (const { edition, path: rel, sha256, pages } of wished) {
    const absolute = path.join(out, ...rel.split('/'));
    const facts = lookAt(absolute);
    if (facts?.sha256 !== sha256)
      return say(
        'publish/not-as-built',
        `“${rel}” is ${facts ? 'not as it was built' : 'not there any more'}`,
        again,
      );
    files.push({ edition, name: path.posix.basename(rel), absolute, pages, ...facts });
  }
  const meaning = JSON.parse(
    readFileSync(path.join(out, ...meaningFile.path.split('/')), 'utf8'),
  ) as LeafletMeaning;
  const { short, description, changes } = listing;
  return {
    value: { id, issue, language, title, short, description, changes, meaning, files },
    diagnostics: [],
  };
}

function lookAt(absolute: string): { bytes: number; sha256: string } | undefined {
  try {
    return factsOf(absolute);
  } catch {
    return undefined;
  }
}
