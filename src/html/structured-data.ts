import type { LeafletProject } from '../model/project.js';
import type { Html } from './element.js';

/**
 * What the page is and who issues it, as schema.org has it (WebPage, Organization), for search engines. It is data in
 * a script element that nothing runs.
 */
export function structuredData({ leaflet, data }: LeafletProject, address: string | undefined): Html {
  const { title, description, language, issued, organisation: id } = leaflet.value;
  const organisation = data.organisations.value[id];
  if (!organisation) throw new Error(`organisation ${id} was not checked`);
  const pages = organisation.links.flatMap((link) => data.web.value[link]?.address ?? []);
  const publisher = {
    '@type': 'Organization',
    name: organisation.name,
    ...(organisation.short && { alternateName: organisation.short }),
    ...(organisation.site && { url: organisation.site }),
    ...(pages.length > 0 && { sameAs: pages }),
  };
  return scriptOf({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: title,
    ...(description && { description }),
    ...(address && { url: address }),
    inLanguage: language,
    datePublished: issued,
    publisher,
  });
}

/** In a script element nothing is unescaped: no `<` may stand there that could end it, or begin a comment. */
function scriptOf(data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return { html: `<script type="application/ld+json">${json}</script>` };
}
