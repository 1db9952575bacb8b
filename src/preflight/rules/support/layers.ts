import type { CosDict, PdfFile } from '../../cos.js';
import { asDict, dictAt, entry, itemsAt } from './objects.js';
import { says } from './tags.js';

/** The configurations of layers (ISO 32000-1, 8.11.4.3): the usual one, and the others. */
export function configurations(file: PdfFile): {
  readonly usual: CosDict | undefined;
  readonly others: readonly CosDict[];
} {
  const properties = dictAt(file, file.catalog, 'OCProperties');
  return {
    usual: dictAt(file, properties, 'D'),
    others: itemsAt(file, properties, 'Configs').flatMap((item) => asDict(item) ?? []),
  };
}

export const unnamed = (file: PdfFile, config: CosDict | undefined): boolean =>
  config !== undefined && !says(file, config, 'Name');

export const switchesItself = (file: PdfFile, config: CosDict): boolean => entry(file, config, 'AS') !== null;
