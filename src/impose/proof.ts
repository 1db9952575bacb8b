import type { Face as SheetFace } from '../model/folds.js';
import type { Mark, Note, PlanPage } from '../model/plan.js';
import { mmToPt } from '../model/units.js';

/** Room under the trim for the proof's words, mm. */
export const proofFoot = 24;
/** Nothing that matters stands nearer to trim or fold, mm. Folds drift by two or three. */
const safe = 5;

export interface ProofWords {
  readonly proof: string;
  readonly issue: string;
  /** The code of the content, by which a corrected proof is told from the earlier one; empty where none is known. */
  readonly content: string;
  /** Who it is for, and on what it will be printed. */
  readonly printer: string;
  readonly faces: Readonly<Record<SheetFace, string>>;
  readonly trim: string;
  readonly fold: string;
  readonly safe: string;
  /** Says how long the measuring line is at actual size. */
  readonly scale: string;
  readonly approved: string;
  readonly name: string;
  readonly date: string;
  readonly signature: string;
}

/** Trim, folds and safe area as lines over the page. */
export function proofOverlay(page: PlanPage): Mark[] {
  const { x, y, width, height } = page.trim;
  const edges = [x, ...page.folds, x + width];
  const inset = mmToPt(safe);
  const panels = edges.slice(1).map((right, index) => ({ left: edges[index] ?? 0, right }));
  return [
    ...rectangle(x, y, x + width, y + height, 'overlay-trim'),
    ...page.folds.map(
      (fold): Mark => ({ x1: fold, y1: y, x2: fold, y2: y + height, purpose: 'overlay-fold' }),
    ),
    ...panels.flatMap(({ left, right }) =>
      rectangle(left + inset, y + inset, right - inset, y + height - inset, 'overlay-safe'),
    ),
  ];
}

function rectangle(x1: number, y1: number, x2: number, y2: number, purpose: Mark['purpose']): Mark[] {
  return [
    { x1, y1, x2, y2: y1, purpose },
    { x1: x2, y1, x2, y2, purpose },
    { x1, y1: y2, x2, y2, purpose },
    { x1, y1, x2: x1, y2, purpose },
  ];
}

/** A measuring line on the proof, mm: whoever prints it can see whether it came out at its size. */
const measureLength = 50;

/** What the lines mean, over the sheet; PROOF, issue, face and printer under it, and on the first page a line to sign. */
export function proofNotes(
  page: PlanPage,
  words: ProofWords,
  first: boolean,
): { notes: Note[]; marks: Mark[] } {
  const at = (mm: number) => page.trim.x + mmToPt(mm);
  const bottom = page.trim.y + page.trim.height;
  const [title, foot] = [bottom + mmToPt(16), bottom + mmToPt(proofFoot + 3)];
  const face = page.faces[0] ?? 'outside';
  const legend = legendOf(page, words);
  const notes: Note[] = [
    ...legend.notes,
    { text: words.proof, x: at(6), baseline: title, size: 16, bold: true },
    { text: `${words.issue} · ${words.faces[face]}`, x: at(60), baseline: title, size: 9, bold: true },
    ...(words.content
      ? [{ text: words.content, x: at(60), baseline: title + mmToPt(3.6), size: 7, bold: false }]
      : []),
    { text: words.printer, x: at(146), baseline: title, size: 9, bold: false },
  ];
  if (!first) return { notes, marks: legend.marks };
  const marks: Mark[] = [...legend.marks];
  const columns = [
    { label: words.name, from: 52, to: 116 },
    { label: words.date, from: 122, to: 158 },
    { label: words.signature, from: 164, to: 250 },
  ];
  notes.push({ text: words.approved, x: at(6), baseline: foot, size: 9, bold: true });
  for (const { label, from, to } of columns) {
    marks.push({ x1: at(from), y1: foot, x2: at(to), y2: foot, purpose: 'sign' });
    notes.push({ text: label, x: at(from), baseline: foot + mmToPt(3.2), size: 7, bold: false });
  }
  return { notes, marks };
}

/** A sample of each line with its name, and the measuring line, between the marks over the sheet. */
function legendOf(page: PlanPage, words: ProofWords): { notes: Note[]; marks: Mark[] } {
  const baseline = page.trim.y - mmToPt(5);
  const y = baseline - mmToPt(0.8);
  const samples = [
    { text: words.trim, from: 6, length: 10, purpose: 'overlay-trim' },
    { text: words.fold, from: 62, length: 10, purpose: 'overlay-fold' },
    { text: words.safe, from: 104, length: 10, purpose: 'overlay-safe' },
    { text: words.scale, from: 206, length: measureLength, purpose: 'measure' },
  ] as const;
  const marks = samples.map(({ from, length, purpose }): Mark => {
    const x1 = page.trim.x + mmToPt(from);
    return { x1, y1: y, x2: x1 + mmToPt(length), y2: y, purpose };
  });
  const notes = samples.map(
    ({ text, from, length }): Note => ({
      text,
      x: page.trim.x + mmToPt(from + length + 2),
      baseline,
      size: 7,
      bold: false,
    }),
  );
  return { notes, marks };
}
