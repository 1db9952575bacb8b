import type { Limits, Profile } from './rule.js';

type Rules = Profile['rules'];

const sheetfedCmyk: Rules = {
  R0001: { level: 'error' },
  R0002: { level: 'error' },
  R0003: { level: 'error' },
  R0004: { level: 'warning' },
  R0005: { level: 'warning' },
  R0007: { level: 'error' },
  R0008: { level: 'warning' },
  R0009: { level: 'warning', limits: { pt: 12 } },
  R0010: { level: 'warning', limits: { pt: 2 } },
  R0011: { level: 'warning', limits: { pt: 12 } },
  R0012: { level: 'warning', limits: { pt: 2 } },
  R0013: { level: 'warning' },
  R0014: { level: 'warning' },
  R0015: { level: 'warning', limits: { percent: 280, black: 85 } },
  R0016: { level: 'warning', limits: { pt: 8 } },
  R0017: { level: 'warning', limits: { pt: 8 } },
  R0018: { level: 'warning', limits: { pt: 0.25 } },
  R0019: { level: 'warning', limits: { pt: 0.25 } },
  R0020: { level: 'error' },
  R0024: { level: 'warning' },
  R0026: { level: 'warning', limits: { percent: 320, mm: 15 } },
  R0027: { level: 'error' },
  R0030: { level: 'error' },
  R0031: { level: 'error', limits: { ppi: 149 } },
  R0031w: { level: 'warning', limits: { ppi: 224, above: 149 } },
  R0032: { level: 'error', limits: { ppi: 549 } },
  R0032w: { level: 'warning', limits: { ppi: 799, above: 549 } },
  R0035: { level: 'error' },
};

const sheetfedSpot: Rules = {
  R0001: { level: 'error' },
  R0002: { level: 'error' },
  R0003: { level: 'error' },
  R0004: { level: 'warning' },
  R0005: { level: 'warning' },
  R0007: { level: 'error' },
  R0008: { level: 'warning' },
  R0009: { level: 'warning', limits: { pt: 12 } },
  R0010: { level: 'warning', limits: { pt: 2 } },
  R0011: { level: 'warning', limits: { pt: 12 } },
  R0012: { level: 'warning', limits: { pt: 2 } },
  R0013: { level: 'warning' },
  R0014: { level: 'warning' },
  R0015: { level: 'warning', limits: { percent: 280, black: 85 } },
  R0016: { level: 'warning', limits: { pt: 8 } },
  R0017: { level: 'warning', limits: { pt: 8 } },
  R0018: { level: 'warning', limits: { pt: 0.25 } },
  R0019: { level: 'warning', limits: { pt: 0.25 } },
  R0020: { level: 'warning' },
  R0021: { level: 'warning' },
  R0022: { level: 'error' },
  R0023: { level: 'error' },
  R0024: { level: 'warning' },
  R0026: { level: 'warning', limits: { percent: 320, mm: 15 } },
  R0027: { level: 'error' },
  R0030: { level: 'error' },
  R0031: { level: 'error', limits: { ppi: 149 } },
  R0031w: { level: 'warning', limits: { ppi: 224, above: 149 } },
  R0032: { level: 'error', limits: { ppi: 549 } },
  R0032w: { level: 'warning', limits: { ppi: 799, above: 549 } },
  R0035: { level: 'error' },
};

const digital: Rules = {
  R0001: { level: 'error' },
  R0002: { level: 'error' },
  R0003: { level: 'error' },
  R0004: { level: 'warning' },
  R0007: { level: 'error' },
  R0008: { level: 'warning' },
  R0015: { level: 'warning', limits: { percent: 280, black: 85 } },
  R0016: { level: 'warning', limits: { pt: 5 } },
  R0017: { level: 'warning', limits: { pt: 5 } },
  R0018: { level: 'warning', limits: { pt: 0.25 } },
  R0019: { level: 'warning', limits: { pt: 0.25 } },
  R0020: { level: 'warning' },
  R0024: { level: 'warning' },
  R0028: { level: 'error' },
  R0030: { level: 'error' },
  R0031: { level: 'error', limits: { ppi: 95 } },
  R0031w: { level: 'warning', limits: { ppi: 149, above: 95 } },
  R0032: { level: 'error', limits: { ppi: 349 } },
  R0032w: { level: 'warning', limits: { ppi: 599, above: 349 } },
  R0035: { level: 'error' },
};

/** Forms and embedded files are this project’s reading of the standards, so they warn. */
const x4: Rules = {
  'x4/version': { level: 'error' },
  'x4/version-key': { level: 'error' },
  'x4/metadata': { level: 'error' },
  'x4/info': { level: 'error' },
  'x4/document-id': { level: 'error' },
  'x4/colour': { level: 'error' },
  'x4/output-intent': { level: 'error' },
  'x4/id': { level: 'error' },
  'x4/trapped': { level: 'error' },
  'x4/fonts': { level: 'error' },
  'x4/encryption': { level: 'error' },
  'x4/actions': { level: 'error' },
  'x4/forms': { level: 'warning' },
  'x4/embedded-files': { level: 'warning' },
  'x4/annotations': { level: 'error' },
  'x4/boxes': { level: 'error' },
  'x4/forbidden': { level: 'error' },
};

const x1aStructure: Rules = {
  'x1a/version': { level: 'error' },
  'x1a/version-key': { level: 'error' },
  'x1a/info': { level: 'error' },
  'x1a/colour': { level: 'error' },
  'x1a/transparency': { level: 'error' },
  'x1a/lzw': { level: 'error' },
  'x1a/streams': { level: 'error' },
  'x1a/output-intent': { level: 'error' },
  'x1a/id': { level: 'error' },
  'x1a/trapped': { level: 'error' },
  'x1a/fonts': { level: 'error' },
  'x1a/encryption': { level: 'error' },
  'x1a/actions': { level: 'error' },
  'x1a/forms': { level: 'warning' },
  'x1a/embedded-files': { level: 'warning' },
  'x1a/annotations': { level: 'error' },
  'x1a/boxes': { level: 'error' },
  'x1a/forbidden': { level: 'error' },
};

const own: Rules = {
  'bleed/box': { level: 'error', limits: { mm: 3 } },
  'bleed/painted': { level: 'error', limits: { mm: 3 } },
  'clear/trim': { level: 'warning', limits: { mm: 5, small: 50 } },
  'clear/folds': { level: 'warning', limits: { mm: 5, small: 50 } },
  'type/smallest': { level: 'error', limits: { pt: 6 } },
  'type/black': { level: 'warning', limits: { pt: 14, black: 70, others: 60 } },
  'line/thinnest': { level: 'error', limits: { pt: 0.25 } },
  'line/reversed': { level: 'warning', limits: { pt: 0.5 } },
  'ink/total': { level: 'error', limits: { percent: 300, mm: 1 } },
  'ink/marks': { level: 'error', limits: { percent: 300 } },
  'output-intent/condition': { level: 'error' },
  'output-intent/profile': { level: 'warning' },
  'geometry/trim': { level: 'error' },
  'geometry/pages': { level: 'error' },
};

/** What a file can be held against, by name; the first is the one that is taken where none is named. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  print: {
    name: 'print',
    title: 'PDF/X-4 for sheet-fed CMYK printing (GWG 2022), with this project’s own rules',
    rules: { ...x4, ...sheetfedCmyk, ...own },
  },
  'sheetfed-cmyk': {
    name: 'sheetfed-cmyk',
    title: 'PDF/X-4 for sheet-fed CMYK printing (GWG 2022)',
    rules: { ...x4, ...sheetfedCmyk },
  },
  'sheetfed-spot': {
    name: 'sheetfed-spot',
    title: 'PDF/X-4 for sheet-fed printing with spot colours (GWG 2022)',
    rules: { ...x4, ...sheetfedSpot },
  },
  digital: {
    name: 'digital',
    title: 'PDF/X-4 for digital printing (GWG 2022)',
    rules: { ...x4, ...digital },
  },
  x1a: { name: 'x1a', title: 'PDF/X-1a:2003', rules: { ...x1aStructure, R0035: { level: 'error' } } },
  'print-x1a': {
    name: 'print-x1a',
    title:
      'PDF/X-1a:2003 for sheet-fed CMYK printing (GWG 2022 but for R0001), with this project’s own rules',
    rules: { ...x1aStructure, ...without(sheetfedCmyk, 'R0001'), ...own },
  },
};
export type ProfileName = 'print-x1a' | 'print' | 'sheetfed-cmyk' | 'sheetfed-spot' | 'digital' | 'x1a';
export const defaultProfile: ProfileName = 'print';

/** A profile with limits of a printer’s own, by rule; of rules that it doesn’t ask nothing is changed. */
export const withLimits = (profile: Profile, limits: Readonly<Record<string, Limits>>): Profile => ({
  ...profile,
  rules: Object.fromEntries(
    Object.entries(profile.rules).map(([id, asked]) => [
      id,
      limits[id] ? { ...asked, limits: { ...asked.limits, ...limits[id] } } : asked,
    ]),
  ),
});

function without(rules: Rules, left: string): Rules {
  return Object.fromEntries(Object.entries(rules).filter(([id]) => id !== left));
}
