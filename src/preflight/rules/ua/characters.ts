import type { Finding } from '../../rule.js';
import { quoted } from '../support/elements.js';
import { at } from '../support/outcome.js';
import { judgedByContent, mostFindings, realContent, textAround } from '../support/tags.js';
import { ua } from './ua.js';

const mapped = ua('10-001', '7.2', {
  title: 'Every sign is a known character',
  checks:
    'Every code of text that is no artifact has Unicode (by ToUnicode, an encoding, a glyph’s name or a collection), or an ActualText stands around it.',
  means: 'Signs are left out when the text is read out, searched or copied.',
  mend: 'Export with ToUnicode, use another font, or give the text as ActualText.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const mark of realContent(file, context)) {
      if (mark.kind !== 'text' || !mark.unmapped || findings.length >= mostFindings) continue;
      if (textAround(file, mark, 'ActualText') === undefined)
        findings.push(at(mark, `In the text ${quoted(mark)} is a sign without Unicode.`));
    }
    return judgedByContent(file, findings);
  },
});

/** Checkpoint 10. */
export const characterRules = [mapped];
