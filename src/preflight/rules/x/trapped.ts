import { entry, isName } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { property } from '../support/xmp.js';
import { about, pair } from './pair.js';

export const trapped = pair(
  'trapped',
  {
    title: 'Trapped is True or False',
    checks:
      'Trapped of the information dictionary is the name True or False; pdf:Trapped in XMP, where there is one, says the same.',
    means:
      'The printer doesn’t know whether colours already overlap a little at their edges: traps are made twice or not at all.',
    mend: 'Set Trapped to False, unless traps are in the file.',
    run: (file) => {
      const said = entry(file, file.info, 'Trapped');
      const name = isName(said) ? said.name : undefined;
      if (name !== 'True' && name !== 'False')
        return judged([{ what: name ? `Trapped is ${name}.` : 'Trapped is missing or no name.' }]);
      const xmp = property(file, 'pdf', 'Trapped');
      return judged(
        xmp === undefined || xmp === name ? [] : [{ what: `Trapped is ${name} in Info, “${xmp}” in XMP.` }],
      );
    },
  },
  about('Trapped'),
);
