import type { PdfFile, PdfPage, Rect, TextMark } from '../preflight/cos.js';
import { mcidOf, sectionsOf, titleOf } from './section-text.js';

/** Where a panel stands on a page, in the page’s own points. */
export interface PanelPlace {
  readonly name: string;
  /** From 0. */
  readonly page: number;
  readonly rect: Rect;
}

/** A part of a tagged page that one panel has to itself. */
interface Strip extends PanelPlace {
  readonly texts: readonly TextMark[];
}

/**
 * Finds the panels of a tagged file on the pages of another edition of the same leaflet: a panel stands where the same
 * words stand, so much to the side. Nothing where the file doesn’t tell its panels.
 */
export function panelPlaces(tagged: PdfFile, faces: PdfFile): PanelPlace[] {
  const strips = stripsOf(tagged);
  if (tagged === faces) return strips;
  const there = onlyOnes(faces.pages.flatMap(textsOf));
  return strips.flatMap(({ name, rect, texts }) => {
    const votes = texts.flatMap((mark) => {
      const same = there.get(mark.text.trim());
      return same
        ? [{ page: same.page, right: same.box.left - mark.box.left, up: same.box.bottom - mark.box.bottom }]
        : [];
    });
    const middle = votes.sort((a, b) => a.page - b.page || a.right - b.right)[Math.floor(votes.length / 2)];
    if (!middle) return [];
    const { page, right, up } = middle;
    return [{ name, page, rect: moved(rect, right, up) }];
  });
}

/** The pages of a tagged file, divided between the panels that stand on them. */
function stripsOf(file: PdfFile): Strip[] {
  const sections = sectionsOf(file) ?? [];
  const owners = sections.map((section, at) => ({
    section,
    name: titleOf(file, section) ?? `Panel ${at + 1}`,
  }));
  return file.pages.flatMap((page) => {
    const byPanel = new Map<string, TextMark[]>();
    for (const mark of textsOf(page)) {
      const mcid = mcidOf(mark);
      let owner = mcid === undefined ? undefined : file.structure?.ofContent(page.index, undefined, mcid);
      // What is lettered in artwork stands wherever the artwork runs.
      while (owner && owner.role !== 'Figure' && !sections.includes(owner)) owner = owner.parent;
      const name = owners.find(({ section }) => section === owner)?.name;
      if (name !== undefined) byPanel.set(name, [...(byPanel.get(name) ?? []), mark]);
    }
    return divided(page, byPanel);
  });
}

/** Panels stand side by side: each reaches half way to its neighbour’s words. */
function divided(page: PdfPage, byPanel: ReadonlyMap<string, readonly TextMark[]>): Strip[] {
  const columns = [...byPanel].map(([name, texts]) => ({
    name,
    texts,
    left: Math.min(...texts.map(({ box }) => box.left)),
    right: Math.max(...texts.map(({ box }) => box.right)),
  }));
  columns.sort((a, b) => a.left - b.left);
  return columns.map(({ name, texts, left, right }, at) => {
    const before = columns[at - 1];
    const behind = columns[at + 1];
    const rect = {
      ...page.trimBox,
      ...(before && { left: (before.right + left) / 2 }),
      ...(behind && { right: (right + behind.left) / 2 }),
    };
    return { name, texts, page: page.index, rect };
  });
}

const textsOf = (page: PdfPage): TextMark[] =>
  page.marks.filter((mark): mark is TextMark => mark.kind === 'text');

/** Texts that stand in a file once, by their words. */
function onlyOnes(texts: readonly TextMark[]): ReadonlyMap<string, TextMark> {
  const found = new Map<string, TextMark>();
  const twice = new Set<string>();
  for (const mark of texts) {
    const words = mark.text.trim();
    if (found.has(words) || twice.has(words)) {
      found.delete(words);
      twice.add(words);
    } else found.set(words, mark);
  }
  return found;
}

const moved = ({ left, right, top, bottom }: Rect, x: number, y: number): Rect => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});
