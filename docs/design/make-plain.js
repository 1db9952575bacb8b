import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

// `node docs/design/make-plain.js [path of a Chromium]`: each inside's words in a browser's own styles, beside the
// inside as built. Build the leaflets and draw the gallery first.
const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '..', '..');
const names = {
  'international-links': 'International Links',
  ectc: 'ECTC',
  fopt: 'FoPT',
  caen: 'Caen',
  duisburg: 'Duisburg',
};
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1192, height: 600 } });

/** The words of the inside's panels, as plain elements: no classes, styles or drawings. */
async function wordsOf(id) {
  const { issued } = JSON.parse(readFileSync(path.join(root, 'out', 'build.json'), 'utf8')).leaflets.find(
    (leaflet) => leaflet.id === id,
  );
  await page.setContent(readFileSync(path.join(root, 'out', id, `${id}-${issued}.html`), 'utf8'));
  return page.evaluate(() =>
    ['inside-left', 'inside-middle', 'inside-right'].map((role) => {
      const section = document.querySelector(`section[aria-labelledby="${role}"]`);
      for (const drawn of section.querySelectorAll('svg, style, .moves, figure, picture, img')) drawn.remove();
      for (const element of section.querySelectorAll('*'))
        for (const { name } of [...element.attributes])
          if (!['href', 'type', 'rows'].includes(name)) element.removeAttribute(name);
      return section.innerHTML;
    }),
  );
}

const rows = [];
for (const [id, name] of Object.entries(names)) {
  const panels = (await wordsOf(id)).map((html) => `<td>${html}</td>`).join('');
  const built = readFileSync(path.join(root, 'docs', 'gallery', `${id}-inside.png`)).toString('base64');
  rows.push(
    `<div class="row"><div class="sheet"><table><tr>${panels}</tr></table></div><img src="data:image/png;base64,${built}" alt=""></div><p class="name">${name}</p>`,
  );
}
// The sheet is set at its true size and shown at half of it, as the picture beside it is.
// The leaflets' pages forbid styles of others.
const sheet = await browser.newPage({ viewport: { width: 1192, height: 600 } });
await sheet.setContent(`<style>
  body > * { font-family: sans-serif } body { margin: 0; background: #d8d8d4 }
  .heads, .row { display: flex; gap: 24px; padding: 8px 24px } .heads > p { width: 560px; margin: 0; font: bold 20px sans-serif; text-align: center }
  .row > * { width: 560px; height: 396px; overflow: hidden } .name { margin: 0 24px 8px; font: bold 17px sans-serif }
  .sheet { background: white } .sheet table { width: 1123px; height: 794px; transform: scale(0.4987); transform-origin: 0 0; table-layout: fixed; font: 9pt serif }
  td { vertical-align: top; padding: 38px; font-size: 9pt } td h2 { font-size: 14pt } td h3 { font-size: 11pt }
</style><div class="heads"><p>The words alone, in a browser’s own styles</p><p>The same words, as these leaflets set them</p></div>${rows.join('')}`);
const shot = await sheet.screenshot({ fullPage: true });
await browser.close();
writeFileSync(path.join(here, 'plain.png'), await sharp(shot).png({ palette: true, colours: 128, effort: 10 }).toBuffer());
