import { createColors } from 'picocolors';
import { type Diagnostic, type Severity, shortened } from '../model/diagnostic.js';
import { printable as safe } from '../model/printable.js';

/** A diagnostic as `--json` gives it. Absent values are left out. */
export interface JsonDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly hint?: string;
}

/** Longest part of a source line that a code frame shows, in terminal columns. */
const frameWidth = 96;
/** So many characters beside the words meant are enough to fill a frame, accents and all. */
const reach = 4 * frameWidth;
/** No message of the program is longer, unless a fault's report; what is has swallowed somebody's text. */
const longestMessage = 1000;
const faultCode = 'tool/fault';

export function toJson({ severity, code, message, details = [], place, hint }: Diagnostic): JsonDiagnostic {
  return {
    severity,
    code,
    message: [code === faultCode ? message : shortened(message, longestMessage), ...details].join('\n'),
    ...(place ? { file: place.file } : {}),
    ...(place?.line === undefined ? {} : { line: place.line }),
    ...(place?.column === undefined ? {} : { column: place.column }),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** A diagnostic for the terminal: where, what, the author's line with carets under the words meant, and a hint. */
export function formatDiagnostic(diagnostic: Diagnostic, { colour }: { readonly colour: boolean }): string {
  const paint = createColors(colour);
  const tone = { error: paint.red, warning: paint.yellow, info: paint.cyan }[diagnostic.severity];
  const { place, hint, severity, code } = diagnostic;
  const where = place
    ? [place.file, place.line, place.line && place.column].filter(Boolean).join(':')
    : undefined;
  // A note says something that is as it should be: one quiet line will do.
  if (severity === 'info')
    return paint.dim(
      [where && safe(where), severity, code, safe(diagnostic.message)].filter(Boolean).join('  '),
    );
  // The lines of a fault's report are the program's own, and stay lines.
  const message =
    code === faultCode
      ? diagnostic.message.split('\n').map(safe).join('\n')
      : safe(shortened(diagnostic.message, longestMessage));
  const head = [where && paint.bold(safe(where)), tone(severity), paint.dim(code), message];
  const told = (diagnostic.details ?? []).map((detail) => `   ${safe(shortened(detail, longestMessage))}`);
  const lines = [head.filter((part) => part !== undefined).join('  '), ...told];

  if (place?.text !== undefined && place.line !== undefined) {
    const number = String(place.line);
    const frame = codeFrame(place.text, place.column ?? 1, place.length ?? 1);
    lines.push(`   ${paint.dim(`${number} │`)} ${frame.text}`.trimEnd());
    if (place.column !== undefined) {
      lines.push(
        `   ${paint.dim(`${' '.repeat(number.length)} │`)} ${' '.repeat(frame.before)}${tone('^'.repeat(frame.carets))}`,
      );
    }
  }
  if (hint !== undefined) lines.push(`   ${paint.cyan('hint:')} ${safe(hint)}`);
  return lines.join('\n');
}

/** “2 errors, 1 warning”; empty where there is nothing to tell. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const tell = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);
  return [
    ...tell(count('error'), 'error', 'errors'),
    ...tell(count('warning'), 'warning', 'warnings'),
    ...tell(count('info'), 'note', 'notes'),
  ].join(', ');
}

/** In the order of the files' names and lines; what has no place comes first. Equal places keep their order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}

interface Frame {
  readonly text: string;
  /** Terminal columns left of the carets. */
  readonly before: number;
  readonly carets: number;
}

/** Cuts a window out of a long line, so that the words meant are in it. */
function codeFrame(line: string, column: number, length: number): Frame {
  const start = Math.min(column - 1, line.length);
  // Far more than can be shown is never looked at: a line may have a million characters.
  const from = Math.max(0, start - reach);
  const head = graphemes(safe(line.slice(from, start)));
  const rest = graphemes(safe(line.slice(start, start + reach)));
  const meant = displayWidth(safe(line.slice(start, start + Math.min(length, reach))));

  const widths = head.map(displayWidth);
  let width = sum(widths);
  const room = Math.max(Math.floor(frameWidth / 2), frameWidth - sum(rest.map(displayWidth)));
  const cut = width > room || from > 0;
  let first = 0;
  while (width > room - 1 && cut && first < head.length) width -= widths[first++] ?? 0;
  const before = (cut ? '…' : '') + head.slice(first).join('');
  const used = displayWidth(before);
  let after = '';
  let shown = 0;
  for (const [index, piece] of rest.entries()) {
    const next = displayWidth(piece);
    if (used + shown + next > frameWidth - 1 && index < rest.length - 1) {
      after += '…';
      shown += 1;
      break;
    }
    after += piece;
    shown += next;
  }
  return { text: before + after, before: used, carets: Math.max(1, Math.min(meant, shown)) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const graphemes = (text: string): readonly string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

/** Wide in a terminal: East Asian wide and full-width forms, and emoji. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F680}-\u{1F6FF}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u;

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const grapheme of graphemes(text)) {
    if (wide.test(grapheme)) width += 2;
    else if (!/^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(grapheme)) width += 1;
  }
  return width;
}
