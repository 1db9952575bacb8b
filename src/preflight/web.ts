import type { PdfFile } from './cos.js';
import type { Level, Profile } from './rule.js';
import { a2aRules } from './rules/a2a/index.js';
import { property } from './rules/support/xmp.js';
import { uaRules } from './rules/ua/index.js';

/** Whether a file says of itself that it is PDF/UA, as web editions do (ISO 14289-1, 5). */
export const claimsUa = (file: PdfFile): boolean => property(file, 'pdfuaid', 'part') !== undefined;
/** Whether it says that it is PDF/A, of whatever part (ISO 19005-2, 6.6.4). */
const claimsA = (file: PdfFile): boolean => property(file, 'pdfaid', 'part') !== undefined;

const profile = (archive: Level): Profile => ({
  name: 'web',
  title: 'Tagged PDF for screens: PDF/UA-1 by the Matterhorn Protocol 1.1, and PDF/A-2a',
  felt: 'for readers',
  rules: Object.fromEntries([
    ...uaRules.map(({ id }) => [id, { level: 'error' }] as const),
    ...a2aRules.map(({ id }) => [id, { level: archive }] as const),
  ]),
});

/** Of a file that doesn’t claim to be PDF/A, what PDF/A asks for is a warning: a form, say, can’t have it all. */
export const webProfile = profile('warning');
const claimingProfile = profile('error');

/** The profile as a file asks for it by its own claims. */
export const profileFor = (wanted: Profile, file: PdfFile): Profile =>
  wanted === webProfile && claimsA(file) ? claimingProfile : wanted;
