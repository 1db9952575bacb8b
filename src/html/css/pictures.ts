/** Pictures, maps and the markers. By night a drawing stands on the ground that it was drawn for. */
export const pictureCss = `
svg,img{display:block;max-width:100%;height:auto}
.marker{display:inline-block;flex:none;max-width:none;vertical-align:baseline}
.art>svg,.art>img{width:100%}
.art>svg{background:var(--art)}
.art figcaption{padding-top:.5rem}
.band.art>svg,.band.art>img{min-height:5.5rem;object-fit:cover}
.cover>.art{align-self:end}
.frame>.art{align-self:end}
.logo.art>svg{background:none}
.vignette{float:right;margin:-.35em 0 0 .75em}
.vignette>svg,.vignette>img{height:2.1em;width:auto;max-width:5em}
.aside.art{float:right;width:min(38%,11rem);margin:.25em 0 .5em 1.25em}
.logos{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:center}
.logo>svg,.logo>img{height:4rem;width:auto}
.code{display:none;fill:#000;background:#fff}
.moves{overflow-x:auto}
.map{height:auto;min-width:100%;max-width:none;background:var(--ground)}
.map text{stroke:none}
.map path[class^=line]{fill:none}
.map .bold{font-weight:700}
.sea figcaption{max-width:84rem;margin-inline:auto;padding:.75rem var(--side);font-size:.9375rem}
.beside.sea{align-self:center}
.beside.sea figcaption{padding-inline:0}
@media screen and (prefers-color-scheme:dark){.art>svg,.art>img{filter:brightness(.9)}.map>svg{filter:invert(1) hue-rotate(180deg)}.vignette{padding:.2em .35em;background:var(--art);border-radius:.2em}}
`;
