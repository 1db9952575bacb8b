import type { PdfFile } from '../../cos.js';
import type { Outcome } from '../../rule.js';
import { nameAt } from '../support/objects.js';
import { judged } from '../support/outcome.js';

/** Whether the header and the catalog name versions of PDF up to this one. */
export function tooNew(file: PdfFile, most: string): Outcome {
  const versions = [
    { where: 'The header', version: file.headerVersion },
    { where: 'The catalog', version: nameAt(file, file.catalog, 'Version') ?? '1.0' },
  ];
  return judged(
    versions
      .filter(({ version }) => !/^1\.\d$/.test(version) || version > most)
      .map(({ where, version }) => ({
        what: `${where} says PDF ${version || 'of no version'}, not up to ${most}.`,
      })),
  );
}
