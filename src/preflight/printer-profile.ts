import type { Printer } from '../schema/printer.js';
import { profiles, withLimits } from './profiles.js';
import type { Profile } from './rule.js';

/** What a printer’s files are held against: the standard asked for, with the printer’s own limits. */
export function printerProfile(
  name: string,
  { name: called, standard, spots, bleed, limits, profile }: Printer,
): Profile {
  const plain = standard === 'PDF/X-4' ? profiles.print : profiles['print-x1a'];
  const base = spots ? withSpots(plain) : plain;
  // The rules of resolution fail what has no more than their limit; a printer’s is what will just do.
  const below = (ppi: number) => Math.max(0, ppi - 1);
  const own = withLimits(base, {
    'bleed/box': { mm: bleed },
    'bleed/painted': { mm: bleed },
    'type/smallest': { pt: limits.smallestType },
    'line/thinnest': { pt: limits.thinnestLine },
    'ink/total': { percent: limits.ink },
    'ink/marks': { percent: limits.ink },
    R0031: { ppi: below(limits.minPpi) },
    R0031w: { ppi: below(limits.warnPpi), above: below(limits.minPpi) },
  });
  return { ...own, name, title: `${called}: ${base.title}`, condition: profile.condition };
}

/** Where spot inks are printed there may be some, and their names are looked at. */
function withSpots(profile: Profile): Profile {
  const { R0020: _, ...others } = profile.rules;
  const names = Object.entries(profiles['sheetfed-spot'].rules).filter(([id]) => /^R002[123]$/.test(id));
  return { ...profile, rules: { ...others, ...Object.fromEntries(names) } };
}
