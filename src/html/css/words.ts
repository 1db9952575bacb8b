/** Words: sizes in rem, so that they follow the reader's own; they never run out of their column. */
export const wordsCss = `
*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;color-scheme:light dark;scroll-padding-top:1rem}
body{margin:0;font-size:1.0625rem;line-height:1.55;overflow-wrap:break-word}
.ground{background:var(--ground);color:var(--text)}
h1,h2,h3,h4,h5,h6,p,ul,ol,figure,fieldset{margin:0;padding:0}
h1,h2,h3{color:var(--heading);text-wrap:balance}
.title{font-size:clamp(2.5rem,1.45rem + 5.2vw,5rem);line-height:1;letter-spacing:-.012em}
.heading{font-size:clamp(1.875rem,1.45rem + 2.1vw,2.9rem);line-height:1.08;letter-spacing:-.008em}
.subheading{font-size:1.3125rem;line-height:1.25}
.kicker{color:var(--accent);font-size:clamp(1.0625rem,1rem + .4vw,1.3125rem);line-height:1.35}
.strapline{color:var(--heading);font-size:clamp(1.125rem,1.05rem + .5vw,1.4375rem);line-height:1.4;max-width:34rem;text-wrap:pretty}
.lead{color:var(--heading);font-size:1.25rem;line-height:1.4;max-width:42rem;text-wrap:pretty}
.fact{font-size:1rem;line-height:1.4;color:var(--text)}
h3>.fact{display:inline-block}
.caption{font-size:.9375rem;line-height:1.45}
.numeral,.opener,.pair,.figure{color:var(--accent);font-size:clamp(2.125rem,1.9rem + 1.2vw,2.875rem);line-height:1}
.opener,.pair{font-size:clamp(2.75rem,2.25rem + 2.4vw,4.25rem)}
.figure{font-size:clamp(3.25rem,2.6rem + 3.2vw,5.5rem)}
p+p,p+ul,p+ol,ul+p,ol+p{margin-top:.75em}
.numeral+p,.pair+p,.figure+p,.label+.link,.link+.link{margin-top:.15em}
a{overflow-wrap:anywhere;max-width:100%;color:var(--link);text-decoration-thickness:.08em;text-underline-offset:.2em}
a:hover{text-decoration-thickness:.16em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
.link a{display:inline-block;padding-block:.15rem}
ul,ol{padding-left:1.35em}
li+li{margin-top:.4em}
ul>li::marker{color:var(--heading)}
.marked{list-style-type:"";padding-left:0}
.marked>li{position:relative;padding-left:1.5em}
.marked>li>.marker{position:absolute;left:0;top:.38em}
.marker{width:.8em;height:.8em;overflow:visible}
.home{fill:var(--home)}.twin{fill:var(--twin)}.sister{fill:var(--sister)}.friendship{fill:var(--friendship)}
h3>.marker{margin-right:.5em}
hr{border:0;border-top:1px solid;opacity:.4;width:100%;margin:1.5rem 0}
.timeline{list-style:none;padding:0;display:grid;grid-template-columns:max-content 1.5rem minmax(0,1fr)}
.timeline>li{display:grid;grid-column:1/-1;grid-template-columns:subgrid;align-items:baseline;margin:0;padding-bottom:.8rem}
.timeline>li:last-child{padding-bottom:0}
.timeline>li::before{content:"";grid-area:1/2;align-self:stretch;justify-self:center;border-left:1px solid;opacity:.55;margin:.8em 0 -1.6em}
.timeline>li:last-child::before{display:none}
.timeline .marker{grid-area:1/2}.when{grid-area:1/1}.what{grid-area:1/3}
.when{font-weight:700;min-width:2.7rem}
.timeline .marker{justify-self:center;position:relative;z-index:1;align-self:start;margin-top:.38em}
.timeline .dot{width:.6em;height:.6em;margin-top:.5em;border-radius:50%;background:var(--accent)}
@media(max-width:30em){
.timeline{grid-template-columns:1.5rem minmax(0,1fr)}
.timeline>li::before{grid-area:1/1/3}
.timeline .marker{grid-area:1/1}.when{grid-area:1/2}.what{grid-area:2/2}
}
@media(forced-colors:active){.marker{fill:CanvasText}.timeline .dot{background:CanvasText}}
`;
