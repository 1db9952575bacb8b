import { all, el, type Html } from '../../html/element.js';
import type { Release, ReleaseFile } from '../releases.js';
import type { Look } from './look.js';

/** The way from a page to a file of the site: `up` leads from the page’s folder to the site’s. */
export type Up = '' | '../';

const fileOf = ({ files }: Release, edition: string): ReleaseFile | undefined =>
  files.find((file) => file.edition === edition);

/** The file that most readers want: the PDF for the screen, or the next best that there is. */
export const mainFile = (release: Release): ReleaseFile | undefined =>
  ['web', 'office', 'print', 'html', 'text'].flatMap((edition) => fileOf(release, edition) ?? [])[0];

/** “ECTC Leaflet 19.07.21 · Download PDF · 0.4 MB” */
export function mainLink(release: Release, look: Look, up: Up): Html | null {
  const file = mainFile(release);
  if (!file) return null;
  const isPdf = file.path.endsWith('.pdf');
  return el(
    'a',
    {
      class: 'download',
      href: up + file.path,
      hreflang: release.language,
      type: isPdf ? 'application/pdf' : null,
    },
    el('span', { class: 'name' }, `${look.name(release)} ${look.issue(release.issue)}`),
    el(
      'span',
      { class: 'what' },
      ` · ${isPdf ? look.word('site-download') : file.edition} · ${look.size(file.bytes)}`,
    ),
  );
}

/** Every other file of an issue, by what it is for. */
export function otherLinks(release: Release, look: Look, up: Up): Html | null {
  const main = mainFile(release);
  const links = release.files
    .filter((file) => file !== main)
    .flatMap((file) => {
      const label = labelOf(file, look);
      if (label === null) return [];
      const text = ` · ${kindOf(file.path)} · ${look.size(file.bytes)}`;
      return el(
        'li',
        {},
        el('a', { href: up + file.path, hreflang: release.language }, label),
        el('span', { class: 'what' }, text),
      );
    });
  return links.length === 0 ? null : el('ul', { class: 'formats' }, links);
}

const kindOf = (path: string): string => {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return ending === 'txt' ? 'TXT' : ending.toUpperCase();
};

/** What a file is called; null for what is not listed. */
function labelOf({ edition, path }: ReleaseFile, look: Look): string | null {
  switch (edition) {
    case 'html':
    case 'text':
    case 'office':
    case 'print':
    case 'ticket':
    case 'proof':
      return look.word(`site-${edition}`);
    case 'preview': {
      const face = (['outside', 'inside'] as const).find((name) => path.endsWith(`-${name}.png`));
      return face ? look.word('site-preview', { face: look.word(`site-${face}`) }) : null;
    }
    case 'web':
      return look.word('site-download');
    default:
      return null;
  }
}

/** Changes that a page shows in words; of those beyond, how many. */
const mostChanges = 6;

/** What is new in an issue: its author's words, or else those that changed. */
export function changesOf(release: Release, look: Look, level: 'h3' | 'h4'): Html | null {
  const { changes, changed, since } = release;
  if (changes !== null) {
    const head = look.word('site-changes');
    return el('div', { class: 'changes' }, el(level, {}, head), el('p', { lang: release.language }, changes));
  }
  if (since === null || changed.length === 0) return null;
  const rest = changed.length - mostChanges;
  const items = changed
    .slice(0, mostChanges)
    .map(({ panel, was, now }) =>
      el(
        'li',
        {},
        panel === '' ? null : el('b', {}, `${panel}: `),
        was === ''
          ? null
          : all(
              el('span', { class: 'hidden', lang: look.settings.language }, `${look.word('site-was')} `),
              el('del', {}, was),
            ),
        was !== '' && now !== '' ? ' ' : null,
        now === ''
          ? null
          : all(
              el('span', { class: 'hidden', lang: look.settings.language }, `${look.word('site-now')} `),
              el('ins', {}, now),
            ),
      ),
    );
  return el(
    'div',
    { class: 'changes' },
    el(level, {}, look.word('site-changed-since', { issue: look.issue(since) })),
    el('ul', { lang: release.language }, items),
    rest > 0 ? el('p', {}, look.word('site-more-changes', { count: String(rest) })) : null,
  );
}

/** The picture of an issue's cover; beside its name it says nothing new. */
export function coverOf(release: Release, up: Up): Html | null {
  const file = fileOf(release, 'cover');
  return file
    ? el('img', { class: 'cover', src: up + file.path, alt: '', loading: 'lazy', decoding: 'async' })
    : null;
}
