/** How the report looks. Marks are told by their form as well as by their colour, and on paper. */
export const style = `
:root { --out: #a3271c; --out-ground: #fbe9e7; --in: #14603a; --in-ground: #e2f3e8; --mark: #d6006c; }
@media (prefers-color-scheme: dark) { :root { --out: #ffa79c; --out-ground: #43211e; --in: #8fe0ae; --in-ground: #17382a; } }
main { max-width: 76rem; margin: 0 auto; padding: 1rem clamp(1rem, 4vw, 2.5rem) 2rem; }
article + article { margin-top: 4rem; padding-top: 2rem; border-top: 3px solid var(--ink); }
h1, h2, h3 { line-height: 1.2; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: clamp(1.6rem, 5vw, 2.2rem); }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.05rem; }
h3 .quiet { font-weight: 400; }
p { margin: .5rem 0 0; }
p, li, dd { overflow-wrap: anywhere; }
a { color: inherit; text-underline-offset: .15em; }
.quiet, .kicker, dt, footer, figcaption { color: var(--quiet); }
.kicker { margin: 0 0 .25rem; font-size: .9rem; }
.sides { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; margin: 1rem 0 0; }
dt { font-size: .9rem; }
dd { margin: 0; }
.verdict { margin-top: 1.25rem; font-size: 1.15rem; font-weight: 600; }
.verdict.same { color: var(--good); }
.sums { margin: .25rem 0 0; padding: 0; list-style: none; }
article > section { margin-top: 2rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
.panel, .page { margin-top: 1.5rem; }
.note { font-style: italic; }
.passages { max-width: 44rem; margin: .5rem 0 0; padding: 0; list-style: none; }
.passages li { margin-top: .5rem; padding-left: .9rem; border-left: 3px solid var(--line); }
del, ins { padding: .05em .2em; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
del { color: var(--out); background: var(--out-ground); text-decoration: line-through; }
ins { color: var(--in); background: var(--in-ground); text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .15em; }
del::before { content: "\\2212\\202F"; font-weight: 700; }
ins::before { content: "+\\202F"; font-weight: 700; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
figure { margin: 0; min-width: 0; }
figcaption { margin-top: .25rem; font-size: .9rem; }
img { display: block; max-width: 100%; height: auto; background: #fff; border: 1px solid var(--line); }
.pair { display: grid; gap: 1rem; margin-top: .75rem; }
.pair.alone { max-width: 38rem; }
.frame { position: relative; width: fit-content; overflow: hidden; }
.mark { position: absolute; outline: 2px solid var(--mark); outline-offset: 1px; box-shadow: 0 0 0 1px #fff, 0 0 0 4px #fff; }
.mark.before { outline-style: dashed; }
.mark b { position: absolute; left: -3px; bottom: calc(100% + 2px); min-width: 1.3em; padding: 0 .3em; background: var(--mark); color: #fff; font-size: .75rem; line-height: 1.35; text-align: center; }
.spots { margin: 1rem 0 0; padding: 0; list-style: none; counter-reset: spot; display: grid; gap: 1.25rem; }
.spots li { counter-increment: spot; position: relative; padding-left: 2.5rem; }
.spots li::before { content: counter(spot); position: absolute; left: 0; top: .1rem; min-width: 1.5rem; padding: 0 .3rem; background: var(--mark); color: #fff; font-size: .85rem; font-weight: 700; text-align: center; }
.spots p { margin: 0; }
.near { display: grid; justify-content: start; gap: .75rem 1rem; margin-top: .5rem; }
.approval dl { display: grid; gap: 1.5rem; margin: 1rem 0 0; max-width: 44rem; }
.approval dd { height: 1.6rem; border-bottom: 1px solid var(--ink); }
footer { margin-top: 2.5rem; padding-top: .5rem; border-top: 1px solid var(--line); font-size: .85rem; }
@media (min-width: 60rem) { .mark:not(.edge) b { left: auto; right: calc(100% + 3px); top: -3px; bottom: auto; } .pair { grid-template-columns: 1fr 1fr; } .pair.alone { grid-template-columns: 1fr; } .near:not(.wide) { grid-template-columns: repeat(2, minmax(0, max-content)); } .approval dl { grid-template-columns: 2fr 1fr 2fr; } }
@media (max-width: 36rem) { .spots li { padding-left: 0; } .spots li::before { position: static; display: inline-block; margin-bottom: .25rem; } }
@media print {
  :root { --ink: #000; --paper: #fff; --quiet: #444; --line: #bbb; --out: #8a1c12; --in: #0b4a2a; --out-ground: transparent; --in-ground: transparent; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  .pair, .near:not(.wide) { grid-template-columns: 1fr 1fr; }
  .approval dl { grid-template-columns: 2fr 1fr 2fr; }
  .mark b, .spots li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h2, h3 { break-after: avoid; }
  .passages li, figure, .spots li, .approval { break-inside: avoid; }
}
`.trim();
