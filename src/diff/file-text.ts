import type { PdfFile } from '../preflight/cos.js';
import type { FileText } from '../words/said.js';
import { pageText } from './page-text.js';
import { sectionText } from './section-text.js';

/** Reads what a PDF says: panel by panel where its tags tell the panels (unless pages are asked for), else page by page as PDFium finds it. */
export async function textOfFile(file: PdfFile, by: FileText['by'] = 'panels'): Promise<FileText> {
  const sections = by === 'panels' ? sectionText(file) : undefined;
  return sections ? { by: 'panels', panels: sections } : { by: 'pages', panels: await pageText(file) };
}
