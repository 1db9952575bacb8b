import type { z } from 'zod';
import {
  type Diagnostic,
  diagnose,
  more,
  mostOfFile,
  type Outcome,
  type Place,
  shortened,
} from '../model/diagnostic.js';
import type { Path, Source } from '../model/source.js';
import { rightDate } from './right-date.js';
import { keysAt, valueAt } from './schema-walk.js';
import { didYouMean, nearest } from './suggest.js';

type Issue = z.core.$ZodIssue;

/** Stands for “the schema has no words of its own for this”. */
const unsaid = '\0';

/**
 * Holds a source against a schema. @param nulls whether a key may be left empty where the schema allows it
 * Errors: content/unknown-key, content/missing, content/empty, content/type, content/choice, content/invalid.
 */
export function applySchema<T extends z.ZodType>(
  source: Source,
  schema: T,
  nulls = true,
): Outcome<z.output<T>> {
  if (source.value === null || source.value === undefined) {
    return { diagnostics: [error('content/empty', 'This file is empty', source.place([]))] };
  }
  const result = schema.safeParse(source.value, { error: () => unsaid });
  const issues = result.success ? [] : result.error.issues;
  // A complaint for each key; finding the place of one takes a look at all before it.
  const single = issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue],
  );
  const diagnostics = single.slice(0, mostOfFile).flatMap((issue) => explain(issue, source, schema));
  diagnostics.push(...more(single.length - mostOfFile, 'error', source.file));
  if (!nulls) diagnostics.push(...leftEmpty(source, new Set(issues.flatMap(toldOf))));
  return result.success && diagnostics.length === 0 ? { value: result.data, diagnostics } : { diagnostics };
}

/** The ways to the values that an issue is about, as text. */
function toldOf(issue: Issue): readonly string[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return [JSON.stringify(issue.path), ...keys.map((key) => JSON.stringify([...issue.path, key]))];
}

/** Keys with nothing behind the colon, that the schema would take for absent. */
function leftEmpty(source: Source, told: ReadonlySet<string>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (found.length >= mostOfFile || told.has(JSON.stringify(path))) return;
    if (value === null && isKey(path)) found.push(emptyKey(source, path));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, member] of Object.entries(value))
      walk(member, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(source.value, []);
  return found;
}

/** Where somebody wrote an address on the web in place of its name. */
const isAddress = (path: Path, value: unknown): boolean =>
  path.some((part) => part === 'qr' || part === 'links') &&
  path[0] !== 'links' &&
  typeof value === 'string' &&
  /[./]/.test(value);

const emptyKey = (source: Source, path: Path): Diagnostic =>
  error(
    'content/empty',
    `${nameOf(path)} is empty`,
    source.keyPlace(path),
    'write something behind the colon, or take the line out if it isn’t needed',
  );

function explain(issue: Issue, source: Source, schema: z.ZodType): readonly Diagnostic[] {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
  const value = valueAt(source.value, path);
  const name = nameOf(path);
  const place = source.place(path);

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(key, path, source, schema));
  }
  if (issue.code === 'invalid_key') {
    const words = issue.issues[0]?.message;
    const hint = words === undefined || words === unsaid ? undefined : words;
    const key = String(path[path.length - 1]);
    return [
      error('content/invalid', `\`${shortened(key)}\` can’t be used as a name`, source.keyPlace(path), hint),
    ];
  }
  if (value === undefined && isKey(path)) return [missing(path, issue, source)];
  if (value === null && isKey(path) && issue.code !== 'custom') return [emptyKey(source, path)];
  if (issue.message !== unsaid && issue.message !== '') {
    if (isAddress(path, value)) {
      const hint = 'put the address into content/web.yaml, and write the name that it has there';
      return [error('content/invalid', `${name}: here stands a name, not an address`, place, hint)];
    }
    const date = /^write a (date|year)/.test(issue.message) ? rightDate(String(value)) : undefined;
    const as = isScalar(value) ? `it is “${shorten(String(value))}” now` : undefined;
    const now = date === undefined ? as : `write ${date}, without quotes (${as})`;
    return [error('content/invalid', `${name}: ${issue.message}`, place, now)];
  }
  return [plain(issue, name, value, place)];
}

function plain(issue: Issue, name: string, value: unknown, place: Diagnostic['place']): Diagnostic {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, name, value, place);
    case 'invalid_value':
      return choice(issue.values.map(String), name, value, place);
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
      if (options.length > 0) return choice(options, name, value, place);
      return error('content/type', `${name} is ${kindOf(value)}, which can’t be used here`, place);
    }
    case 'too_small':
    case 'too_big':
      return error('content/invalid', `${name} ${limit(issue)}`, place);
    default:
      return error('content/invalid', `${name} can’t be read`, place);
  }
}

function unknownKey(key: string, path: Path, source: Source, schema: z.ZodType): Diagnostic {
  const keys = keysAt(schema, path, source.value);
  const place = source.keyPlace([...path, key]);
  const where = path.length === 0 ? 'at the top level of this file' : `in ${nameOf(path)}`;
  const message = `There is no key \`${shortened(key)}\` ${where}`;
  if (isRest(key, place, valueAt(source.value, [...path, key]))) {
    const hint = 'if these words belong to the text in front of the comma, put the text in quotes';
    return error('content/unknown-key', message, place, hint);
  }
  const given = valueAt(source.value, path);
  const free = keys.filter((candidate) => valueAt(given, [candidate]) === undefined);
  const near = nearest(key, free);
  const hint = near === undefined ? didYouMean(key, keys, 'take the line out') : `did you mean \`${near}\`?`;
  return error('content/unknown-key', message, place, hint);
}

/** In `{ text: Visit to Caen, with lunch }` the comma makes “with lunch” a key: one with a space in it, or of no value. */
const isRest = (key: string, place: Place, value: unknown): boolean =>
  /[{,]/.test(place.text?.slice(0, (place.column ?? 1) - 1) ?? '') && (key.includes(' ') || value === null);

function missing(path: Path, issue: Issue, source: Source): Diagnostic {
  const parent = path.slice(0, -1);
  const key = path[path.length - 1];
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
  const own = issue.message !== unsaid && issue.message !== '' ? issue.message : undefined;
  const hint = options.length > 0 ? `choose one of ${list(options)}` : (own ?? `add a line \`${key}: …\``);
  const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
  return error('content/missing', `\`${key}\` is missing${where}`, source.keyPlace(parent), hint);
}

function choice(
  choices: readonly string[],
  name: string,
  value: unknown,
  place: Diagnostic['place'],
): Diagnostic {
  const near = typeof value === 'string' ? nearest(value, choices) : undefined;
  const all = `choose one of ${list(choices)}`;
  const hint = near === undefined ? all : `did you mean \`${near}\`? (${all})`;
  return error(
    'content/choice',
    `${name} can’t be ${isScalar(value) ? `“${shorten(String(value))}”` : kindOf(value)}`,
    place,
    hint,
  );
}

const wanted: Readonly<Record<string, readonly [what: string, how: string]>> = {
  string: ['words', 'put it in quotes if these are words'],
  number: ['a number', 'write the number alone, without quotes and without a unit'],
  int: ['a whole number', 'write a whole number, without quotes'],
  boolean: ['true or false', 'write true or false, without quotes'],
  array: ['a list', 'begin each item on a line of its own with “- ”'],
  tuple: ['a list of fixed length', 'write it in square brackets: [0, 0, 0, 100]'],
  object: ['a group of keys', 'write `key: value` lines, indented below this one'],
  record: ['a group of keys', 'write `key: value` lines, indented below this one'],
};

function wrongType(expected: string, name: string, value: unknown, place: Diagnostic['place']): Diagnostic {
  const [what, how] = (Object.hasOwn(wanted, expected) ? wanted[expected] : undefined) ?? [
    'something else',
    '',
  ];
  const quoted =
    expected === 'string' && isScalar(value) ? `put it in quotes: "${shorten(String(value))}"` : how;
  return error('content/type', `${name} should be ${what}, but is ${kindOf(value)}`, place, quoted);
}

function limit(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const small = issue.code === 'too_small';
  const bound = small ? issue.minimum : issue.maximum;
  const unit = { string: 'characters', array: 'items', set: 'items', map: 'items' }[issue.origin as string];
  if (unit === 'items' && small && Number(bound) === 1) return 'needs at least one item';
  if (unit) return `has ${small ? 'fewer' : 'more'} than ${bound} ${unit}`;
  return `must be ${small ? (issue.inclusive ? 'at least' : 'more than') : issue.inclusive ? 'at most' : 'less than'} ${bound}`;
}

/** What a value is, in words for someone who doesn't program. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `the switch \`${value}\``;
  return `the words “${shorten(String(value))}”`;
}

/** “`heading` of `panels` 3”: the way to a value as its author would say it; positions count from 1. */
export function nameOf(path: Path): string {
  if (path.length === 0) return 'this file';
  const last = path[path.length - 1] as string | number;
  if (typeof last === 'number') {
    const holder = path.length > 1 ? nameOf(path.slice(0, -1)) : 'the list';
    return `item ${last + 1} of ${holder}`;
  }
  return `\`${shortened(last)}\``;
}

const isKey = (path: Path): boolean => typeof path[path.length - 1] === 'string';
const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);
const list = (choices: readonly string[]): string => choices.map((option) => `\`${option}\``).join(', ');
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

const error = (code: string, message: string, place: Diagnostic['place'], hint?: string): Diagnostic =>
  diagnose('error', code, message, place, hint);
