import type { palettes } from './palette.js';

const variables = (colours: Readonly<Record<string, string>>): string =>
  Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join('');

/** The pages’ one style sheet. @param display whether the theme’s display face lies beside it */
export function styleSheet({ light, dark }: ReturnType<typeof palettes>, display: boolean): string {
  const face = display
    ? '@font-face { font-family: Display; src: url(display.ttf); font-weight: 800; font-display: swap; }\n'
    : '';
  return `${face}:root { color-scheme: light dark; ${variables(light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
${rules}`;
}

const rules = `* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text); font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { font-family: Display, system-ui, sans-serif; font-weight: 800; line-height: 1.15; text-wrap: balance; margin: 0; }
p, ul { margin: 0; padding: 0; }
ul { list-style: none; }
a { color: var(--link); text-decoration-thickness: .08em; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: .16em; }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
.width { width: min(72rem, 100% - clamp(2rem, 10vw, 2.5rem)); margin-inline: auto; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { background: var(--band); color: var(--band-text); padding-top: clamp(2rem, 6vw, 4.5rem); }
header a { color: inherit; }
header a:focus-visible { outline-color: currentColor; }
h1 { font-size: clamp(2.1rem, 1.3rem + 4.2vw, 4.25rem); letter-spacing: -.02em; max-width: 18ch; }
.intro { font-size: 1.2rem; line-height: 1.4; margin-top: .75rem; max-width: 38rem; }
.up { margin-bottom: 1rem; }
.up a { display: inline-block; padding: .4rem 0; }
.wave { display: block; width: 100%; height: 1.25rem; margin-top: clamp(1.5rem, 4vw, 3rem); }
.wave path { fill: var(--ground); }
main { padding-block: 1.5rem 3rem; }
.leaflets { display: grid; gap: 1.5rem; }
article, .issue { background: var(--card); border-radius: 14px; }
.leaflets article, .issue { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; padding: clamp(1rem, 5vw, 1.25rem); height: 100%; }
.leaflets article { grid-template-columns: clamp(4.5rem, 26vw, 6.5rem) minmax(0, 1fr); grid-template-rows: auto 1fr; align-items: start; }
.leaflets .words { grid-column: 1 / -1; }
.cover { display: block; width: 100%; max-width: 11rem; height: auto; aspect-ratio: 100 / 210; object-fit: cover; border-radius: 3px; box-shadow: 0 1px 2px #0003, 0 10px 24px #0002; }
.words > * + *, .head > * + * { margin-top: .8rem; }
h2 { font-size: clamp(1.25rem, 1rem + 2vw, 2rem); color: var(--heading); letter-spacing: -.01em; }
h3, h4 { font-size: 1.05rem; color: var(--heading); }
.head > .title { margin-top: .15rem; font-weight: 600; }
.download { display: inline-block; background: var(--button); color: var(--button-text); padding: .7rem 1.1rem; border-radius: 10px; text-decoration: none; line-height: 1.35; }
.download .name { font-weight: 700; }
.download:hover .name { text-decoration: underline; text-decoration-thickness: .1em; }
.what { color: var(--quiet); font-variant-numeric: tabular-nums; }
.download .what { color: inherit; }
.languages ul, .formats { display: grid; gap: .1rem; }
li > a { display: inline-block; padding: .3rem 0; }
.changes { border-inline-start: 4px solid var(--accent); padding-inline-start: .9rem; }
.changes > * + * { margin-top: .35rem; }
.changes li + li { margin-top: .4rem; }
del { color: var(--quiet); text-decoration-thickness: .08em; }
ins { color: var(--heading); font-weight: 600; text-decoration: none; }
summary { cursor: pointer; padding: .3rem 0; font-weight: 600; color: var(--link); }
.all a { display: inline-block; padding: .3rem 0; }
.withdrawn strong { color: var(--accent); }
section + section { margin-top: 1.5rem; }
main > section > h2 { margin-block: 2.5rem 1rem; }
.older { display: grid; gap: 1rem; }
.older article { padding: 1.1rem 1.25rem; }
.older article > * + * { margin-top: .5rem; }
.older .download { background: none; color: var(--link); padding: .3rem 0; text-decoration: underline; text-decoration-thickness: .08em; text-underline-offset: .2em; }
.is-withdrawn .download .name { font-weight: 400; }
footer { border-top: 1px solid var(--line); padding-block: 1.25rem 2.5rem; font-size: .95rem; }
footer a { display: inline-block; padding: .3rem 1.2rem .3rem 0; color: var(--text); }
@media (min-width: 36rem) { .leaflets article { grid-template-columns: 10rem minmax(0, 1fr); gap: .8rem 1.5rem; padding: 1.5rem; } .leaflets .picture { grid-row: 1 / 3; } .leaflets .words { grid-column: 2; } .issue { grid-template-columns: 10rem minmax(0, 1fr); gap: 1.5rem; padding: 1.5rem; } }
@media (min-width: 64rem) { .leaflets { grid-template-columns: repeat(2, minmax(0, 1fr)); } .leaflets > li:first-child:nth-last-child(odd) { grid-column: 1 / -1; } .issue { grid-template-columns: 14rem minmax(0, 1fr); padding: 2rem; gap: 2.5rem; } .cover { max-width: 14rem; } .issue .words > p { max-width: 44rem; } }
@media print { header { background: none; color: #000; } .wave, footer { display: none; } article { break-inside: avoid; } .download { background: none; color: #000; padding: 0; } }
`;
