import type { Rule } from '../../rule.js';
import { colourRules } from './colour.js';
import { byteRules } from './file-bytes.js';
import { objectRules } from './file-objects.js';
import { fontRules } from './fonts.js';
import { graphicsRules } from './graphics.js';
import { interactionRules } from './interaction.js';
import { metadataRules } from './metadata.js';
import { structureRules } from './structure.js';

const parts = ({ id }: Rule): number[] => id.replace('a2a/', '').split('.').map(Number);
const inOrder = (one: Rule, other: Rule): number => {
  const [a, b] = [parts(one), parts(other)];
  const nth = a.findIndex((part, index) => part !== b[index]);
  return nth < 0 ? a.length - b.length : (a[nth] ?? 0) - (b[nth] ?? -1);
};

/** PDF/A-2, level A, in the order of its clauses. */
export const a2aRules: readonly Rule[] = [
  ...byteRules,
  ...objectRules,
  ...colourRules,
  ...graphicsRules,
  ...fontRules,
  ...interactionRules,
  ...metadataRules,
  ...structureRules,
].toSorted(inOrder);
