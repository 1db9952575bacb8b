import type { PdfFile } from '../preflight/cos.js';
import { matchPanels } from '../words/match-panels.js';
import { wordChanges, wordsDiffer } from '../words/word-changes.js';
import { comparePictures } from './compare-pictures.js';
import type { Difference } from './difference.js';
import { textOfFile } from './file-text.js';
import { pairPages } from './page-pairs.js';
import { mostPages } from './page-text.js';
import { panelPlaces } from './panel-places.js';

/** One of the two that are compared. */
export interface Side {
  /** As a person calls it: “issue 2021-07-19”, a file’s name. */
  readonly name: string;
  /** What it says: of a leaflet its web edition, which tells the panels. */
  readonly words: PdfFile;
  /** How it looks: of a leaflet the sheet, page by page. */
  readonly looks: PdfFile;
  /** What its pages are called; empty for page numbers. */
  readonly faces: readonly string[];
}

/** Finds everything in which two sides differ: words panel by panel, and looks page by page. */
export async function compare(
  title: string,
  old: Side,
  next: Side,
  wish: { readonly pictures: boolean },
): Promise<Difference> {
  const texts = { old: await textOfFile(old.words), new: await textOfFile(next.words) };
  // Panels of the one can’t be held against pages of the other.
  const unlike = texts.old.by !== texts.new.by;
  const before = unlike ? await textOfFile(old.words, 'pages') : texts.old;
  const after = unlike ? await textOfFile(next.words, 'pages') : texts.new;
  const panels = wordChanges(before, after);
  const samePages = old.words === old.looks && next.words === next.looks;
  const pages = await comparePictures(
    { file: old.looks, names: old.faces },
    { file: next.looks, names: next.faces },
    {
      pairs: pairPages(
        { old: countOf(old.looks), new: countOf(next.looks) },
        samePages ? { before, after, pairs: matchPanels(before, after) } : undefined,
      ),
      places: panelPlaces(next.words, next.looks),
      pictures: wish.pictures,
    },
  );
  return {
    title,
    old: old.name,
    new: next.name,
    differs: wordsDiffer(panels) || pages.some(({ state }) => state !== 'same'),
    words: { by: before.by, panels },
    pages,
  };
}

const countOf = ({ pages }: PdfFile): number => Math.min(pages.length, mostPages);
