import type { Rule } from '../../rule.js';
import { actions } from './actions.js';
import { annotations } from './annotations.js';
import { boxes } from './boxes.js';
import { colourX1a } from './colour-x1a.js';
import { colourX4 } from './colour-x4.js';
import { documentId } from './document-id.js';
import { embeddedFiles } from './embedded-files.js';
import { encryption } from './encryption.js';
import { fonts } from './fonts.js';
import { forbidden } from './forbidden.js';
import { forms } from './forms.js';
import { trailerId } from './id.js';
import { infoX1a } from './info-x1a.js';
import { infoX4 } from './info-x4.js';
import { lzwX1a } from './lzw.js';
import { metadataX4 } from './metadata.js';
import { outputIntent } from './output-intent.js';
import { streamsX1a } from './streams.js';
import { transparencyX1a } from './transparency.js';
import { trapped } from './trapped.js';
import { versionKeyX1a } from './version-key-x1a.js';
import { versionKeyX4 } from './version-key-x4.js';
import { versionX1a } from './version-x1a.js';
import { versionX4 } from './version-x4.js';

const both = [
  outputIntent,
  trailerId,
  trapped,
  fonts,
  encryption,
  actions,
  forms,
  embeddedFiles,
  annotations,
  boxes,
  forbidden,
];

/** The structure of PDF/X-4. */
export const x4Rules: readonly Rule[] = [
  versionX4,
  versionKeyX4,
  metadataX4,
  infoX4,
  documentId,
  colourX4,
  ...both.map(({ x4 }) => x4),
];

/** The structure of PDF/X-1a:2003. */
export const x1aRules: readonly Rule[] = [
  versionX1a,
  versionKeyX1a,
  infoX1a,
  colourX1a,
  transparencyX1a,
  lzwX1a,
  streamsX1a,
  ...both.map(({ x1a }) => x1a),
];
