import { all, type Child, el } from '../../html/element.js';
import type { Up } from './issue-links.js';
import type { Look } from './look.js';

/** Decoration: the harbour’s water below the head. */
const wave = el(
  'svg',
  { class: 'wave', viewBox: '0 0 240 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
  el('path', {
    d: `M0 12V6${Array.from({ length: 6 }, () => 'c10 0 10-5 20-5s10 5 20 5').join('')}V12Z`,
  }),
);

export interface PageParts {
  readonly title: string;
  readonly description: string | null;
  readonly head: Child;
  readonly body: Child;
}

/** A whole page: head, main and foot, without script, and with nothing from elsewhere. */
export function page(look: Look, up: Up, { title, description, head, body }: PageParts): string {
  const { settings } = look;
  const html = el(
    'html',
    { lang: settings.language },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'",
      }),
      el('title', {}, title),
      description === null ? null : el('meta', { name: 'description', content: description }),
      el('link', { rel: 'stylesheet', href: `${up}site.css` }),
      el('link', {
        rel: 'alternate',
        type: 'application/atom+xml',
        title: look.title,
        href: `${up}feed.xml`,
      }),
    ),
    el(
      'body',
      {},
      el('header', {}, el('div', { class: 'width' }, head), wave),
      el('main', { class: 'width' }, body),
      el(
        'footer',
        {},
        el(
          'p',
          { class: 'width' },
          el('a', { href: `${up}feed.xml`, type: 'application/atom+xml' }, look.word('site-feed')),
          ' ',
          el('a', { href: `${up}SHA256SUMS` }, look.word('site-sums')),
          ' ',
          el('a', { href: `${up}releases.json`, type: 'application/json' }, look.word('site-index')),
        ),
      ),
    ),
  );
  return `<!doctype html>\n${all(html).html}\n`;
}
