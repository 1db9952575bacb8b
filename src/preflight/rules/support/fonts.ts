import type { CosDict, PdfFile, UsedCode, UsedFont } from '../../cos.js';
import { type FontProgram, NoProgram } from '../../read/programs/program.js';
import type { Finding, Outcome, RuleContext } from '../../rule.js';
import { dictAt, entry, nameAt } from './objects.js';
import { judged, troublesOf } from './outcome.js';
import { mostFindings, printable } from './tags.js';

/** A font that text is shown in, with what most rules ask of it. */
export interface Checked extends UsedFont {
  readonly file: PdfFile;
  readonly tick: () => void;
  readonly name: string;
  /** Subtype of the font below a composite one, else its own. */
  readonly subtype: string;
  readonly composite: boolean;
  readonly descriptor: CosDict | undefined;
  /** By the descriptor’s flags (ISO 32000-1, 9.8.2). */
  readonly symbolic: boolean;
}

/** What is wrong with a font, and at which code where it is one. */
export interface Breach {
  readonly what: string;
  readonly at?: UsedCode;
}
/** Breaches of a font, and as plain text what could not be decided. */
export type FontCheck = (font: Checked) => Iterable<Breach | string>;

/** Judges the fonts that text is shown in. */
export const fontRule =
  (check: FontCheck) =>
  (file: PdfFile, context: RuleContext): Outcome => {
    const findings: Finding[] = [];
    const undecided = new Set<string>();
    for (const font of file.fonts()) {
      context.tick();
      const checked = checkedOf(file, font, () => context.tick());
      for (const breach of check(checked)) {
        if (typeof breach === 'string') undecided.add(`the font ${checked.name}: ${breach}`);
        else if (findings.length < mostFindings) findings.push(findingOf(checked, breach));
      }
    }
    return judged(findings, [...undecided, ...troublesOf(file)]);
  };

function checkedOf(file: PdfFile, font: UsedFont, tick: () => void): Checked {
  const descriptor = dictAt(file, font.below, 'FontDescriptor');
  const flags = entry(file, descriptor, 'Flags');
  return {
    ...font,
    file,
    tick,
    name: printable(font.use.name || font.use.resource),
    subtype: nameAt(file, font.below, 'Subtype') ?? '',
    composite: font.use.subtype === 'Type0',
    descriptor,
    symbolic: typeof flags === 'number' && (flags & 4) !== 0,
  };
}

function findingOf({ name, codes }: Checked, { what, at }: Breach): Finding {
  const place = at ?? codes.values().next().value;
  return { what: `The font ${name} ${what}.`, ...(place ? { page: place.page, rect: place.rect } : {}) };
}

/** Codes that are shown, not only hidden in rendering mode 3. */
export const renderedCodes = ({ codes }: Checked): UsedCode[] =>
  [...codes.values()].filter(({ rendered }) => rendered);

/** Runs a check on the font’s program, where it is embedded and can be read. */
export function* withProgram(
  font: Checked,
  check: (program: FontProgram) => Iterable<Breach | string>,
): Generator<Breach | string> {
  const program = font.program();
  if (program === undefined) return;
  if (typeof program === 'string') {
    yield `its program can’t be read (${program})`;
    return;
  }
  try {
    yield* check(program);
  } catch (error) {
    if (!(error instanceof NoProgram)) throw error;
    yield `its program can’t be read (${error.message})`;
  }
}

/** A code for a message: its number, and what it stands for where that is known. */
export const codeText = ({ code, text }: UsedCode): string =>
  /^[!-~\u00a1-\uffff]+$/.test(text) ? `${code} (“${text}”)` : String(code);
