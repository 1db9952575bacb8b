/**
 * Names under which profiles that printers hand out know their characterisation data.
 * Sources: the ICC's registry of characterisation data (registry.color.org), and what ECI and IDEAlliance say of their profiles.
 */
const aliases: readonly (readonly [name: RegExp, condition: string])[] = [
  [/ISO\s?coated\s?v2/i, 'FOGRA39'],
  [/PSO\s?uncoated\s?ISO\s?12647/i, 'FOGRA47'],
  [/PSO\s?coated\s?v3/i, 'FOGRA51'],
  [/PSO\s?uncoated\s?v3/i, 'FOGRA52'],
  [/GRACoL\s?2006/i, 'CGATS TR 6'],
  [/SWOP\s?2006\s?coated\s?3/i, 'CGATS TR 3'],
  [/SWOP\s?2006\s?coated\s?5/i, 'CGATS TR 5'],
  [/Web Coated \(SWOP\) v2/i, 'CGATS TR 1'],
];

/**
 * The printing condition that a text names, in one spelling: an OutputConditionIdentifier or a profile's description.
 * Undefined where none that is known is in it. “Coated FOGRA39L TAC 300” is FOGRA39: the L is how many patches were measured.
 */
export function conditionIn(text: string): string | undefined {
  const plain = text.replace(/[_\s]+/g, ' ');
  const fogra = /FOGRA ?(\d+)/i.exec(plain);
  if (fogra) return `FOGRA${Number(fogra[1])}`;
  const cgats = /\bTR ?-?0*(\d+)\b/.exec(plain);
  if (cgats) return `CGATS TR ${cgats[1]}`;
  const crpc = /CRPC ?(\d)/i.exec(plain);
  if (crpc) return `CRPC${crpc[1]}`;
  return aliases.find(([name]) => name.test(plain))?.[1];
}

/** Whether two names are of one printing condition; what is not known is compared as it is written, but for case and spaces. */
export const isSameCondition = (one: string, other: string): boolean => keyOf(one) === keyOf(other);

const keyOf = (text: string): string => conditionIn(text) ?? text.replace(/[_\s]+/g, '').toLowerCase();

/** What a profile's description says it is for, where that is another condition than the one it is given out as. */
export function otherCondition(name: string, description: string | undefined): string | undefined {
  const [said, meant] = [conditionIn(name), conditionIn(description ?? '')];
  return said !== undefined && meant !== undefined && said !== meant ? meant : undefined;
}
