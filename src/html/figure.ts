import type { PageContext } from './context.js';
import { drawingHtml } from './drawing.js';
import { type Child, el, type Html } from './element.js';

/** A picture with what it shows for those who can't see it; one without such words is decoration. */
function pictureHtml(
  name: string,
  fills: boolean,
  { picture, alts, project }: PageContext,
  alt = alts.get(name) ?? null,
): Html {
  const { ready, width, height } = picture(name);
  if (ready.kind === 'drawing') return drawingHtml(ready.drawing, alt, project.theme.value, fills);
  const src = `data:image/jpeg;base64,${ready.bytes.toString('base64')}`;
  return el('img', { src, alt: alt ?? '', width: Math.round(width), height: Math.round(height) });
}

/** A picture, and its caption where it has one. */
export const figureHtml = (name: string, caption: Child, manner: string, context: PageContext): Html =>
  el(
    'figure',
    { class: `art ${manner}` },
    pictureHtml(name, manner === 'band', context),
    caption && el('figcaption', {}, caption),
  );

/** A small picture at the end of a heading's line: decoration, whatever else it may be elsewhere. */
export const vignetteHtml = (name: string, context: PageContext): Html =>
  el('span', { class: 'vignette' }, pictureHtml(name, false, context, null));
