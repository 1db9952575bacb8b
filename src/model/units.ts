/** By definition. */
export const mmPerInch = 25.4;
/** PDF user space: 72 points to the inch. */
const ptPerMm = 72 / mmPerInch;
export const mmToPt = (mm: number): number => mm * ptPerMm;
export const ptToMm = (pt: number): number => pt / ptPerMm;
