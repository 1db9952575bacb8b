import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { Face } from '../model/layout.js';
import { missingGlyphs } from '../model/missing-glyphs.js';
import type { Plan } from '../model/plan.js';
import { type LeafletProject, projectSources } from '../model/project.js';
import { proofWording } from '../model/proof-words.js';
import { type ContentRef, contentRef } from '../model/source.js';
import { printerOf } from '../validate/printers.js';

/** Tells whether a font has a character. */
interface Fonts {
  has(font: Face, codePoint: number): boolean;
}

/** The proof's own words: none may be missing, nor have a character that nothing shows. Error: text/missing-glyph; info: content/wording. */
export function judgeProof(project: LeafletProject, plan: Plan, fonts: Fonts): readonly Diagnostic[] {
  if (plan.edition !== 'proof') return [];
  const { source, value } = project.data.wording;
  const lacking = Object.keys(proofWording).filter((key) => !Object.hasOwn(value, key));
  const message = `The proof says it in English, since the wording lacks ${lacking.map((key) => `\`${key}\``).join(', ')}`;
  const hint = `write it in ${source.file}`;
  return [
    ...(lacking.length > 0 ? [diagnose('info', 'content/wording', message, source.place([]), hint)] : []),
    ...glyphs(project, plan, fonts),
  ];
}

function glyphs(project: LeafletProject, plan: Plan, fonts: Fonts): readonly Diagnostic[] {
  const family = project.theme.value.type.body.font;
  const missing = new Map<ContentRef, Set<string>>();
  for (const { text, bold } of plan.pages.flatMap(({ notes }) => notes)) {
    const font: Face = { family, weight: bold ? 'bold' : 'regular', italic: false };
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
