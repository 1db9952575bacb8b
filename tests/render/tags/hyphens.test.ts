import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';
import { madeEditions } from '../../support/editions.js';
import { flapText, harbour } from '../../support/fitted.js';
import { run, tool } from '../../support/tools.js';

const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-hyphens-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sentence =
  'Die Städtepartnerschaftsbeauftragten der Freundschaftsgesellschaften unterzeichneten gemeinsam die Partnerschaftsurkunde. ' +
  'Jugendaustauschprogramme und Städtepartnerschaftsjubiläen gehören zu den Veranstaltungshöhepunkten beider Städte.';
// Twice as long, it has lines to save at any size.
const german = `${sentence} ${sentence}`;
const softHyphen = '\u00ad';

it('a word that is parted at a line’s end is read whole, and its hyphen drawn', async () => {
  const { web: bytes } = await madeEditions(['web'], {
    'templates/themes/harbour.yaml': harbour,
    'content/leaflets/demo.yaml': (text) => flapText(german)(text).replace('title:', 'language: de\ntitle:'),
  });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let drawn = '';
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    drawn += items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
  }
  await document.destroy();
  // The hyphens are drawn: pdf.js doesn't look at what stands in their place.
  expect(drawn).toMatch(/\p{Ll}-\s*\n?\p{Ll}/u);
  if (!tool('pdftotext')) return;
  const file = path.join(folder, 'demo.pdf');
  writeFileSync(file, bytes);
  const text = run('pdftotext', [file, '-']);
  expect(text).toContain(softHyphen);
  const whole = text.replace(/\u00ad\s*/gu, '').replace(/\s+/g, ' ');
  expect(whole).toContain(german);
});
