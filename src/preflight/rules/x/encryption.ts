import { judged } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const encryption = pair(
  'encryption',
  {
    title: 'Not encrypted',
    checks: 'The trailer has no Encrypt.',
    means: 'The printer’s programs can’t open the file, or not place it on the sheet.',
    mend: 'Save without a password and without restrictions.',
    evenEncrypted: true,
    run: (file) => judged(file.encrypted ? [{ what: 'The file is encrypted.' }] : []),
  },
  about('encryption'),
);
