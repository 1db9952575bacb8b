import { isSameCondition, otherCondition } from '../../../model/printing-condition.js';
import type { PdfFile } from '../../cos.js';
import type { Rule } from '../../rule.js';
import { intentsOf } from '../support/intent.js';
import { textAt } from '../support/objects.js';
import { judged, notApplicable } from '../support/outcome.js';

const none = notApplicable('there is no output intent of PDF/X that names a printing condition');

/** The printing conditions that a file says it is made for, with what their profiles call themselves. */
const conditionsOf = (file: PdfFile) =>
  intentsOf(file).flatMap(({ subtype, dict, profile }) => {
    const name = textAt(file, dict, 'OutputConditionIdentifier')?.trim();
    if (subtype !== 'GTS_PDFX' || !name) return [];
    return [{ name, description: typeof profile === 'string' ? undefined : profile.description }];
  });

export const outputCondition: Rule = {
  id: 'output-intent/condition',
  title: 'Made for the printer’s printing condition',
  source: 'This project’s print specification, colour',
  checks:
    'The output intent of PDF/X has the OutputConditionIdentifier that the printer’s file asks for; FOGRA39 and FOGRA39L are one. It applies where the profile is a printer’s, and where the file names a condition at all. Whether the profile in the file is of that condition is output-intent/profile’s part.',
  means: 'The inks are for another paper: colours come out too heavy or too weak, and tones close.',
  mend: 'Export again with the ICC profile of the printer’s printing condition, or hold the file against the printer whom it was made for.',
  run(file, { condition }) {
    if (condition === undefined) return notApplicable('no printer’s printing condition is asked for');
    const named = conditionsOf(file);
    if (named.length === 0) return none;
    return judged(
      named
        .filter(({ name }) => !isSameCondition(name, condition))
        .map(({ name }) => ({
          what: `The file is made for “${name}”, and the printer asks for ${condition}.`,
        })),
    );
  },
};

export const outputProfile: Rule = {
  id: 'output-intent/profile',
  title: 'The embedded profile is of the condition that is named',
  source: 'This project’s print specification, colour',
  checks:
    'The description of the profile in the output intent of PDF/X names no other printing condition than OutputConditionIdentifier does. Conditions of FOGRA, CGATS and CRPC are known, and the usual names of their profiles; what is not known is let pass.',
  means:
    'Name and profile disagree: a printer’s software trusts one of them, and colours come out as the other would have them.',
  mend: 'Export with the profile of the printing condition, or correct the condition’s name.',
  run(file) {
    const named = conditionsOf(file);
    if (named.length === 0) return none;
    return judged(
      named.flatMap(({ name, description }) => {
        const meant = otherCondition(name, description);
        return meant === undefined
          ? []
          : [
              {
                what: `The output intent names “${name}”, and its profile is for ${meant} (“${description}”).`,
              },
            ];
      }),
    );
  },
};
