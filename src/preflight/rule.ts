import type { InkPixels } from '../model/ink-sets.js';
import type { PdfFile, Rect } from './cos.js';

/** How a rule ended on a file. What can’t be decided is never called passed. */
export type Verdict = 'passed' | 'failed' | 'not checked' | 'not applicable';

/** A breach of a rule: where, and what exactly. */
export interface Finding {
  /** From 0; undefined for what concerns the whole file. */
  readonly page?: number;
  /** Where on the page, pt in default user space. */
  readonly rect?: Rect;
  /** What is wrong there, in a sentence with its numbers. */
  readonly what: string;
}

export interface Outcome {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  /** Why it was not checked, or does not apply; of a failed one, what beside its findings could not be decided. */
  readonly because?: string;
}

export type Level = 'error' | 'warning';

/** What a file is held against. */
export interface Profile {
  readonly name: string;
  readonly title: string;
  /** Where a breach is felt, as reports say it; at the press where it is left out. */
  readonly felt?: string;
  /** The OutputConditionIdentifier that files have to name; left out where no printer asks for one. */
  readonly condition?: string;
  /** The rules that run, by id, with their level and limits. */
  readonly rules: Readonly<Record<string, { readonly level: Level; readonly limits?: Limits }>>;
}
export type Limits = Readonly<Record<string, number>>;

/** What is known of the leaflet a file was made from; a stranger’s file comes without. mm from the trim. */
export interface Expected {
  /** Fold positions from the left trim of each page, mm. */
  readonly folds: readonly (readonly number[])[];
  /** Trim size, mm. */
  readonly trim: { readonly width: number; readonly height: number };
  readonly bleed: number;
}

export interface Rule {
  /** `R0026`, `x4/output-intent`, `bleed/painted` … */
  readonly id: string;
  readonly title: string;
  /** The standard or document and its clause. */
  readonly source: string;
  /** What exactly is checked, and what is not: goes into docs/preflight.md. */
  readonly checks: string;
  /** What a breach means: at the press, or for whom the profile is about. */
  readonly means: string;
  /** How to mend it, in words for whoever made the file. */
  readonly mend: string;
  /** Runs on encrypted files as well; of these hardly anything but their being encrypted can be read. */
  readonly evenEncrypted?: boolean;
  /** Renders pages into their inks, which takes long: its turn comes when all other rules have had theirs. */
  readonly rendersInks?: boolean;
  run(file: PdfFile, context: RuleContext): Outcome | Promise<Outcome>;
}

export interface RuleContext {
  readonly limits: Limits;
  readonly expected: Expected | undefined;
  /** The printing condition that the profile asks for. */
  readonly condition?: string | undefined;
  /** Inks of a page as rendered; where nothing here can render its colours faithfully, why not, or nothing. */
  separations(page: number): Promise<Separations | string | undefined>;
  /** The inks of a CMYK JPEG, inverted where Adobe’s marker says so; undefined where it can’t be decoded. */
  cmykPixels(jpeg: Uint8Array): Promise<InkPixels | undefined>;
  /** Called in long loops: throws when the rule’s time is over. */
  tick(): void;
}

/** The inks of a page’s MediaBox as rendered, not turned by Rotate: rows from the top, one byte an ink and pixel, 255 is full. */
export interface Separations {
  readonly ppi: number;
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly data: Uint8Array;
}
