import type { CosDict, PdfFile } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { dictAt, dictsOf, nameAt, unread } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { about, pair } from './pair.js';

export const actions = pair(
  'actions',
  {
    title: 'No actions, no JavaScript',
    checks:
      'No dictionary of the file has an AA, a JS or an action (a dictionary with S) as its A or OpenAction; the catalog’s names hold no JavaScript. Destinations are no actions.',
    means: 'A file that does things when it is opened is refused by a printer’s server.',
    mend: 'Export for print, without links, buttons and scripts.',
    run: (file, context) => {
      const findings: Finding[] = [];
      const pages = pagesOf(file);
      for (const dict of dictsOf(file, context)) {
        const page = pages.get(dict);
        const add = (what: string) => findings.push(page === undefined ? { what } : { page, what });
        if (dictAt(file, dict, 'AA')) add('There are additional actions (AA).');
        if (dict.entries.has('JS')) add('There is JavaScript.');
        for (const key of ['A', 'OpenAction']) {
          const action = nameAt(file, dictAt(file, dict, key), 'S');
          if (action !== undefined && kinds.has(action)) add(`There is an action: ${action}.`);
        }
      }
      if (dictAt(file, dictAt(file, file.catalog, 'Names'), 'JavaScript'))
        findings.push({ what: 'The catalog names JavaScript.' });
      return judged(findings, unread(file, context));
    },
  },
  about('actions and JavaScript'),
);

// ISO 32000-1, table 198.
const kinds = new Set(
  'GoTo GoToR GoToE Launch Thread URI Sound Movie Hide Named SubmitForm ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView'.split(
    ' ',
  ),
);

/** Dictionaries that belong to a page: its own and its annotations’. */
const pagesOf = (file: PdfFile): ReadonlyMap<CosDict, number> =>
  new Map(
    file.pages.flatMap(({ index, dict, annotations }) => [
      [dict, index] as const,
      ...annotations.map((annotation) => [annotation.dict, index] as const),
    ]),
  );
