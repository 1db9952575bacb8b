import type { Run } from '../model/blocks.js';
import { type LinkLabels, linkName } from '../model/link-names.js';
import { all, el, type Html } from './element.js';

/** Words in their manners; neighbours that lead to one address are one link. */
export function runsHtml(runs: readonly Run[], links: LinkLabels): Html {
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

/** A link by its words, with its name where that says more. Where they are no address, print shows that. */
function linkHtml(href: string, runs: readonly Run[], labels: LinkLabels): Html {
  const text = runs.map((run) => run.text).join('');
  const name = linkName(href, text, labels);
  const spoken = name === text ? undefined : name;
  const told = addressOf(href).endsWith(addressOf(text));
  return el('a', { href, 'aria-label': spoken, class: told ? null : 'untold' }, runs.map(wordsHtml));
}

/** An address as people write it. */
const addressOf = (text: string): string => text.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
