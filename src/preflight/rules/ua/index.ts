import type { Rule } from '../../rule.js';
import { alternativeRules } from './alternatives.js';
import { annotationRules } from './annotations.js';
import { characterRules } from './characters.js';
import { fileRules } from './file-wide.js';
import { fontRules } from './fonts.js';
import { headingRules } from './headings.js';
import { languageRules } from './language.js';
import { metadataRules } from './metadata.js';
import { noteRules } from './notes.js';
import { optionalContentRules } from './optional-content.js';
import { realContentRules } from './real-content.js';
import { roleMappingRules } from './role-mapping.js';
import { syntaxRules } from './syntax.js';
import { tableRules } from './tables.js';
import { taggedRules } from './tagged.js';

/** PDF/UA-1: what the Matterhorn Protocol numbers, in its order, and then what it has no number for. */
export const uaRules: readonly Rule[] = [
  ...[
    ...realContentRules,
    ...roleMappingRules,
    ...metadataRules,
    ...syntaxRules,
    ...characterRules,
    ...languageRules,
    ...alternativeRules,
    ...headingRules,
    ...tableRules,
    ...noteRules,
    ...optionalContentRules,
    ...fileRules,
    ...annotationRules,
    ...fontRules,
  ].toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  ...taggedRules,
];
