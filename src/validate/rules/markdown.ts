import type { Diagnostic, Place } from '../../model/diagnostic.js';
import { wordsPattern } from '../../model/pattern.js';
import type { LeafletProject } from '../../model/project.js';
import type { Path, Source } from '../../model/source.js';
import { pastedBullets } from '../bullets.js';
import type { Drawn } from '../drawn.js';
import { readMarkdown } from '../markdown.js';
import { valueAt } from '../schema-walk.js';

/** Every Markdown text of a leaflet and of what it draws on must be readable. Errors: markdown/unsupported, link/unsafe. Warning: markdown/bullet. */
export function markdownRule(project: LeafletProject, drawn: Drawn): readonly Diagnostic[] {
  const { leaflet, data } = project;
  const found: Diagnostic[] = [];
  const check = (source: Source, path: Path, text: string | null | undefined): void => {
    if (text === null || text === undefined) return;
    const locate = locator(source, path);
    for (const diagnostic of [...readMarkdown(text, locate).diagnostics, ...pastedBullets(text, locate)]) {
      found.push({ ...diagnostic, place: diagnostic.place ?? source.place(path) });
    }
  };
  for (const [index, panel] of leaflet.value.panels.entries()) {
    const at: Path = ['panels', index];
    if ('lead' in panel) check(leaflet.source, [...at, 'lead'], panel.lead);
    if ('consent' in panel) check(leaflet.source, [...at, 'consent'], panel.consent);
    if ('caption' in panel) check(leaflet.source, [...at, 'caption'], panel.caption);
    for (const [number, section] of ('sections' in panel ? panel.sections : []).entries()) {
      check(leaflet.source, [...at, 'sections', number, 'text'], section.text);
    }
  }
  for (const [id, show] of drawn.cities) {
    if (show === 'stories') check(data.cities.source, ['cities', id, 'story'], data.cities.value[id]?.story);
  }
  for (const id of drawn.organisations) {
    check(data.organisations.source, ['organisations', id, 'about'], data.organisations.value[id]?.about);
  }
  return found;
}

/** Line `n` of a text, as a place in the file: by its words where they can be found, else by counting lines. */
function locator(source: Source, path: Path) {
  const raw = valueAt(source.value, path);
  const text = typeof raw === 'string' ? raw : '';
  // Reading trims the text, so its first lines may be missing from the count.
  const skipped = /^\s*/.exec(text)?.[0].split('\n').length ?? 1;
  const lines = text.split('\n').slice(skipped - 1);
  return (line: number, words: string): Place | undefined => {
    const whole = lines[line]?.trim() ?? '';
    const byLine = whole === '' ? undefined : spot(source, path, whole, lines, line);
    const first = words.trim().split('\n')[0] ?? '';
    const byWords = first === '' ? undefined : source.within?.(path, literally(first), 0);
    // The very words, if they stand on the line they should; otherwise the line.
    return byWords && (!byLine || byWords.line === byLine.line) ? byWords : (byLine ?? byWords);
  };
}

/** The same line may stand in a text twice, so it is the nth of its kind that is looked for. */
function spot(
  source: Source,
  path: Path,
  whole: string,
  lines: readonly string[],
  line: number,
): Place | undefined {
  const before = lines.slice(0, line).join('\n');
  const nth = [...before.matchAll(new RegExp(literally(whole).source, 'gu'))].length;
  return source.within?.(path, literally(whole), nth);
}

const literally = (words: string): RegExp => new RegExp(wordsPattern(words), 'u');
