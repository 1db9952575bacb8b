import { type Document, isScalar, parseDocument, visit } from 'yaml';
import { type Diagnostic, more, mostOfFile, type Outcome, type Place } from '../model/diagnostic.js';
import type { Source } from '../model/source.js';
import { tooDeepAt } from './yaml-depth.js';
import { type Lines, makeLines, placesOf } from './yaml-places.js';
import { type Complaint, plainWords } from './yaml-words.js';

/** A source with the tree it was read from, for writing back with comments and layout kept. */
export interface YamlSource extends Source {
  readonly document: Document.Parsed;
}

/** More aliases than any honest file has, and few enough that none can swell into millions of values. */
const maxAliasCount = 100;

/**
 * Reads YAML 1.2. Dates and everything unquoted that isn't a number, true, false or null stay text.
 * Errors: yaml/syntax, yaml/duplicate-key, yaml/tab, yaml/space, yaml/tag, yaml/alias, yaml/too-deep.
 */
export function parseYaml(file: string, text: string): Outcome<YamlSource> {
  const lines = makeLines(file, text);
  const deep = tooDeepAt(text);
  if (deep !== undefined) return { diagnostics: [tooDeep(lines.at(deep, deep + 1))] };
  try {
    const document = parseDocument(text, {
      prettyErrors: false,
      keepSourceTokens: true,
      resolveKnownTags: false,
      // Its own search compares each key with all before it.
      uniqueKeys: false,
      version: '1.2',
      // What it would print of its own accord is neither a diagnostic nor in anybody’s words.
      logLevel: 'error',
    });
    const errors = independent([...document.errors, ...document.warnings, ...twiceGiven(document)]);
    if (errors.length > 0) {
      const told = firstOfEach(errors.slice(0, mostOfFile).map((error) => inWords(error, lines)));
      return { diagnostics: [...told, ...more(errors.length - mostOfFile, 'error', file)] };
    }
    const dangling = danglingAliases(document, lines);
    if (dangling.length > 0) return { diagnostics: dangling };
    const value: unknown = document.toJS({ maxAliasCount });
    return { value: { file, text, value, document, ...placesOf(document, lines) }, diagnostics: [] };
  } catch (error) {
    const failure = thrown(error, lines);
    if (!failure) throw error;
    return { diagnostics: [failure] };
  }
}

/** A source for a file that is not there: `value`, and every place is the file. */
export function emptySource(file: string, value: unknown): Source {
  return { file, text: '', value, place: () => ({ file }), keyPlace: () => ({ file }) };
}

/** Keys that stand twice in a group. */
function twiceGiven(document: Document.Parsed): readonly Complaint[] {
  const found: Complaint[] = [];
  visit(document, {
    Map(_, { items }) {
      const keys = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const start = key.range?.[0] ?? 0;
        if (keys.has(key.value)) found.push({ code: 'DUPLICATE_KEY', message: '', pos: [start, start + 1] });
        keys.add(key.value);
      }
    },
  });
  return found;
}

/** `*name` without an earlier `&name`: mostly a text that begins with a star. */
function danglingAliases(document: Document.Parsed, lines: Lines): readonly Diagnostic[] {
  const anchors = new Set<string>();
  const found: Diagnostic[] = [];
  visit(document, {
    Value(_, node) {
      if (node.anchor) anchors.add(node.anchor);
    },
    Alias(_, { source, range }) {
      if (anchors.has(source) || !range) return;
      found.push(inWords({ code: 'BAD_ALIAS', message: '', pos: [range[0], range[1]] }, lines));
    },
  });
  return found;
}

/** The reader reports some faults by throwing; anything else is a bug and stays one. */
function thrown(error: unknown, lines: Lines): Diagnostic | undefined {
  const start = lines.at(0, 0);
  if (error instanceof ReferenceError) {
    return {
      severity: 'error',
      code: 'yaml/alias',
      message: 'The aliases (*name) of this file can’t be followed',
      place: start,
      hint: 'write the values out where they are used',
    };
  }
  if (error instanceof RangeError) return tooDeep(start);
  return undefined;
}

const tooDeep = (place: Place): Diagnostic => ({
  severity: 'error',
  code: 'yaml/too-deep',
  message: 'Lists or groups are nested too deeply',
  place,
  hint: 'look for a long run of brackets, dashes or question marks',
});

function inWords(complaint: Complaint, lines: Lines): Diagnostic {
  const { code, message, hint, at = complaint.pos } = plainWords(complaint, lines.text);
  return { severity: 'error', code, message, place: lines.at(at[0], at[1]), ...(hint ? { hint } : {}) };
}

/** Complaints about a single value or key: what stands elsewhere can neither cause nor heal them. */
const alone = new Set([
  'DUPLICATE_KEY',
  'TAG_RESOLVE_FAILED',
  'BAD_ALIAS',
  'BAD_SCALAR_START',
  'BAD_DQ_ESCAPE',
]);

/**
 * What is worth telling. Where the reader loses its way, it complains of all that follows: of those complaints only
 * the first counts, and of the others what stands before it; keys that stand twice are never a consequence.
 */
function independent(errors: readonly Complaint[]): readonly Complaint[] {
  const sorted = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const lost = sorted.findIndex(({ code }) => !alone.has(code));
  return sorted.filter(({ code }, index) => lost === -1 || index <= lost || code === 'DUPLICATE_KEY');
}

/** One slip often makes the reader complain several times at one place; the first complaint is the useful one. */
function firstOfEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const lines = new Set<number | undefined>();
  return diagnostics.filter(({ place }) => {
    const fresh = !lines.has(place?.line);
    lines.add(place?.line);
    return fresh;
  });
}
