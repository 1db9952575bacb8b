import { escaped, reportPage } from '../../model/report-page.js';
import type { Difference } from '../difference.js';
import { looksInWords, nounOf, wordsInWords } from './in-words.js';
import { looksHtml } from './looks-html.js';
import { style } from './style.js';
import { wordsHtml } from './words-html.js';

/** A report that a committee can approve an issue by: one HTML page with everything in it. */
export function htmlOf(differences: readonly Difference[]): string {
  const title = `What has changed: ${differences.map((one) => one.title).join(', ')}`;
  return reportPage(title, style, [
    ...differences.flatMap((difference, at) =>
      differenceHtml(difference, `d${at + 1}`, differences.length > 1),
    ),
    '<footer>Words and looks were compared as they are in the files; places are measured from the top left of the page.</footer>',
  ]);
}

/** @param id begins the ids within, so that each stands once on the page */
function differenceHtml(difference: Difference, id: string, several: boolean): string[] {
  const { title, old, new: next, differs, pages } = difference;
  return [
    `<article aria-labelledby="${id}">`,
    '<header>',
    '<p class="kicker">What has changed</p>',
    `<h1 id="${id}">${escaped(title)}</h1>`,
    '<dl class="sides">',
    `<div><dt>Before</dt><dd>${escaped(old)}</dd></div>`,
    `<div><dt>Now</dt><dd>${escaped(next)}</dd></div>`,
    '</dl>',
    `<p class="verdict ${differs ? 'differs' : 'same'}">${differs ? 'Something differs.' : 'Nothing differs.'}</p>`,
    '<ul class="sums">',
    `<li><a href="#${id}-words">Words</a>: ${escaped(wordsInWords(difference))}</li>`,
    `<li><a href="#${id}-looks">${nounOf(pages) === 'face' ? 'Faces' : 'Pages'}</a>: ${escaped(looksInWords(difference))}</li>`,
    '</ul>',
    '</header>',
    ...wordsHtml(difference, `${id}-words`),
    ...looksHtml(difference, `${id}-looks`),
    ...(differs ? approval(several ? title : undefined) : []),
    '</article>',
  ];
}

/** What is signed on paper. */
const approval = (title: string | undefined): string[] => [
  '<section class="approval">',
  `<h2>Approved${title === undefined ? '' : `: ${escaped(title)}`}</h2>`,
  '<dl><div><dt>Name</dt><dd></dd></div><div><dt>Date</dt><dd></dd></div><div><dt>Signature</dt><dd></dd></div></dl>',
  '</section>',
];
