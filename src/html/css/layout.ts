/** The page as bands of the leaflet's panels, one under another; side by side within them where there is room. */
export const layoutCss = `
body{--side:clamp(1rem,5vw,4rem)}
.cover>.words{padding:clamp(2.25rem,6vw,5rem) var(--side) clamp(2rem,4vw,3.5rem)}
.cover .title{margin-top:.28em}
.cover .strapline{margin-top:1.1em}
.contents{margin-top:clamp(1.5rem,3vw,2.5rem);border-top:1px solid;padding-top:1rem;max-width:34rem}
.contents ul{list-style-type:"";padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.contents li{margin:0}
.contents a{display:inline-block;padding:.3rem 0}
.frame{max-width:84rem;margin-inline:auto;padding:clamp(2.5rem,5.5vw,4.75rem) var(--side)}
.frame .heading+*,.lead+*{margin-top:1.1rem}
.frame .heading+.body,.lead+.body{margin-top:clamp(1.5rem,3vw,2.25rem)}
.body{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:clamp(2rem,3.5vw,2.75rem) clamp(2rem,4vw,3.5rem);align-items:start}
.body>*{max-width:38rem;min-width:0}
.body>.cells,.body>.columns,.body>.logos{grid-column:1/-1;max-width:none}
.group>*+*{margin-top:.5rem}
.group>.subheading+*{margin-top:.35rem}
.cells{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,8rem),1fr));gap:1.25rem 2rem}
.columns.by-2{columns:2 14rem}
.columns.by-3{columns:3 12rem}
.qr{display:flex;gap:1rem;align-items:center}
footer{padding:1.75rem var(--side);display:flex;flex-wrap:wrap;gap:.25rem 2rem;justify-content:space-between}
footer p+p{margin:0}
@media(min-width:56rem){
.cover.with-art{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,min(42vw,38rem))}
.cover.with-art>.words{padding-left:max(var(--side),calc(50vw - 42rem + var(--side)))}
.panel.with-art>.frame{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,min(38vw,30rem));gap:clamp(2rem,5vw,5rem)}
}
`;
