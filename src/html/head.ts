import { createHash } from 'node:crypto';
import type { LeafletProject } from '../model/project.js';
import type { PageSource } from './context.js';
import { all, el, type Html } from './element.js';
import { structuredData } from './structured-data.js';

/** What a page's head needs to know beside the leaflet. */
interface Head extends Pick<PageSource, 'project' | 'file' | 'shared'> {
  readonly css: string;
  readonly formTargets: readonly string[];
  /** The colour around the page, in each scheme. */
  readonly ground: { readonly light: string; readonly dark: string };
}

export function headHtml(head: Head): Html {
  const { project, css, file, ground } = head;
  const { title, description } = project.leaflet.value;
  const address = onSite(file, project);
  const meta = (name: string, content: string | null) => content && el('meta', { name, content });
  return el(
    'head',
    {},
    el('meta', { charset: 'utf-8' }),
    el('meta', { 'http-equiv': 'Content-Security-Policy', content: policy(css, head.formTargets) }),
    meta('viewport', 'width=device-width, initial-scale=1'),
    el('title', {}, title),
    meta('description', description),
    meta('color-scheme', 'light dark'),
    (['light', 'dark'] as const).map((scheme) =>
      el('meta', {
        name: 'theme-color',
        content: ground[scheme],
        media: `(prefers-color-scheme: ${scheme})`,
      }),
    ),
    address ? el('link', { rel: 'canonical', href: address }) : null,
    openGraph(head, address),
    structuredData(project, address),
    { html: `<style>${css}</style>` },
  );
}

/** The address of a file that lies on the organisation's site; undefined where it has none. */
function onSite(file: string, { leaflet, data }: LeafletProject): string | undefined {
  const site = data.organisations.value[leaflet.value.organisation]?.site;
  return site ? new URL(file, site).href : undefined;
}

/** What is shown where people share the page's address (ogp.me). Without a site the picture is named beside the page. */
function openGraph({ project, shared }: Head, address: string | undefined): Html {
  const { title, description, language, organisation } = project.leaflet.value;
  const property = (name: string, content: string | number | null | undefined) =>
    content === null || content === undefined ? null : el('meta', { property: `og:${name}`, content });
  return all(
    property('type', 'website'),
    property('title', title),
    property('description', description),
    property('url', address),
    property('image', onSite(shared.file, project) ?? shared.file),
    property('image:width', shared.widthPx),
    property('image:height', shared.heightPx),
    property('image:alt', title),
    property('site_name', project.data.organisations.value[organisation]?.name),
    // Open Graph knows languages with their country only.
    property('locale', /^[a-z]{2}-[A-Z]{2}$/.test(language) ? language.replace('-', '_') : null),
  );
}

/** Nothing is loaded and nothing runs; forms go where the content says and nowhere else (CSP level 3). */
function policy(css: string, formTargets: readonly string[]): string {
  const hash = createHash('sha256').update(css, 'utf8').digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    `form-action ${formTargets.join(' ') || "'none'"}`,
  ].join('; ');
}
