import type { Diagnostic } from '../../model/diagnostic.js';
import { languageName } from '../../model/ids.js';
import type { LeafletProject } from '../../model/project.js';
import type { Path } from '../../model/source.js';
import { diagnose } from '../diagnostics.js';
import { addressesIn } from '../markdown.js';
import { isOverlaid, type OverlaidSource } from '../overlay/source.js';
import { isTranslated } from '../readers-words.js';
import { valueAt } from '../schema-walk.js';
import type { Words } from './strings.js';

/** Names have fewer words; so many are a text, and hardly the same in two languages. */
const longText = 8;

/**
 * Of a language version: all that its readers see must be translated, each link of a text kept, and who has not read
 * it yet be told. Error: translation/missing. Warnings: translation/same, translation/links. Info:
 * translation/unreviewed.
 */
export function translationRule(project: LeafletProject, strings: readonly Words[]): readonly Diagnostic[] {
  if (!project.version) return [];
  const into = languageName(project.version.language);
  const overlays = new Set<OverlaidSource>();
  const found = strings.flatMap(({ source, path, text }) => {
    if (!isOverlaid(source) || !isTranslated(path)) return [];
    overlays.add(source);
    return source.gives(path) ? compare(source, path, text) : [missing(source, path, into)];
  });
  return [...found, ...unreviewed([...overlays])];
}

function missing(source: OverlaidSource, path: Path, into: string): Diagnostic {
  const { original, overlay, file } = source;
  const message = `\`${path.at(-1)}\` is not translated into ${into}: ${wayInWords(path, original.value)}`;
  const there = overlay ? `write it in ${file}` : `write it in ${file}, which isn’t there yet`;
  const hint = `${there}; a name that stays the same is written again as it is`;
  return diagnose('error', 'translation/missing', message, original.place(path), hint);
}

function compare(source: OverlaidSource, path: Path, text: string): readonly Diagnostic[] {
  const before = String(valueAt(source.original.value, path)).trim();
  if (before === text && text.split(/\s+/).length >= longText) {
    const { line } = source.original.place(path);
    const message = `This is the same as in the original (${source.original.file}, line ${line})`;
    return [diagnose('warning', 'translation/same', message, source.place(path), 'translate it')];
  }
  const lost = addressesIn(before).filter((address) => !addressesIn(text).includes(address));
  return lost.map((address) => {
    const message = `The original links to ${address} here, the translation doesn’t`;
    const hint = `write the words that lead there as [words](${address})`;
    return diagnose('warning', 'translation/links', message, source.place(path), hint);
  });
}

/** One note for all files of a version, at the leaflet's own where that is one of them. */
function unreviewed(overlays: readonly OverlaidSource[]): readonly Diagnostic[] {
  const unread = overlays.flatMap(({ overlay }) =>
    overlay && valueAt(overlay.value, ['translation']) === 'unreviewed' ? [overlay] : [],
  );
  const [first, ...others] = unread;
  if (!first) return [];
  const rest = others.length > 0 ? `, nor ${others.map(({ file }) => file).join(', ')}` : '';
  const message = `No native reader has read this translation yet${rest}`;
  const hint = 'when one has, and it is as it should be, write `translation: reviewed`';
  return [diagnose('info', 'translation/unreviewed', message, first.place(['translation']), hint)];
}

/** “panels › flap › sections › 2 › heading”: panels by their names, other positions from 1. */
function wayInWords(path: Path, value: unknown): string {
  const parts = path.map((part, index) => {
    if (typeof part !== 'number') return part;
    const role = index === 1 && path[0] === 'panels' ? valueAt(value, ['panels', part, 'panel']) : undefined;
    return String(role ?? part + 1);
  });
  return parts.join(' › ');
}
