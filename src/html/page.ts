import { dateAt } from '../model/dated.js';
import { linkLabels } from '../model/link-names.js';
import { pageWords } from '../model/page-words.js';
import { projectSources } from '../model/project.js';
import { formatDate } from '../model/written-date.js';
import type { PageContext, PageSource } from './context.js';
import { el, type Html } from './element.js';
import { formTargets } from './form.js';
import { headHtml } from './head.js';
import { Headings } from './headings.js';
import { contentsHtml, coverHtml, isCover, panelHtml } from './panel.js';
import { stylesOf } from './styles.js';

/** The leaflet as one web page that needs nothing beside itself: no script, no other file, no connection. */
export function pageHtml(source: PageSource): string {
  const { project, panels } = source;
  const { language, theme: _, ...leaflet } = project.leaflet.value;
  const context = contextOf(source);
  const first = panels.find(({ panel }) => isCover(panel));
  const rest = panels.filter((panel) => panel !== first);
  const contents = contentsHtml(rest, context);
  const header = first ? coverHtml(first, contents, context) : plainHeader(leaflet.title, contents, context);
  const main = el(
    'main',
    {},
    rest.map((panel, at) => panelHtml(panel, rest[at - 1], context)),
  );
  const { css, ground } = stylesOf(source);
  const own = panels.map(({ panel }) => panel);
  const head = headHtml({ ...source, css, ground, formTargets: formTargets(own) });
  const around = project.theme.value.defaults.other;
  const body = el('body', { class: `ground on-${around}` }, header, main, footerHtml(source, context));
  return `<!DOCTYPE html>\n${el('html', { lang: language }, head, body).html}\n`;
}

function contextOf({ project, alts, maps, picture }: PageSource): PageContext {
  const { wording } = project.data;
  const sources = projectSources(project);
  return {
    project,
    alts,
    maps,
    picture(name) {
      const found = picture(name);
      if (!found) throw new Error(`picture ${name} was not made`);
      return found;
    },
    links: linkLabels(project.data),
    headings: new Headings(),
    word: pageWords(wording.value),
    kindName: (kind) => wording.value[`kind-${kind}`] ?? kind,
    dateOf: (ref) => dateAt(ref, sources),
  };
}

/** A leaflet whose cover has no title is headed by its own. */
function plainHeader(title: string, contents: Html | null, { headings, project }: PageContext): Html {
  const heading = el(`h${headings.next(1)}`, { class: 'title' }, title);
  const style = project.theme.value.defaults.cover;
  return el(
    'header',
    { class: `cover ground on-${style}` },
    el('div', { class: 'words' }, heading, contents),
  );
}

/** Who issued the page and when, as the leaflet's back says it. */
function footerHtml({ project, panels }: PageSource, { word }: PageContext): Html {
  const { issued, organisation, language } = project.leaflet.value;
  const style = panels.find(({ panel }) => isCover(panel))?.panel.style ?? project.theme.value.defaults.cover;
  return el(
    'footer',
    { class: `ground on-${style}` },
    el('p', {}, project.data.organisations.value[organisation]?.name),
    el('p', {}, `${word('issue')} `, el('time', { datetime: issued }, formatDate(issued, language))),
  );
}
