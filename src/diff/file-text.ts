import type { PdfFile } from '../preflight/cos.js';
import { pageText } from './page-text.js';
import { sectionText } from './section-text.js';
import type { Part } from './tokens.js';

/** What one panel says, or one page where a file doesn’t tell its panels. */
export interface PanelText {
  /** Its heading; null for a panel without one, and for pages. */
  readonly title: string | null;
  /** From 0; null where nothing of it is painted. */
  readonly page: number | null;
  /** In the reader’s order. */
  readonly parts: readonly Part[];
}

/** All that a file says, in the reader’s order. */
export interface FileText {
  /** `panels` where its tags tell them, as those of web editions do. */
  readonly by: 'panels' | 'pages';
  readonly panels: readonly PanelText[];
}

/** Reads what a PDF says: panel by panel where its tags tell the panels (unless pages are asked for), else page by page as PDFium finds it. */
export async function textOfFile(file: PdfFile, by: FileText['by'] = 'panels'): Promise<FileText> {
  const sections = by === 'panels' ? sectionText(file) : undefined;
  return sections ? { by: 'panels', panels: sections } : { by: 'pages', panels: await pageText(file) };
}
