import { openDrawer } from '../engine/pdfium.js';
import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.js';
import type { PdfFile } from '../preflight/cos.js';
import { readPdf } from '../preflight/read/read.js';
import type { Side } from './compare.js';
import { mostPages } from './page-text.js';
import { sectionsOf } from './section-text.js';

/** The bytes of one side. */
export interface SideBytes {
  readonly name: string;
  /** The file whose words are compared, and what it is called in messages. */
  readonly words: { readonly bytes: Uint8Array; readonly place: Place };
  /** The file whose pages are compared, where it is another. */
  readonly looks?: { readonly bytes: Uint8Array; readonly place: Place };
  readonly faces?: readonly string[];
}

/**
 * Reads the files of one side, within the limits of `readPdf`. Errors: those of reading; `diff/undrawn` where a file
 * can be read and not be drawn. Warnings: `diff/partly-read`, `diff/pages`.
 */
export async function openSide({ name, words, looks, faces = [] }: SideBytes): Promise<Outcome<Side>> {
  const said = await openPdf(words.bytes, words.place);
  const seen = looks ? await openPdf(looks.bytes, looks.place) : said;
  const diagnostics = [...said.diagnostics, ...(looks ? seen.diagnostics : [])];
  if (!said.value || !seen.value) return { diagnostics };
  return { value: { name, words: said.value, looks: seen.value, faces }, diagnostics };
}

async function openPdf(bytes: Uint8Array, place: Place): Promise<Outcome<PdfFile>> {
  const { value: file, diagnostics } = readPdf(bytes);
  const said: Diagnostic[] = diagnostics.map(({ severity, code, message, hint }) =>
    diagnose(severity, code, message, place, hint),
  );
  if (!file || file.encrypted) return { diagnostics: said };
  try {
    (await openDrawer(bytes)).close();
  } catch {
    const hint = 'export it once more from the program it was made with';
    return {
      diagnostics: [...said, diagnose('error', 'diff/undrawn', 'This PDF can’t be drawn', place, hint)],
    };
  }
  return { value: file, diagnostics: [...said, ...limitsOf(file, place)] };
}

/** What of a file is left out of a comparison, so that nobody takes it for the same. */
function limitsOf(file: PdfFile, place: Place): Diagnostic[] {
  const said: Diagnostic[] = [];
  if (file.pages.length > mostPages) {
    const message = `This PDF has ${file.pages.length} pages; the first ${mostPages} are compared`;
    said.push(diagnose('warning', 'diff/pages', message, place, 'compare parts of it'));
  }
  const [trouble] = sectionsOf(file) ? file.pages.flatMap(({ troubles }) => troubles) : [];
  if (trouble !== undefined) {
    const message = `Not all words of this PDF can be read: ${trouble}`;
    said.push(diagnose('warning', 'diff/partly-read', message, place, 'look at the pictures of its pages'));
  }
  return said;
}
