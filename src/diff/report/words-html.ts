import { escaped } from '../../model/report-page.js';
import type { Passage, Piece } from '../../words/passages.js';
import type { PanelChange } from '../../words/word-changes.js';
import type { Difference } from '../difference.js';
import { isChanged, panelInWords } from './in-words.js';
import { movedInWords } from './passage-text.js';

/** So many passages of one panel are listed; those beyond are counted. */
const mostPassages = 200;

/** What has changed in the words, panel by panel. */
export function wordsHtml({ words: { panels } }: Difference, id: string): string[] {
  const same = panels.filter((panel) => !isChanged(panel)).map(({ name }) => `“${name}”`);
  return [
    '<section>',
    `<h2 id="${id}">Words</h2>`,
    ...(same.length < panels.length ? [key] : []),
    ...panels.filter(isChanged).flatMap(panelHtml),
    ...(same.length > 0 ? [`<p class="quiet">No word has changed in ${escaped(listed(same))}.</p>`] : []),
    ...(panels.length === 0 ? ['<p class="quiet">There are no words to compare.</p>'] : []),
    '</section>',
  ];
}

/** How changes are marked, told once. */
const key = '<p class="key quiet"><del>taken out</del> and <ins>put in</ins></p>';

function panelHtml(panel: PanelChange): string[] {
  const told = panelInWords(panel);
  const shown = panel.passages.slice(0, mostPassages);
  const left = panel.passages.length - shown.length;
  return [
    '<section class="panel">',
    `<h3>${escaped(panel.name)}</h3>`,
    ...(told ? [`<p class="note">${escaped(capital(told))}.</p>`] : []),
    ...(shown.length > 0 ? ['<ul class="passages">', ...shown.map(passageHtml), '</ul>'] : []),
    ...(left > 0 ? [`<p class="quiet">And ${left} more.</p>`] : []),
    '</section>',
  ];
}

const kinds = { text: '', picture: 'What is said of a picture: ', link: 'Where a link leads: ' } as const;

function passageHtml({ kind, pieces, cut, moved }: Passage): string {
  const words = pieces.map(pieceHtml).join('');
  const lead = kinds[kind] === '' ? '' : `<span class="quiet">${kinds[kind]}</span>`;
  const note =
    moved === undefined ? '' : ` <span class="note">${escaped(movedInWords(pieces, moved))}</span>`;
  return `<li>${lead}${cut.before ? '… ' : ''}${words}${cut.behind ? ' …' : ''}${note}</li>`;
}

/** The words in front of a change are for those who hear the page, and for print without colours nothing is lost. */
function pieceHtml({ change, text }: Piece): string {
  const words = escaped(text.trim());
  const space = text.startsWith(' ') ? ' ' : '';
  if (change === 'same') return `${space}${words}`;
  const [tag, said] = change === 'removed' ? ['del', 'taken out: '] : ['ins', 'put in: '];
  return `${space}<${tag}><span class="heard">${said}</span>${words}<span class="heard">.</span></${tag}>`;
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
