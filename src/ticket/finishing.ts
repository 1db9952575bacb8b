import { type Face, type Fold, folds, panelSlots } from '../model/folds.js';
import type { TicketWord } from '../model/ticket-words.js';
import type { Leaflet } from '../schema/leaflet.js';

/** A fold along which readers cut a form off: its face, and how far it lies from that face’s left edge, mm. */
export interface FormCut {
  readonly face: Face;
  readonly at: number;
}

/** The folds along which forms are cut off. `own` are the outside widths of a printer’s template, mm. */
export function formCuts(
  { fold, paper, panels }: Pick<Leaflet, 'fold' | 'paper' | 'panels'>,
  own: readonly number[] | null,
): readonly FormCut[] {
  const slots = panelSlots(folds[fold], paper, own);
  return panels.flatMap((panel) => {
    const slot = slots.find(({ role }) => role === panel.panel);
    if (panel.kind !== 'form' || panel.cut === 'none' || !slot) return [];
    const last = slot.position - (panel.cut === 'left' ? 1 : 0);
    const before = slots.filter(({ face, position }) => face === slot.face && position <= last);
    return [{ face: slot.face, at: before.reduce((sum, { width }) => sum + width, 0) }];
  });
}

/** Which words say how a sheet of three panels folds: which end goes in first, or, where folds alternate, to the front. */
export function foldingWord({ turns }: Pick<Fold, 'turns'>): TicketWord {
  // Turns go left to right on the inside, which is right to left outside.
  const [right = 0, left = 0] = turns;
  // Where one fold goes the other way, that is towards the outside: to the front for who looks at that face.
  if (left * right < 0) return left < 0 ? 'ticket-left-front' : 'ticket-right-front';
  // The panel that lies inside is closed further than the one that covers it.
  return left > right ? 'ticket-left-first' : 'ticket-right-first';
}
