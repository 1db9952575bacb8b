import type { CosDict, PdfFile } from '../../cos.js';
import type { Finding, Rule } from '../../rule.js';
import { isName, isStream, itemsAt, nameAt, unread } from '../support/objects.js';
import { at, judged } from '../support/outcome.js';

export const lzwX1a: Rule = {
  id: 'x1a/lzw',
  title: 'No LZW',
  source: 'ISO 15930-4:2003, filters',
  checks: 'No stream of the file and no inline picture has the filter LZWDecode.',
  means: 'A printer who asks for PDF/X refuses the file, or trusts what it doesn’t say.',
  mend: 'Export again with Flate compression.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const [number, object] of file.objects()) {
      context.tick();
      if (isStream(object) && filtersOf(file, object.dict, ['Filter']).includes('LZWDecode'))
        findings.push({ what: `Object ${number} is compressed with LZW.` });
    }
    const inline = file.pages
      .flatMap(({ marks }) => marks)
      .filter(
        (mark) =>
          mark.kind === 'image' &&
          mark.inline &&
          filtersOf(file, mark.dict, ['F', 'Filter']).some((name) => name.startsWith('LZW')),
      );
    return judged(
      [...findings, ...inline.map((mark) => at(mark, 'An inline picture is compressed with LZW.'))],
      unread(file, context),
    );
  },
};

const filtersOf = (file: PdfFile, dict: CosDict, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => [
    nameAt(file, dict, key) ?? '',
    ...itemsAt(file, dict, key).flatMap((item) => (isName(item) ? [item.name] : [])),
  ]);
