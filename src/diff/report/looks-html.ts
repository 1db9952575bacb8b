import { escaped } from '../../model/report-page.js';
import { mostShown } from '../compare-pictures.js';
import type { Difference, PageChange, Spot } from '../difference.js';
import type { PagePictures, Picture, SpotPictures } from '../page-pictures.js';
import { nounOf, pageInWords, spotInWords } from './in-words.js';
import { listed } from './words-html.js';

/** What has changed in the looks, face by face: the whole face before and now, then each place from near. */
export function looksHtml({ pages }: Difference, id: string): string[] {
  const noun = nounOf(pages);
  const same = pages.filter(({ state }) => state === 'same').map(({ name }) => name);
  const changed = pages.filter(({ state }) => state !== 'same');
  const unshown = changed.filter(({ pictures, state }) => !pictures && state !== 'not compared').length;
  return [
    '<section>',
    `<h2 id="${id}">${noun === 'face' ? 'Faces' : 'Pages'}</h2>`,
    ...changed.flatMap(pageHtml),
    ...(unshown > 0 ? [`<p class="quiet">Of the ${noun}s that differ, ${mostShown} are shown.</p>`] : []),
    ...(same.length > 0
      ? [`<p class="quiet">Nothing looks different on ${escaped(namesIn(same, noun))}.</p>`]
      : []),
    '</section>',
  ];
}

const namesIn = (names: readonly string[], noun: string): string =>
  listed(names.map((name) => (noun === 'face' ? `the ${name}` : name)));

function pageHtml(page: PageChange): string[] {
  const { pictures, name } = page;
  return [
    '<section class="page">',
    `<h3>${escaped(capital(name))} <span class="quiet">${escaped(pageInWords(page))}</span></h3>`,
    ...(pictures ? wholeHtml(name, page.spots, pictures) : []),
    ...(page.spots.length > 0
      ? [
          '<ol class="spots">',
          ...page.spots.map((spot, at) => spotHtml(spot, pictures?.spots[at], at)),
          '</ol>',
        ]
      : []),
    '</section>',
  ];
}

function wholeHtml(
  name: string,
  spots: readonly Spot[],
  { old, new: next, spots: places }: PagePictures,
): string[] {
  const side = (picture: Picture | undefined, when: 'before' | 'now'): string[] => {
    if (!picture) return [];
    const marks = places.map(({ place }, at) => markHtml(place, at, when));
    return [
      '<figure>',
      `<div class="frame">${imageHtml(picture, `${capital(name)}, ${when}${spots.length > 0 ? '; the numbered places are listed below' : ''}`)}${marks.join('')}</div>`,
      `<figcaption>${capital(when)}</figcaption>`,
      '</figure>',
    ];
  };
  return [
    `<div class="pair${old && next ? '' : ' alone'}">`,
    ...side(old, 'before'),
    ...side(next, 'now'),
    '</div>',
  ];
}

/** Nearer to the page’s edge, in parts of its width, there is no room for a number. */
const nearEdge = 0.03;

function markHtml({ left, top, width, height }: SpotPictures['place'], at: number, when: string): string {
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const place = `left:${percent(left)};top:${percent(top)};width:${percent(width)};height:${percent(height)}`;
  // The number stands in the margin beside its place, where there is one.
  const edge = left < nearEdge ? ' edge' : '';
  return `<span class="mark ${when}${edge}" style="${place}" aria-hidden="true"><b>${at + 1}</b></span>`;
}

function spotHtml(spot: Spot, pictures: SpotPictures | undefined, at: number): string {
  const near = pictures?.near;
  const words = `<p>${escaped(spotInWords(spot))}</p>`;
  if (!near) return `<li>${words}</li>`;
  const figure = (picture: Picture, when: string): string =>
    `<figure>${imageHtml(picture, `Place ${at + 1}, ${when}`)}<figcaption>${capital(when)}</figcaption></figure>`;
  const wide = near.new.width > 2.5 * near.new.height ? ' wide' : '';
  return `<li>${words}<div class="near${wide}">${figure(near.old, 'before')}${figure(near.new, 'now')}</div></li>`;
}

const imageHtml = ({ webp, width, height }: Picture, alt: string): string =>
  `<img src="data:image/webp;base64,${webp.toString('base64')}" width="${width}" height="${height}" alt="${escaped(alt)}">`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
