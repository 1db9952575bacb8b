import type { Rule } from '../rule.js';
import { a2aRules } from './a2a/index.js';
import { r0001 } from './gwg/r0001.js';
import { r0002 } from './gwg/r0002.js';
import { r0003 } from './gwg/r0003.js';
import { r0004 } from './gwg/r0004.js';
import { r0005 } from './gwg/r0005.js';
import { r0007 } from './gwg/r0007.js';
import { r0008 } from './gwg/r0008.js';
import { r0009 } from './gwg/r0009.js';
import { r0010 } from './gwg/r0010.js';
import { r0011 } from './gwg/r0011.js';
import { r0012 } from './gwg/r0012.js';
import { r0013 } from './gwg/r0013.js';
import { r0014 } from './gwg/r0014.js';
import { r0015 } from './gwg/r0015.js';
import { r0016 } from './gwg/r0016.js';
import { r0017 } from './gwg/r0017.js';
import { r0018 } from './gwg/r0018.js';
import { r0019 } from './gwg/r0019.js';
import { r0020 } from './gwg/r0020.js';
import { r0021 } from './gwg/r0021.js';
import { r0022 } from './gwg/r0022.js';
import { r0023 } from './gwg/r0023.js';
import { r0024 } from './gwg/r0024.js';
import { r0026 } from './gwg/r0026.js';
import { r0027 } from './gwg/r0027.js';
import { r0028 } from './gwg/r0028.js';
import { r0030 } from './gwg/r0030.js';
import { r0031 } from './gwg/r0031.js';
import { r0031w } from './gwg/r0031w.js';
import { r0032 } from './gwg/r0032.js';
import { r0032w } from './gwg/r0032w.js';
import { r0035 } from './gwg/r0035.js';
import { blackText } from './own/black-text.js';
import { bleedBox } from './own/bleed-box.js';
import { bleedPainted } from './own/bleed-painted.js';
import { clearFolds } from './own/clear-folds.js';
import { clearTrim } from './own/clear-trim.js';
import { geometryPages } from './own/geometry-pages.js';
import { geometryTrim } from './own/geometry-trim.js';
import { inkMarks } from './own/ink-marks.js';
import { inkTotal } from './own/ink-total.js';
import { outputCondition, outputProfile } from './own/output-condition.js';
import { reversedLine } from './own/reversed-line.js';
import { smallestType } from './own/smallest-type.js';
import { thinnestLine } from './own/thinnest-line.js';
import { uaRules } from './ua/index.js';
import { x1aRules, x4Rules } from './x/index.js';

/** The rules of GWG 2022 for sheet-fed CMYK, SheetSpot and digital print. */
export const gwgRules: readonly Rule[] = [
  r0001,
  r0002,
  r0003,
  r0004,
  r0005,
  r0007,
  r0008,
  r0009,
  r0010,
  r0011,
  r0012,
  r0013,
  r0014,
  r0015,
  r0016,
  r0017,
  r0018,
  r0019,
  r0020,
  r0021,
  r0022,
  r0023,
  r0024,
  r0026,
  r0027,
  r0028,
  r0030,
  r0031,
  r0031w,
  r0032,
  r0032w,
  r0035,
];

/** The project’s own. */
export const ownRules: readonly Rule[] = [
  bleedBox,
  bleedPainted,
  clearTrim,
  clearFolds,
  smallestType,
  blackText,
  thinnestLine,
  reversedLine,
  inkTotal,
  inkMarks,
  outputCondition,
  outputProfile,
  geometryTrim,
  geometryPages,
];

/** All for files that go to press. */
export const printRules: readonly Rule[] = [...gwgRules, ...x4Rules, ...x1aRules, ...ownRules];
/** All for files that are read on screens. */
export const webRules: readonly Rule[] = [...uaRules, ...a2aRules];

export const rules: readonly Rule[] = [...printRules, ...webRules];
