import type { Mark, Note, PlanPage } from '../model/plan.js';
import { mmToPt } from '../model/units.js';

/** Room under the trim for the proof's words, mm. */
export const proofFoot = 24;
/** Nothing that matters stands nearer to trim or fold, mm. Folds drift by two or three. */
const safe = 5;

export interface ProofWords {
  readonly proof: string;
  readonly issue: string;
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

/** PROOF, the issue, and on the first page a line to approve and sign. */
export function proofNotes(
  page: PlanPage,
  words: ProofWords,
  first: boolean,
): { notes: Note[]; marks: Mark[] } {
  const baseline = page.trim.y + page.trim.height + mmToPt(proofFoot - 4);
  const left = page.trim.x + mmToPt(6);
  const notes: Note[] = [
    { text: words.proof, x: left, baseline, size: 16, bold: true },
    { text: words.issue, x: left + mmToPt(28), baseline, size: 9, bold: false },
  ];
  if (!first) return { notes, marks: [] };
  const marks: Mark[] = [];
  const columns = [
    { label: words.name, at: 120, to: 178 },
    { label: words.date, at: 182, to: 218 },
    { label: words.signature, at: 222, to: 290 },
  ];
  notes.push({ text: words.approved, x: page.trim.x + mmToPt(88), baseline, size: 9, bold: true });
  for (const { label, at, to } of columns) {
    const [x1, x2] = [
      page.trim.x + mmToPt(at),
      Math.min(page.trim.x + mmToPt(to), page.trim.x + page.trim.width),
    ];
    marks.push({ x1, y1: baseline, x2, y2: baseline, purpose: 'sign' });
    notes.push({ text: label, x: x1, baseline: baseline + mmToPt(3.2), size: 7, bold: false });
  }
  return { notes, marks };
}
