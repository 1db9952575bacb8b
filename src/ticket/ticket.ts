import { folds, panelSlots, papers } from '../model/folds.js';
import type { LeafletProject } from '../model/project.js';
import { type TicketWord, ticketWording } from '../model/ticket-words.js';
import type { Printer } from '../schema/printer.js';
import { foldingWord, formCuts } from './finishing.js';
import { type EdgePanel, edgePanels, foldEdge, type Point } from './fold-edge.js';

/** What the printer is told beside the file: lines of a name and what is to be known. */
export interface Ticket {
  readonly title: string;
  readonly heading: string;
  readonly language: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
  /** Names of lines that are filled in by hand. */
  readonly blanks: readonly string[];
  readonly fold: {
    readonly caption: string;
    readonly edge: readonly Point[];
    /** Where each panel’s name stands. */
    readonly panels: readonly EdgePanel[];
  };
}

/** The print file that a ticket goes with. */
export interface PrintFile {
  readonly name: string;
  readonly sha256: string;
  /** The code of its content, which the proof has as well. */
  readonly content: string;
}

/** Writes the job ticket of a print file: all of it from the leaflet, its fold and the printer's profile. */
export function makeTicket(project: LeafletProject, printer: Printer, file: PrintFile): Ticket {
  const { id, leaflet, data, version } = project;
  const { title, issued, language, fold: foldName, paper: paperName } = leaflet.value;
  const wording = data.wording.value;
  const word = (key: TicketWord) =>
    (Object.hasOwn(wording, key) ? wording[key] : undefined) ?? ticketWording[key];
  const fold = folds[foldName];
  const paper = papers[paperName];
  const widths = panelSlots(fold, paperName, printer.panels)
    .filter(({ face }) => face === 'outside')
    .map(({ width }) => width);
  const closed = Math.max(...widths);
  const flat = paperName === 'a4' ? 'A4' : 'US Letter';
  const { marks, limits, profile } = printer;
  const cuts = formCuts(leaflet.value, printer.panels).map(
    ({ face, at }) => `${word(`ticket-cut-${face}`)} ${mm(at)} mm: ${word('ticket-cut-reader')}`,
  );
  const finishing = cuts.join('; ') || word('ticket-finishing-none');
  const edge = foldEdge(fold, widths.toReversed());
  const panels = fold.outside.toReversed().map((role) => {
    const key = `ticket-panel-${role}`;
    return Object.hasOwn(ticketWording, key) ? word(key as TicketWord) : role;
  });
  return {
    title: `${word('ticket')} · ${title}`,
    heading: title,
    // A ticket is for the printer, who speaks the committee's language, whichever the leaflet's is.
    language: version?.original ?? language,
    rows: [
      [word('ticket-job'), id],
      [word('ticket-issue'), version ? `${issued} ${version.language}` : issued],
      [
        word('ticket-format'),
        `${flat} (${mm(paper.width)} × ${mm(paper.height)} mm) ${word('ticket-to')} ${mm(closed)} × ${mm(paper.height)} mm, ${fold.name}, ${fold.outside.length + fold.inside.length} ${word('ticket-pages')}`,
      ],
      [word('ticket-folding'), `${word('ticket-faces')}; ${word(foldingWord(fold))}`],
      [word('ticket-finishing'), finishing],
      [word('ticket-panels'), `${widths.map(mm).join(' · ')} mm`],
      [word('ticket-stock'), printer.stock],
      [word('ticket-inks'), `${word('ticket-inks-process')}; ${word('ticket-ink-limit')} ${limits.ink} %`],
      [word('ticket-condition'), `${profile.condition}: ${profile.info}`],
      [word('ticket-bleed'), `${mm(printer.bleed)} mm`],
      [word('ticket-marks'), word(marks ? 'ticket-marks-some' : 'ticket-marks-none')],
      [word('ticket-file'), `${file.name} (${printer.standard})`],
      [word('ticket-content'), file.content],
      [word('ticket-checksum'), file.sha256],
    ],
    blanks: [word('ticket-quantity'), word('ticket-date'), word('ticket-contact')],
    fold: { caption: word('ticket-fold'), edge, panels: edgePanels(edge, panels) },
  };
}

const mm = (value: number): string => String(Math.round(value * 100) / 100);
