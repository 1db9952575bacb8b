import type { CosDict } from '../../cos.js';

/** Soft masks have a TR of their own, which is allowed; they have an S. */
export const isGState = ({ entries }: CosDict): boolean => !entries.has('S') && !entries.has('Subtype');
