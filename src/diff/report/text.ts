import { createColors } from 'picocolors';
import { printable } from '../../model/printable.js';
import type { Difference } from '../difference.js';
import {
  isChanged,
  looksInWords,
  nounOf,
  pageInWords,
  panelInWords,
  spotInWords,
  wordsInWords,
} from './in-words.js';
import { passageText } from './passage-text.js';

/** So many passages of one panel are shown; how many more there are is said. */
const mostPassages = 20;

/**
 * A difference for the terminal: a line on the whole, then what differs. Words taken out stand in [-…-], words put in
 * in {+…+}, as `git diff --word-diff` has it; colour only adds to that.
 */
export function textOf(difference: Difference, { colour }: { readonly colour: boolean }): string {
  const paint = createColors(colour);
  const { title, old, new: next, differs, words, pages } = difference;
  const lines = [paint.bold(`${printable(title)}: ${printable(old)} → ${printable(next)}`)];
  if (!differs) return [...lines, `  Nothing differs: ${counted(difference)}.`].join('\n');
  lines.push(`  Words  ${wordsInWords(difference)}`);
  for (const panel of words.panels.filter(isChanged)) {
    const told = panelInWords(panel);
    lines.push(`    ${paint.bold(printable(panel.name))}${told ? `  (${printable(told)})` : ''}`);
    lines.push(...panel.passages.slice(0, mostPassages).map((passage) => passageText(passage, paint)));
    const left = panel.passages.length - mostPassages;
    if (left > 0) lines.push(`      and ${left} more`);
  }
  lines.push(`  Looks  ${looksInWords(difference)}`);
  for (const page of pages.filter(({ state }) => state !== 'same')) {
    lines.push(`    ${paint.bold(printable(page.name))}  ${pageInWords(page)}`);
    lines.push(...page.spots.map((spot, at) => `      ${at + 1}  ${printable(spotInWords(spot))}`));
  }
  return lines.join('\n');
}

/** “6 panels, 2 faces”. */
const counted = ({ words: { by, panels }, pages }: Difference): string =>
  [...(by === 'panels' ? [plural(panels.length, 'panel')] : []), plural(pages.length, nounOf(pages))].join(
    ', ',
  );

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
