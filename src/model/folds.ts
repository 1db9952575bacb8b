import { mmPerInch } from './units.js';

/** The two sides of the sheet. Page 1 of a print file is the outside, page 2 the inside. */
export type Face = 'outside' | 'inside';

export interface PanelSlot {
  /** The panel's name, as content uses it. */
  readonly role: string;
  readonly face: Face;
  /** Position on its face, from the left, from 0. */
  readonly position: number;
  /** mm */
  readonly width: number;
}

/** A flat sheet. mm. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** How a sheet folds: its panels left to right on each face, and the order in which a reader meets them. */
export interface Fold {
  readonly name: string;
  readonly outside: readonly string[];
  readonly inside: readonly string[];
  readonly reading: readonly string[];
  /** The panel that shows when the leaflet stands in a rack. */
  readonly cover: string;
  /** The panel that carries the issue code: last in a reader’s hand. */
  readonly last: string;
  /** How far each fold is closed where the folding is shown, left to right on the inside, degrees; outward ones are negative. */
  readonly turns: readonly number[];
  /** Panel widths of the outside face, left to right, mm, on each paper. */
  readonly widths: Readonly<Record<PaperName, readonly number[]>>;
}

export type PaperName = 'a4' | 'letter';
export type FoldName = 'roll' | 'z';

/** Flat sizes, landscape: ISO 216 A4, and US Letter (11 × 8.5 in). */
export const papers: Readonly<Record<PaperName, Paper>> = {
  a4: { width: 297, height: 210 },
  letter: { width: 11 * mmPerInch, height: 8.5 * mmPerInch },
};

/**
 * The folds. The flap of a roll fold is 3 mm (1/16 in) narrower, so that it lies flat inside.
 * Sources: printers’ artwork pages for A4 (97 · 100 · 100) and US Letter (3.625 · 3.6875 · 3.6875 in).
 */
export const folds: Readonly<Record<FoldName, Fold>> = {
  roll: {
    name: 'roll fold',
    outside: ['flap', 'back', 'cover'],
    inside: ['inside-left', 'inside-middle', 'inside-right'],
    reading: ['cover', 'flap', 'inside-left', 'inside-middle', 'inside-right', 'back'],
    cover: 'cover',
    last: 'back',
    turns: [100, 160],
    widths: { a4: [97, 100, 100], letter: [3.625 * mmPerInch, 3.6875 * mmPerInch, 3.6875 * mmPerInch] },
  },
  z: {
    name: 'Z fold',
    outside: ['outside-left', 'outside-middle', 'cover'],
    inside: ['inside-left', 'inside-middle', 'inside-right'],
    reading: ['cover', 'inside-left', 'inside-middle', 'inside-right', 'outside-left', 'outside-middle'],
    cover: 'cover',
    last: 'outside-middle',
    turns: [150, -150],
    widths: { a4: [99, 99, 99], letter: [(11 / 3) * mmPerInch, (11 / 3) * mmPerInch, (11 / 3) * mmPerInch] },
  },
};

/**
 * The panels of a folded sheet with their widths. The inside is the outside mirrored: what is on the left
 * of one face has the right of the other behind it. `own` are the outside widths of a printer’s template, mm.
 */
export function panelSlots(
  fold: Fold,
  paper: PaperName,
  own?: readonly number[] | null,
): readonly PanelSlot[] {
  const outside = own ?? fold.widths[paper];
  const inside = [...outside].reverse();
  const slots = (face: Face, roles: readonly string[], widths: readonly number[]) =>
    roles.map((role, position) => ({ role, face, position, width: widths[position] ?? 0 }));
  return [...slots('outside', fold.outside, outside), ...slots('inside', fold.inside, inside)];
}
