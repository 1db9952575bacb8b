import { type Intent, intentsOf } from '../support/intent.js';
import { textAt } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const outputIntent = pair(
  'output-intent',
  {
    title: 'One output intent of PDF/X, complete',
    checks:
      'The catalog has exactly one output intent with S GTS_PDFX, with OutputConditionIdentifier, Info and RegistryName that aren’t empty, and with an embedded DestOutputProfile: an output profile (prtr) whose header is sound and whose N is that of its colour space. Its tables are not read. The standards let some of this be absent in some cases; here all of it is asked for.',
    means: 'Nobody can tell for which press and paper the colours were made.',
    mend: 'Export with the ICC profile of the printing condition.',
    run: (file) => {
      const intents = intentsOf(file).filter(({ subtype }) => subtype === 'GTS_PDFX');
      const [intent] = intents;
      if (!intent) return judged([{ what: 'There is no output intent with S GTS_PDFX.' }]);
      const missing = ['OutputConditionIdentifier', 'Info', 'RegistryName'].filter(
        (key) => !textAt(file, intent.dict, key)?.trim(),
      );
      return judged(
        [
          ...(intents.length > 1
            ? [{ what: `There are ${intents.length} output intents with S GTS_PDFX.` }]
            : []),
          ...missing.map((key) => ({ what: `The output intent has no ${key}.` })),
          ...faultsOf(intent.profile).map((what) => ({ what })),
        ],
        intent.profile === 'unreadable' ? ['the profile’s stream could not be decoded'] : [],
      );
    },
  },
  about('output intent'),
);

const componentsOf: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };

function faultsOf(profile: Intent['profile']): readonly string[] {
  if (profile === 'unreadable') return [];
  if (profile === 'absent') return ['The output intent has no embedded profile.'];
  if (profile.fault) return [`The profile ${profile.fault}.`];
  const right = componentsOf[profile.space];
  return [
    ...(profile.deviceClass === 'prtr' ? [] : [`The profile’s class is “${profile.deviceClass}”, not prtr.`]),
    ...(right === undefined || profile.components !== right
      ? [`N is ${profile.components ?? 'missing'} for a profile of ${profile.space.trim() || 'no colours'}.`]
      : []),
  ];
}
