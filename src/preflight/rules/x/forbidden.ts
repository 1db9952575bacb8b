import type { Finding } from '../../rule.js';
import { isGState } from '../support/graphics-states.js';
import { dictAt, dictsOf, entry, nameAt, unread } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const forbidden = pair(
  'forbidden',
  {
    title: 'Nothing that only some devices print',
    checks:
      'No dictionary of the file is a PostScript XObject (Subtype PS, Subtype2 PS, PS), has OPI, Ref (with F), Alternates, PresSteps or AlternatePresentations, or as an ExtGState sets a transfer function (TR, or TR2 other than Default) or HTP.',
    means: 'Such things print on one device and are missing or changed on another.',
    mend: 'Export again as PDF/X; ask for “high-resolution pictures”, not placeholders.',
    run: (file, context) => {
      const findings: Finding[] = [];
      for (const dict of dictsOf(file, context)) {
        const has = (key: string) => entry(file, dict, key) !== null;
        const isXObject = nameAt(file, dict, 'Type') === 'XObject' || has('BBox') || has('Subtype');
        if (nameAt(file, dict, 'Subtype') === 'PS' || nameAt(file, dict, 'Subtype2') === 'PS')
          findings.push({ what: 'There is a PostScript XObject.' });
        if (isXObject && has('OPI')) findings.push({ what: 'There is an OPI dictionary.' });
        if (isXObject && dictAt(file, dictAt(file, dict, 'Ref'), 'F') !== undefined)
          findings.push({ what: 'There is a reference XObject.' });
        if (isXObject && has('Alternates')) findings.push({ what: 'A picture has alternates.' });
        if (has('PresSteps')) findings.push({ what: 'A page has presentation steps.' });
        if (has('AlternatePresentations')) findings.push({ what: 'There are alternate presentations.' });
        if (isGState(dict) && (has('TR') || (has('TR2') && nameAt(file, dict, 'TR2') !== 'Default')))
          findings.push({ what: 'A graphics state sets a transfer function.' });
        if (isGState(dict) && has('HTP')) findings.push({ what: 'A graphics state sets HTP.' });
      }
      return judged(findings, unread(file, context));
    },
  },
  about('PostScript, OPI, reference XObjects, alternate images and presentations, transfer functions'),
);
