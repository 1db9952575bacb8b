import { el, type Html } from '../../html/element.js';
import { changesOf, coverOf, mainFile, mainLink, otherLinks } from './issue-links.js';
import type { ListedLeaflet } from './leaflets.js';
import type { Look } from './look.js';
import { page } from './page.js';

/** The downloads page: every leaflet with its cover, its latest issue, and the way to all others. */
export function downloadsPage(leaflets: readonly ListedLeaflet[], look: Look): string {
  const { intro } = look.settings;
  return page(look, '', {
    title: look.title,
    description: intro,
    head: [el('h1', {}, look.title), intro === null ? null : el('p', { class: 'intro' }, intro)],
    body: el(
      'ul',
      { class: 'leaflets' },
      leaflets.map((leaflet) => el('li', {}, card(leaflet, look))),
    ),
  });
}

function card({ id, named, latest: [first, ...languages], others }: ListedLeaflet, look: Look): Html {
  const title = named.title === look.name(named) ? null : el('p', { class: 'title' }, named.title);
  return el(
    'article',
    {},
    el('div', { class: 'picture' }, coverOf(first ?? named, '')),
    el(
      'div',
      { class: 'head' },
      el('h2', { lang: named.language }, look.name(named)),
      title,
      named.description === null ? null : el('p', { lang: named.language }, named.description),
    ),
    el(
      'div',
      { class: 'words' },
      first
        ? el('p', {}, mainLink(first, look, ''))
        : el('p', { class: 'withdrawn' }, look.word('site-none')),
      languages.length > 0 ? languageList(languages, look) : null,
      first ? changesOf(first, look, 'h3') : null,
      first ? more(first, look) : null,
      el(
        'p',
        { class: 'all' },
        el(
          'a',
          { href: `${id}/index.html` },
          `${look.name(named)}: ${look.word('site-all-issues')} (${others.length + languages.length + (first ? 1 : 0)})`,
        ),
      ),
    ),
  );
}

function languageList(releases: readonly ListedLeaflet['latest'][number][], look: Look): Html {
  const items = releases.flatMap((release) => {
    const file = mainFile(release);
    const { language } = release;
    return file
      ? el(
          'li',
          {},
          el('a', { href: file.path, hreflang: language, lang: language }, look.language(language)),
          el('span', { class: 'what' }, ` · ${look.issue(release.issue)} · ${look.size(file.bytes)}`),
        )
      : [];
  });
  return el('div', { class: 'languages' }, el('h3', {}, look.word('site-languages')), el('ul', {}, items));
}

function more(release: ListedLeaflet['named'], look: Look): Html | null {
  const links = otherLinks(release, look, '');
  return links ? el('details', {}, el('summary', {}, look.word('site-formats')), links) : null;
}
