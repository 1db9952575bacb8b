import type { Finding } from '../../rule.js';
import { dictAt, dictsOf, unread } from '../support/objects.js';
import { judged, onPage } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const embeddedFiles = pair(
  'embedded-files',
  {
    title: 'No embedded files',
    checks:
      'The catalog’s names hold no EmbeddedFiles, no dictionary is a file specification with EF, and no annotation is a FileAttachment.',
    means: 'A printer’s server refuses files that carry others.',
    mend: 'Export without attachments.',
    run: (file, context) => {
      const findings: Finding[] = [];
      if (dictAt(file, dictAt(file, file.catalog, 'Names'), 'EmbeddedFiles'))
        findings.push({ what: 'The catalog names embedded files.' });
      for (const dict of dictsOf(file, context)) {
        if (dictAt(file, dict, 'EF')) findings.push({ what: 'A file specification embeds a file.' });
      }
      for (const { index, annotations } of file.pages)
        for (const { subtype, rect } of annotations)
          if (subtype === 'FileAttachment')
            findings.push(onPage(index, 'A file is attached to the page.', rect));
      return judged(findings, unread(file, context));
    },
  },
  about('this project’s reading: nothing in a print file that isn’t printed'),
);
