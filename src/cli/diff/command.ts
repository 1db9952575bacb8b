import path from 'node:path';
import { diagnosticOf } from '../../build/faults.js';
import { openWorking, type Working } from '../../build/working.js';
import { compare } from '../../diff/compare.js';
import type { Difference } from '../../diff/difference.js';
import { openSide } from '../../diff/open-side.js';
import { htmlOf } from '../../diff/report/html.js';
import { jsonOf } from '../../diff/report/json.js';
import { textOf } from '../../diff/report/text.js';
import { writeWhole } from '../../load/write-whole.js';
import { type Diagnostic, dedupe, diagnose, type Outcome } from '../../model/diagnostic.js';
import type { Console } from '../console.js';
import { status, statusOf } from '../exit.js';
import { readName } from './name.js';
import { type Pair, pairOf, sidesOf } from './sides.js';
import { isSite, publishedOn } from './site.js';
import { writeChanges } from './summary.js';

export interface DiffFlags {
  readonly root: string;
  readonly out: string;
  readonly site: string;
  readonly html?: string;
  readonly summary?: boolean;
  readonly json?: boolean;
}

/**
 * `leaflets diff`: what differs between two PDFs, two issues, or an issue and the content. Exit status 0 where nothing
 * differs, 1 where something does, a leaflet has no issue yet, or a side can’t be read: only 0 says that nothing has
 * changed. Under `--summary`, 0 where all could be compared, whatever differs.
 */
export async function diffCommand(
  names: readonly string[],
  flags: DiffFlags,
  terminal: Console,
): Promise<number> {
  const root = path.resolve(flags.root);
  let opened: Outcome<Working> | undefined;
  const working = () => {
    opened ??= openWorking(root, path.resolve(root, flags.out));
    return opened;
  };
  const differences: Difference[] = [];
  const site = path.resolve(root, flags.site);
  const unpublished = flags.summary === true && names.length === 0 && !isSite(site);
  const asked = unpublished ? noSite(flags.site) : pairsOf(names, site, working);
  const said = [...asked.diagnostics];
  try {
    for (const pair of asked.pairs) {
      const { value, diagnostics } = await compareNamed(pair, flags.html !== undefined, root, working);
      said.push(...diagnostics);
      if (!value) continue;
      differences.push(value);
      terminal.result(`${textOf(value, { colour: terminal.resultColour })}\n`);
    }
  } finally {
    opened?.value?.close();
  }
  const html = path.resolve(flags.html ?? '');
  if (flags.html !== undefined && differences.length > 0)
    said.push(...trying(root, () => writeWhole(html, htmlOf(differences))));
  if (flags.summary)
    said.push(...trying(root, () => writeChanges(path.resolve(root, flags.out), differences, dedupe(said))));
  const all = dedupe(said);
  terminal.json(all, { differences: differences.map(jsonOf) });
  terminal.diagnostics(all);
  const code = statusOf(all, false);
  const differs = asked.unpublished || differences.some((difference) => difference.differs);
  return code === status.done && differs && !flags.summary ? status.content : code;
}

interface Asked {
  readonly pairs: readonly Pair[];
  /** Whether there is a leaflet that nobody has yet. */
  readonly unpublished: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is compared with what: as named, or every leaflet with its last issue. */
function pairsOf(names: readonly string[], site: string, working: () => Outcome<Working>): Asked {
  const known = { names: working().value?.names ?? [], site };
  if (names.length > 0) {
    const read = names.map((name) => readName(name, known));
    return { pairs: [pairOf(read, known)], unpublished: false, diagnostics: [] };
  }
  const isPublished = publishedOn(site);
  const all = known.names.map((name) => readName(name, known));
  const contents = all.filter((one) => one.kind === 'content');
  const fresh = contents.filter((one) => !isPublished(one));
  return {
    pairs: contents.filter((one) => !fresh.includes(one)).map((one) => pairOf([one], known)),
    unpublished: fresh.length > 0,
    diagnostics: [
      ...working().diagnostics,
      ...fresh.map(({ name }) =>
        diagnose(
          'info',
          'diff/unpublished',
          `No issue of “${name}” has been published yet, or all were withdrawn`,
        ),
      ),
    ],
  };
}

async function compareNamed(
  pair: Pair,
  pictures: boolean,
  root: string,
  working: () => Outcome<Working>,
): Promise<Outcome<Difference>> {
  const [before, after] = await sidesOf(pair, root, working);
  const diagnostics = [...before.diagnostics, ...after.diagnostics];
  if (!before.value || !after.value) return { diagnostics };
  const [was, is] = [await openSide(before.value.bytes), await openSide(after.value.bytes)];
  diagnostics.push(...was.diagnostics, ...is.diagnostics);
  if (!was.value || !is.value) return { diagnostics };
  return { value: await compare(after.value.title, was.value, is.value, { pictures }), diagnostics };
}

/** Writes something; says so where it can’t be written. */
function trying(root: string, write: () => void): readonly Diagnostic[] {
  try {
    write();
    return [];
  } catch (error) {
    return [diagnosticOf(error, root)];
  }
}

/** Nobody has any leaflet yet, which is how every project begins. */
const noSite = (site: string): Asked => ({
  pairs: [],
  unpublished: true,
  diagnostics: [
    diagnose(
      'info',
      'diff/unpublished',
      `There is no site in “${site}”: nothing to compare with has been published yet`,
    ),
  ],
});
