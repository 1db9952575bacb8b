import type { Alts } from '../model/reading.js';
import type { Originals } from './originals.js';

/** What the pictures show that were opened. */
export const altsOf = (originals: Originals): Alts =>
  new Map([...originals].map(([id, { alt }]) => [id, alt]));
