/** On paper: the day's colours, no grounds, two columns where they fit, addresses of links, codes to photograph. */
export const printCss = `
@page{margin:14mm}
@media print{
html{color-scheme:light}
body{font-size:10pt;line-height:1.4}
.ground{background:none;color:#000}
h1,h2,h3,.lead,.strapline,.kicker,.numeral,.opener,.pair,.figure,a{color:#000}
.art>svg,.map,.marker{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.contents,.send,.how{display:none}
.title{font-size:34pt}.heading{font-size:19pt}.subheading{font-size:12pt}.lead,.strapline{font-size:12pt}
.cover>.words,.frame,.sea figcaption,footer{padding-inline:0;max-width:none}
.cover.with-art{display:grid;grid-template-columns:1fr 62mm;gap:8mm;align-items:end}
.cover>.words{padding-block:0}
.frame{padding-block:8mm 5mm}
.frame>.beside{margin:0}
.with-map>.frame{display:block}
.frame>.sea .map{height:70mm;width:auto;min-width:0}
.fact{font-size:10pt}.caption,.aid,figcaption,.sea figcaption{font-size:9pt}
.asks .words{display:block}
.by-2.body,.by-3.body{columns:2;column-gap:8mm}
.body{margin-bottom:0}
.body>*{padding-bottom:5mm}
.panel.with-art>.frame{display:grid;grid-template-columns:1fr 55mm;gap:8mm}
.heading,.subheading{break-after:avoid}
.group,.field,figure,.timeline>li,.qr,.body>*{break-inside:avoid}
p,li{orphans:3;widows:3}
.moves{overflow:visible}
.map{width:100%}
.code{display:block;width:24mm;flex:none}
a{text-decoration:none}
a.untold::after{content:" (" attr(href) ")"}
.asks{break-before:page;break-after:page}
form{max-width:none}
input:not([type=checkbox]),textarea{border:0;border-bottom:.5pt solid;border-radius:0;padding-inline:0}
footer{padding-block:6mm 0;border-top:.5pt solid}
}
`;
