import { type Drawer, openDrawer } from '../engine/pdfium.js';
import type { PdfFile } from '../preflight/cos.js';
import type { PanelText } from '../words/said.js';

/** So many pages of a file are compared. */
export const mostPages = 200;
/** So many characters of one page are compared. */
const mostCharacters = 200_000;

/** What each page says, as PDFium reads it. */
export async function pageText(file: PdfFile): Promise<PanelText[]> {
  const drawer = await openDrawer(file.bytes);
  try {
    return file.pages.slice(0, mostPages).map(({ index }) => {
      const text = tidy(textAt(drawer, index)).slice(0, mostCharacters);
      return { title: null, page: index, parts: text === '' ? [] : [{ kind: 'text', text }] };
    });
  } finally {
    drawer.close();
  }
}

/** A page that PDFium can’t open says nothing; it can’t be drawn either, and counts as not compared. */
function textAt(drawer: Drawer, index: number): string {
  try {
    return drawer.text(index);
  } catch {
    return '';
  }
}

/** PDFium puts U+FFFE where a word is broken at a line’s end, and U+0000 for what it can’t name. */
const tidy = (text: string): string =>
  text
    .replace(/\uFFFE\s*/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
