import type { Run } from '../model/blocks.js';
import { all, el, type Html } from './element.js';

/** What a page knows of its links. */
export interface Links {
  /** What the reader finds at an address; undefined where nobody has said. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Words in their manners; neighbours that lead to one address are one link. */
export function runsHtml(runs: readonly Run[], links: Links): Html {
  const pieces: Html[] = [];
  for (let from = 0; from < runs.length; ) {
    const { href } = runs[from] as Run;
    let to = from + 1;
    while (href !== undefined && runs[to]?.href === href) to += 1;
    const words = runs.slice(from, to);
    pieces.push(href === undefined ? all(words.map(wordsHtml)) : linkHtml(href, words, links));
    from = to;
  }
  return all(pieces);
}

function wordsHtml({ text, strong, em, lang, role }: Run): Html {
  const words = em ? el('em', {}, text) : text;
  const loud = strong ? el('strong', {}, words) : words;
  return lang || role ? el('span', { lang, class: role }, loud) : all(loud);
}

/**
 * A link by its words. Where they are an address, what lies behind it is said as well to those who can't see what
 * stands around it (WCAG 2.2, 2.4.4); where they are not, print shows the address.
 */
function linkHtml(href: string, runs: readonly Run[], { labels }: Links): Html {
  const text = runs.map((run) => run.text).join('');
  const label = labels.get(href);
  const spoken = label !== undefined && !text.includes(label) ? `${label}: ${text}` : undefined;
  const told = addressOf(href).endsWith(addressOf(text));
  return el('a', { href, 'aria-label': spoken, class: told ? null : 'untold' }, runs.map(wordsHtml));
}

/** An address as people write it. */
const addressOf = (text: string): string => text.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
