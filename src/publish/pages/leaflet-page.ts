import { el, type Html } from '../../html/element.js';
import type { Release } from '../releases.js';
import { changesOf, coverOf, mainLink, otherLinks } from './issue-links.js';
import type { ListedLeaflet } from './leaflets.js';
import type { Look } from './look.js';
import { page } from './page.js';

/** A leaflet’s own page, in its folder: the latest issue in each language, and all others. */
export function leafletPage({ named, latest, others }: ListedLeaflet, look: Look): string {
  const name = look.name(named);
  const older =
    others.length > 0
      ? el(
          'section',
          {},
          el('h2', {}, look.word('site-older')),
          el(
            'ul',
            { class: 'older' },
            others.map((release) => el('li', {}, olderIssue(release, look))),
          ),
        )
      : null;
  return page(look, '../', {
    title: `${name} · ${look.title}`,
    description: named.description,
    head: [
      el('p', { class: 'up' }, el('a', { href: '../index.html' }, look.word('site-home'))),
      el('h1', { lang: named.language }, name),
      named.title === name ? null : el('p', { class: 'intro', lang: named.language }, named.title),
    ],
    body: [
      latest.length === 0 ? el('p', { class: 'withdrawn' }, look.word('site-none')) : null,
      latest.map((release) => issueSection(release, look, latest.length > 1)),
      older,
    ],
  });
}

function issueSection(release: Release, look: Look, several: boolean): Html {
  const { issue, language } = release;
  const head = `${look.word('site-issue')} ${look.issue(issue)}`;
  return el(
    'section',
    { class: 'issue' },
    el('div', { class: 'picture' }, coverOf(release, '../')),
    el(
      'div',
      { class: 'words' },
      el('h2', {}, head, several ? [' · ', el('span', { lang: language }, look.language(language))] : null),
      release.description === null ? null : el('p', { lang: language }, release.description),
      el('p', {}, mainLink(release, look, '../')),
      changesOf(release, look, 'h3'),
      otherLinks(release, look, '../'),
    ),
  );
}

function olderIssue(release: Release, look: Look): Html {
  const { issue, language, withdrawn } = release;
  return el(
    'article',
    { class: withdrawn ? 'is-withdrawn' : null },
    el('h3', {}, look.issue(issue), ' · ', el('span', { lang: language }, look.language(language))),
    withdrawn
      ? el(
          'p',
          { class: 'withdrawn' },
          el('strong', {}, `${look.word('site-withdrawn')}: `),
          withdrawn.reason,
        )
      : null,
    el('p', {}, mainLink(release, look, '../')),
    changesOf(release, look, 'h4'),
  );
}
