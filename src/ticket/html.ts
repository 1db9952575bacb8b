import { escapeXml } from '../model/escape.js';
import { extentOf } from './fold-edge.js';
import type { Ticket } from './ticket.js';

/** Round the drawing of the fold, in its own mm. */
const margin = 8;

/** The ticket as one self-contained page. */
export function ticketHtml(ticket: Ticket): string {
  const { edge, panels, caption } = ticket.fold;
  const { x, y, width, height } = extentOf([...edge, ...panels]);
  const points = edge.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ');
  const names = panels.map(
    (panel) =>
      `<text x="${panel.x.toFixed(1)}" y="${panel.y.toFixed(1)}" text-anchor="${panel.anchor}" dominant-baseline="middle">${escapeXml(panel.name)}</text>`,
  );
  const rows = ticket.rows.map(
    ([name, value]) => `<tr><th scope="row">${escapeXml(name)}</th><td>${escapeXml(value)}</td></tr>`,
  );
  const blanks = ticket.blanks.map(
    (name) => `<tr class="blank"><th scope="row">${escapeXml(name)}</th><td></td></tr>`,
  );
  return `<!doctype html>
<html lang="${escapeXml(ticket.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(ticket.title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #8886; overflow-wrap: anywhere; }
th { width: 11rem; font-weight: 600; }
.blank td { height: 2.2rem; border-bottom: 1px solid currentColor; }
figure { margin: 1.5rem 0; }
svg { max-width: 18rem; height: auto; overflow: visible; }
svg text { font: 7px system-ui, sans-serif; fill: currentColor; }
figcaption { font-size: .9rem; }
@media print { body { margin: 0; } }
</style>
</head>
<body>
<main>
<h1>${escapeXml(ticket.title)}</h1>
<table>
${[...rows, ...blanks].join('\n')}
</table>
<figure>
<svg viewBox="${(x - margin).toFixed(1)} ${(y - margin).toFixed(1)} ${(width + 2 * margin).toFixed(1)} ${(height + 2 * margin).toFixed(1)}" role="img" aria-label="${escapeXml(caption)}"><polyline points="${points}" fill="none" stroke="currentColor" stroke-width="2" stroke-linejoin="round"/>${names.join('')}</svg>
<figcaption>${escapeXml(caption)}</figcaption>
</figure>
</main>
</body>
</html>
`;
}
