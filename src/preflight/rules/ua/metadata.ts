import type { PdfFile } from '../../cos.js';
import type { Outcome } from '../../rule.js';
import { dictAt, entry } from '../support/objects.js';
import { judged, notApplicable } from '../support/outcome.js';
import { printable } from '../support/tags.js';
import { property } from '../support/xmp.js';
import { ua } from './ua.js';

const withXmp = (file: PdfFile, judge: () => Outcome): Outcome =>
  file.xmp ? judge() : notApplicable('the file has no XMP metadata');

const there = ua('06-001', '7.1', {
  title: 'The file has XMP metadata',
  checks: 'The catalog has a metadata stream that can be read.',
  means: 'A reader can’t learn the document’s title, nor that it was made to be read out.',
  mend: 'Export with metadata.',
  run: ({ xmp }) => judged(xmp ? [] : [{ what: 'The catalog has no metadata stream.' }]),
});

const identified = ua('06-002', '5', {
  title: 'The file says that it is PDF/UA-1',
  checks: 'The XMP metadata have pdfuaid:part 1.',
  means: 'A reader doesn’t know that it may rely on the tags.',
  mend: 'Export as PDF/UA-1; a file that only lacks the claim may be given it when all other rules pass.',
  run: (file) =>
    withXmp(file, () => {
      const part = property(file, 'pdfuaid', 'part');
      if (part === '1') return judged([]);
      const what = part === undefined ? 'There is no pdfuaid:part.' : `pdfuaid:part is “${printable(part)}”.`;
      return judged([{ what }]);
    }),
});

const titled = ua('06-003', '7.1', {
  title: 'The metadata have a title',
  checks: 'The XMP metadata have a dc:title that is not empty.',
  means: 'Whoever goes through open windows or files by ear hears a file’s name.',
  mend: 'Give the document a title.',
  run: (file) =>
    withXmp(file, () =>
      judged((property(file, 'dc', 'title') ?? '').trim() ? [] : [{ what: 'There is no dc:title.' }]),
    ),
});

const shown = (file: PdfFile) =>
  entry(file, dictAt(file, file.catalog, 'ViewerPreferences'), 'DisplayDocTitle');
const titleMeans = 'The window is called by the file’s name, and that is what is read out.';
const titleMend = 'Set “Show: document title” in the initial view.';

const titleAsked = ua('07-001', '7.1', {
  title: 'The window is asked to show the title',
  checks: 'ViewerPreferences in the catalog has DisplayDocTitle.',
  means: titleMeans,
  mend: titleMend,
  run: (file) => judged(typeof shown(file) === 'boolean' ? [] : [{ what: 'There is no DisplayDocTitle.' }]),
});

const titleShown = ua('07-002', '7.1', {
  title: 'The window is not told to show the file’s name',
  checks: 'DisplayDocTitle is not false.',
  means: titleMeans,
  mend: titleMend,
  run: (file) => judged(shown(file) === false ? [{ what: 'DisplayDocTitle is false.' }] : []),
});

/** Checkpoints 06 and 07. */
export const metadataRules = [there, identified, titled, titleAsked, titleShown];
