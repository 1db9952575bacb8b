import type { Rule } from '../../rule.js';
import { intentsOf } from '../support/intent.js';
import { judged, notChecked } from '../support/outcome.js';

export const r0035: Rule = {
  id: 'R0035',
  title: 'The output intent’s profile is CMYK',
  source: 'GWG 2022, rule R0035 (version 1.0)',
  checks: 'The output intent of PDF/X has an embedded profile whose header says CMYK as its colour space.',
  means: 'The file is made for a screen or another process, not for the press.',
  mend: 'Export with the ICC profile of the printing condition, such as FOGRA51.',
  run(file) {
    const intents = intentsOf(file).filter(({ subtype }) => subtype === 'GTS_PDFX');
    if (intents.length === 0) return judged([{ what: 'There is no output intent of PDF/X, so no profile.' }]);
    const unreadable = intents.some(({ profile }) => profile === 'unreadable');
    if (unreadable) return notChecked('the profile’s stream could not be decoded');
    return judged(
      intents.flatMap(({ profile }) =>
        typeof profile === 'object' && profile.space === 'CMYK'
          ? []
          : [
              {
                what:
                  typeof profile === 'object'
                    ? `The profile is for ${profile.space.trim() || 'nothing'}.`
                    : 'No profile is embedded.',
              },
            ],
      ),
    );
  },
};
