import type { PdfFile } from './cos.js';
import type { Profile } from './rule.js';
import { textAt } from './rules/support/objects.js';

/** The older standard that a file’s Info says it keeps to, PDF/X-1a:2003 or an earlier PDF/X-1; undefined where it says none. */
export function declaredX1(file: PdfFile): string | undefined {
  const said = textAt(file, file.info, 'GTS_PDFXVersion')?.trim();
  return said !== undefined && /^PDF\/X-1a?:\d{4}$/.test(said) ? said : undefined;
}

/** Whether a profile asks for PDF/X-4, which no PDF/X-1a can be. */
export const asksX4 = ({ rules }: Profile): boolean => rules['x4/version'] !== undefined;
