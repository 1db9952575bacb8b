import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// The yardstick: the same words as one plain pdfmake document, with none of what a leaflet needs.
const require = createRequire(import.meta.url);
const pdfmake = require('pdfmake');
const [, , words, out] = process.argv;
const font = require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf');
pdfmake.setFonts({ Text: { normal: font, bold: font, italics: font, bolditalics: font } });
pdfmake.setLocalAccessPolicy?.(() => true);
const pdf = pdfmake.createPdf({
  content: readFileSync(words, 'utf8').split('\n'),
  defaultStyle: { font: 'Text', fontSize: 9 },
});
writeFileSync(out, await pdf.getBuffer());
