/** PDF user space: 72 points to the inch; an inch is 25.4 mm. */
export const ptPerMm = 72 / 25.4;
export const mmToPt = (mm: number): number => mm * ptPerMm;
export const ptToMm = (pt: number): number => pt / ptPerMm;
