import type { z } from 'zod';
import type { Files } from '../load/files.js';
import { knownYaml, rememberYaml } from '../load/known-yaml.js';
import { emptySource, parseYaml, type YamlSource } from '../load/yaml.js';
import { slipsOf } from '../load/yaml-slips.js';
import type { Outcome } from '../model/diagnostic.js';
import { hasErrors } from '../model/diagnostic.js';
import type { Sourced } from '../model/project.js';
import type { Source } from '../model/source.js';
import { applySchema } from './issues.js';

/**
 * `words`: what a committee writes, where an empty key or a lost line is a slip. `settings`: themes and printers, whose
 * authors know YAML, may remark on a line and say `null` for “none”.
 */
export type Manner = 'words' | 'settings';

/** Reads one content file's YAML. In `words`, slips of people who don't know YAML are looked for. */
export function readSource(files: Files, rel: string, manner: Manner = 'words'): Outcome<Source> {
  const text = files.readText(rel);
  return text.value === undefined ? { diagnostics: text.diagnostics } : readYaml(rel, text.value, manner);
}

/** Reads one content file and holds it against its schema. */
export function readContent<T extends z.ZodType>(
  files: Files,
  rel: string,
  schema: T,
  manner: Manner = 'words',
): Outcome<Sourced<z.output<T>>> {
  const source = readSource(files, rel, manner);
  if (!source.value) return { diagnostics: source.diagnostics };
  const typed = applySchema(source.value, schema, manner === 'settings');
  const diagnostics = [...source.diagnostics, ...typed.diagnostics];
  if (hasErrors(diagnostics)) return { diagnostics };
  return { value: freeze({ source: source.value, value: typed.value as z.output<T> }), diagnostics };
}

/** Reads a text, unless it was read before without a complaint. */
function readYaml(rel: string, text: string, manner: Manner): Outcome<YamlSource> {
  const known = knownYaml(rel, text, manner);
  if (known) return { value: known, diagnostics: [] };
  const source = parseYaml(rel, text);
  if (!source.value) return source;
  const slips = manner === 'words' ? slipsOf(source.value) : [];
  // With spaces that are none, keys stand where nobody meant them: what the schema would say is a consequence.
  if (hasErrors(slips)) return { diagnostics: slips };
  const diagnostics = [...source.diagnostics, ...slips];
  if (diagnostics.length === 0) rememberYaml(text, manner, source.value.value);
  return { value: source.value, diagnostics };
}

/** As `readContent`, for a file that need not be there: then `empty` is what it says. */
export function readOptional<T extends z.ZodType>(files: Files, rel: string, schema: T, empty: z.input<T>) {
  // A link that leads out of the project is a file that its author wants to be read.
  if (files.exists(rel) || files.leadsOut(rel)) return readContent(files, rel, schema);
  const value = schema.parse(empty);
  return { value: { source: emptySource(rel, empty), value }, diagnostics: [] } as Outcome<
    Sourced<z.output<T>>
  >;
}

/** What content says is read-only to every later stage. */
export function freeze<T extends Sourced<unknown>>(sourced: T): T {
  const deep = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const member of Object.values(value)) deep(member);
  };
  deep(sourced.value);
  return sourced;
}
