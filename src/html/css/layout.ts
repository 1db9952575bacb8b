/** The page as bands of the leaflet's panels, one under another; side by side within them where there is room. */
export const layoutCss = `
body{--side:clamp(1rem,5vw,4rem);--high:clamp(2.5rem,5.5vw,4.75rem);--apart:clamp(1.75rem,3vw,2.5rem)}
.cover>.words{padding:clamp(2.25rem,6vw,5rem) var(--side) clamp(2rem,4vw,3.5rem)}
.cover .title{margin-top:.28em}
.cover .strapline{margin-top:1.1em}
.contents{margin-top:clamp(1.5rem,3vw,2.5rem);border-top:1px solid;padding-top:1rem;max-width:34rem}
.contents ul{list-style-type:"";padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
.contents li{margin:0}
.contents a{display:inline-block;padding:.3rem 0}
.frame{max-width:84rem;margin-inline:auto;padding:var(--high) var(--side)}
.frame .heading+*,.lead+*{margin-top:1.1rem}
.frame .heading+.body,.lead+.body,.frame .heading+.group+.body{margin-top:clamp(1.5rem,3vw,2.25rem)}
.body{column-gap:clamp(2rem,4vw,3.5rem)}
.by-1.body{max-width:42rem}
.by-2.body{columns:2 19rem}
.by-3.body{columns:3 19rem}
.body{margin-bottom:calc(-1*var(--apart))}
.body>*{break-inside:avoid;padding-bottom:var(--apart);margin-top:0}
.body>.cells,.body>.columns,.body>.logos{column-span:all}
.same>.frame{padding-top:0}
.same>.frame::before{content:"";grid-column:1/-1;display:block;border-top:1px solid;opacity:.3;margin-bottom:clamp(2rem,4.5vw,3.75rem)}
.group>*+*{margin-top:.5rem}
.group>.subheading+*{margin-top:.35rem}
.cells{display:flex;flex-wrap:wrap;gap:1.25rem 2rem}
.cells>*{flex:1 1 8rem;min-width:min-content;max-width:100%}
.columns.by-2{columns:2 14rem}
.columns.by-3{columns:3 12rem}
.qr{display:flex;gap:1rem;align-items:center}
footer{padding:1.75rem var(--side);display:flex;flex-wrap:wrap;gap:.25rem 2rem;justify-content:space-between}
footer p+p{margin:0}
@media(max-width:55.99rem){
.frame>.beside{margin:2rem calc(-1*var(--side)) calc(-1*var(--high))}
.frame>.beside.sea figcaption{padding-inline:var(--side)}
}
@media(min-width:56rem){
.cover.with-art{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,min(42vw,38rem))}
.cover.with-art>.words{padding-left:max(var(--side),calc(50vw - 42rem + var(--side)))}
.panel.with-art>.frame,.with-map>.frame{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,min(40vw,32rem));gap:0 clamp(2rem,5vw,5rem)}
.with-art .by-3.body,.with-map .by-3.body{columns:2 14rem}
.frame>.art{margin-bottom:calc(-1*var(--high))}
.asks .words{display:grid;grid-template-columns:minmax(14rem,1fr) minmax(0,2fr);gap:0 clamp(2rem,5vw,5rem);align-items:start}
.asks .words>*{grid-column:1}
.asks .words>form{grid-column:2;grid-row:1/span 9;margin-top:0}
}
`;
