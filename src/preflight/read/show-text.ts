import type { Cos, Rect } from '../cos.js';
import { isString } from './access.js';
import type { Font, Glyph } from './font.js';
import { Bounds, heightScale, type Matrix, mapRect, multiply } from './geometry.js';
import { paintGlyph } from './glyph-procedures.js';
import { paintPattern } from './patterns.js';
import type { Run } from './run.js';
import type { State } from './state.js';

/** Strings and the gaps between them, shown as one mark. */
export function show(run: Run, parts: readonly Cos[]): void {
  const { state, around } = run;
  const { font, size } = state;
  if (!font) {
    run.painter.trouble('Text is shown without a font.');
    return;
  }
  const glyphs: { readonly glyph: Glyph; readonly at: number }[] = [];
  const shown = new Set<Glyph>();
  let text = '';
  let at = 0;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    const widened = font.vertical ? 1 : state.widened;
    if (typeof part === 'number') at -= (part / 1000) * size * widened;
    if (!isString(part)) continue;
    for (const glyph of font.glyphs(part.bytes)) {
      run.shared.budget.useGlyph();
      const width = glyph.width * size * widened;
      low = Math.min(low, at, at + width);
      high = Math.max(high, at, at + width);
      text += glyph.text;
      shown.add(glyph);
      if (font.type3) glyphs.push({ glyph, at });
      at += width + (state.charSpace + (glyph.space ? state.wordSpace : 0)) * widened;
    }
  }
  const matrix = multiply(run.textMatrix, state.ctm);
  if (low <= high && !around.mask) {
    const box = mapRect(matrix, extentOf(font, state, low, high));
    noteCodes(run, font, shown, box);
    const unmapped = [...shown].some(({ mapped }) => mapped === false);
    noteText(run, font, { text, unmapped }, box, Math.abs(size) * heightScale(matrix));
    showGlyphs(run, font, glyphs, matrix);
    if (state.mode >= 4 && !font.type3) {
      run.textClip ??= new Bounds();
      run.textClip.addRect(box);
    }
  }
  run.textMatrix = multiply(font.vertical ? [1, 0, 0, 1, 0, at] : [1, 0, 0, 1, at, 0], run.textMatrix);
}

/** So many codes of one font are kept; no font has more glyphs. */
const mostCodes = 70_000;

/** Notes which codes are shown in the font, and where each is first seen. */
function noteCodes(run: Run, { used }: Font, shown: ReadonlySet<Glyph>, rect: Rect): void {
  const rendered = run.state.mode !== 3;
  for (const { code, cid, text, letter, glyphName, mapped, breadth } of shown) {
    const before = used.get(code);
    if (before ? before.rendered || !rendered : used.size >= mostCodes) continue;
    used.set(code, {
      ...{ code, cid, text, letter, glyphName, mapped },
      ...{ width: breadth, page: run.painter.page, rect, rendered },
    });
  }
}

function noteText(
  run: Run,
  { use: font, type3 }: Font,
  { text, unmapped }: { readonly text: string; readonly unmapped: boolean },
  box: Rect,
  size: number,
): void {
  const { state, around } = run;
  // Type 3 glyphs paint themselves, whatever the mode, but for the one that paints nothing.
  const mode = type3 && state.mode !== 3 ? 0 : state.mode;
  const filled = [0, 2, 4, 6].includes(mode);
  const stroked = [1, 2, 5, 6].includes(mode);
  run.painter.add({
    kind: 'text',
    ...run.painter.base(box, around, state, filled || !stroked ? 'fill' : 'stroke', filled || stroked),
    text,
    font,
    ...(unmapped ? { unmapped } : {}),
    size,
    mode: state.mode,
    fill: filled ? state.fill.colour : undefined,
    stroke: stroked ? state.stroke.colour : undefined,
  });
  if (filled) paintPattern(run, state.fill, box);
  if (stroked) paintPattern(run, state.stroke, box);
}

function showGlyphs(
  run: Run,
  font: Font,
  glyphs: readonly { readonly glyph: Glyph; readonly at: number }[],
  matrix: Matrix,
): void {
  const { state } = run;
  if (!font.type3 || state.mode === 3) return;
  for (const { glyph, at } of glyphs) {
    const stream = font.type3.glyph(glyph.code);
    if (!stream) continue;
    const place: Matrix = [state.size * state.widened, 0, 0, state.size, at, state.rise];
    const ctm = multiply(font.type3.matrix, multiply(place, matrix));
    paintGlyph(run.painter, stream, font.type3, font.use.resource, ctm, run.around, state);
  }
}

/** The extent of a line of text, in its own space. */
function extentOf(font: Font, state: State, low: number, high: number): Rect {
  if (font.vertical) {
    // Vertical text stands with its middle on the line, going down.
    const half = Math.abs(state.size) / 2;
    return { left: -half, right: half, bottom: low + state.rise, top: high + state.rise };
  }
  const one = font.descent * state.size + state.rise;
  const other = font.ascent * state.size + state.rise;
  return { left: low, bottom: Math.min(one, other), right: high, top: Math.max(one, other) };
}
