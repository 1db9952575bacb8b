import { folds } from '../model/folds.js';
import type { FittedLeaflet } from '../model/layout.js';
import { own } from '../model/own.js';
import { type Edition, type Plan, type PlanPage, toPrinter } from '../model/plan.js';
import { issueCode, type LeafletProject } from '../model/project.js';
import { proofWording } from '../model/proof-words.js';
import type { Printer } from '../schema/printer.js';
import { printMarks, printSurround } from './marks.js';
import { noSurround, officeFrame, pageOf } from './page.js';
import { type ProofWords, proofFoot, proofNotes, proofOverlay } from './proof.js';
import { type Cut, cutOf, type SheetFace, sheetFaces } from './sheet.js';

/** Places a fitted leaflet on the pages of an edition. Pure geometry. */
export function impose(
  project: LeafletProject,
  fitted: FittedLeaflet,
  edition: Edition,
  printer: Printer,
  /** A short code of the content, which the proof says. */
  content = '',
): Plan {
  const leaflet = project.leaflet.value;
  const fold = folds[leaflet.fold];
  const faces = sheetFaces(leaflet, fold, fitted, toPrinter.includes(edition) ? printer.panels : null);
  const page = (cut: Cut, surround = noSurround) =>
    pageOf(cut, leaflet, project.leaflet.source.file, project.theme.value, fitted.maps, surround);
  const sheets = (surround = noSurround) => faces.map((face) => page(cutOf(face, face.panels), surround));
  switch (edition) {
    case 'print':
      return { edition, pages: sheets(printSurround(printer)).map((sheet) => withMarks(sheet, printer)) };
    case 'proof': {
      const words = proofWords(project, printer, content);
      const pages = sheets(printSurround(printer, proofFoot)).map((sheet, index) =>
        withProof(withMarks(sheet, printer), words, index === 0),
      );
      return { edition, pages };
    }
    case 'office':
      return { edition, pages: sheets(officeFrame) };
    case 'preview':
      return { edition, pages: sheets() };
    case 'web':
      return {
        edition,
        pages: readerCuts(faces, fold.reading, project).map((cut) => forReaders(page(cut), fold.reading)),
      };
  }
}

const withMarks = (page: PlanPage, printer: Printer): PlanPage => ({
  ...page,
  marks: printMarks(page, printer),
});

/** Panels are painted in the order in which they are read, for those who take the text as it comes; a screen is not cut. */
const forReaders = (page: PlanPage, reading: readonly string[]): PlanPage => ({
  ...page,
  placements: page.placements
    .map((placement) => ({ ...placement, items: placement.items.filter(({ meaning }) => !meaning.paper) }))
    .sort((a, b) => reading.indexOf(a.role) - reading.indexOf(b.role)),
});

function withProof(page: PlanPage, words: ProofWords, first: boolean): PlanPage {
  const { notes, marks } = proofNotes(page, words, first);
  return { ...page, notes, marks: [...page.marks, ...proofOverlay(page), ...marks] };
}

/** A page a panel in the reader's order; panels that share artwork stay together, where the first of them is read. */
function readerCuts(faces: readonly SheetFace[], reading: readonly string[], project: LeafletProject): Cut[] {
  const done = new Set<string>();
  return reading.flatMap((role) => {
    const face = faces.find(({ panels }) => panels.some(({ slot }) => slot.role === role));
    if (!face || done.has(role)) return [];
    const roles = joined(role, project);
    const panels = face.panels.filter(({ slot }) => roles.has(slot.role));
    for (const { slot } of panels) done.add(slot.role);
    return panels.some(({ fitted }) => fitted) ? [cutOf(face, panels)] : [];
  });
}

/** A panel with all that artwork joins to it, directly or by way of others, in whatever order the content has them. */
function joined(role: string, project: LeafletProject): ReadonlySet<string> {
  const roles = new Set([role]);
  for (let before = 0; before < roles.size; ) {
    before = roles.size;
    for (const { panels } of project.leaflet.value.artwork) {
      if (panels.some((panel) => roles.has(panel))) for (const panel of panels) roles.add(panel);
    }
  }
  return roles;
}

function proofWords(project: LeafletProject, printer: Printer, content: string): ProofWords {
  const wording = project.data.wording.value;
  const word = (key: string) => own(wording, key) ?? proofWording[key] ?? key;
  return {
    proof: word('proof'),
    issue: issueCode(project),
    content: content && `${word('proof-content')} ${content}`,
    printer: `${printer.name} · ${printer.stock}`,
    faces: { outside: word('proof-outside'), inside: word('proof-inside') },
    trim: word('proof-trim'),
    fold: word('proof-fold'),
    safe: word('proof-safe'),
    scale: word('proof-scale'),
    approved: word('proof-approved'),
    name: word('proof-name'),
    date: word('proof-date'),
    signature: word('proof-signature'),
  };
}
