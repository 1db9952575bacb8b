import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { Face } from '../model/layout.js';
import { missingGlyphs } from '../model/missing-glyphs.js';
import { own } from '../model/own.js';
import type { Plan } from '../model/plan.js';
import { type LeafletProject, projectSources } from '../model/project.js';
import { proofWording } from '../model/proof-words.js';
import { type ContentRef, contentRef } from '../model/source.js';
import { printerOf } from '../validate/printers.js';

/** Tells whether a font has a character, and how wide a text is at a size of 1 pt. */
interface Fonts {
  has(font: Face, codePoint: number): boolean;
  measure(
    pieces: readonly [{ text: string; font: Face; tracking: number; together: boolean }],
  ): readonly { width: number }[];
}

/** The proof's own words: none may be missing, run into what stands beside it, nor have a character that nothing shows. Error: text/missing-glyph; warning: content/wording-long; info: content/wording. */
export function judgeProof(project: LeafletProject, plan: Plan, fonts: Fonts): readonly Diagnostic[] {
  if (plan.edition !== 'proof') return [];
  const { source, value } = project.data.wording;
  const lacking = Object.keys(proofWording).filter((key) => !Object.hasOwn(value, key));
  const message = `The proof says it in English, since the wording lacks ${lacking.map((key) => `\`${key}\``).join(', ')}`;
  const hint = `write it in ${source.file}`;
  return [
    ...(lacking.length > 0 ? [diagnose('info', 'content/wording', message, source.place([]), hint)] : []),
    ...crowded(project, plan, fonts),
    ...glyphs(project, plan, fonts),
  ];
}

/** Words that reach into what stands next to them on their line, words or a line. */
function crowded(project: LeafletProject, plan: Plan, fonts: Fonts): readonly Diagnostic[] {
  const { source, value } = project.data.wording;
  return plan.pages.flatMap(({ notes, marks }) =>
    notes.flatMap(({ text, x, baseline, size, bold }) => {
      const font = faceOf(project, bold);
      const [word] = fonts.measure([{ text, font, tracking: 0, together: true }]);
      const end = x + (word?.width ?? 0) * size;
      const beside = [
        ...notes.filter((other) => other.baseline === baseline).map((other) => other.x),
        ...marks.filter(({ y1, y2 }) => y1 === y2 && Math.abs(y1 - baseline) < size / 2).map(({ x1 }) => x1),
      ];
      if (!beside.some((start) => start > x && start < end)) return [];
      const key = Object.keys(proofWording).find((name) => own(value, name) === text);
      const message = `“${text}” is too long for its place on the proof`;
      const place = source.place(key === undefined ? [] : ['wording', key]);
      return [diagnose('warning', 'content/wording-long', message, place, 'find a shorter word')];
    }),
  );
}

const faceOf = ({ theme }: LeafletProject, bold: boolean): Face => ({
  family: theme.value.type.body.font,
  weight: bold ? 'bold' : 'regular',
  italic: false,
});

function glyphs(project: LeafletProject, plan: Plan, fonts: Fonts): readonly Diagnostic[] {
  const missing = new Map<ContentRef, Set<string>>();
  for (const { text, bold } of plan.pages.flatMap(({ notes }) => notes)) {
    const font = faceOf(project, bold);
    for (const character of text) {
      if (fonts.has(font, character.codePointAt(0) ?? 0)) continue;
      const ref = originOf(character, project);
      missing.set(ref, (missing.get(ref) ?? new Set()).add(character));
    }
  }
  const sources = projectSources(project);
  return [...missing].map(([ref, characters]) => missingGlyphs([...characters], ref, sources));
}

/** Where a character of the proof's words comes from: its wording, or the printer's name and stock. */
function originOf(character: string, project: LeafletProject): ContentRef {
  const { source, value } = project.data.wording;
  const key = Object.keys(proofWording).find(
    (name) => Object.hasOwn(value, name) && value[name]?.includes(character),
  );
  if (key !== undefined) return contentRef(source.file, ['wording', key]);
  const { name } = printerOf(project);
  const file = project.printers[project.printer]?.source.file ?? '';
  return contentRef(file, [name.includes(character) ? 'name' : 'stock']);
}
