import { expect, it } from 'vitest';
import { madeEditions } from '../support/editions.js';
import { goodProject } from '../support/good-project.js';

/** The deflated font files of a PDF. */
const fontFiles = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/Length1 \d+\n\/Filter \/FlateDecode\n\/Length (\d+)\n>>\nstream\n/g)]
    .map((found) => {
      const at = found.index + found[0].length;
      return pdf.toString('latin1', at, at + Number(found[1]));
    })
    .sort();

const demo = 'content/leaflets/demo.yaml';

it('editions of one colour space embed the same files, and so does a leaflet of the same letters', async () => {
  const { web, office } = await madeEditions(['web', 'office']);
  expect(fontFiles(web).length).toBeGreaterThan(0);
  expect(fontFiles(office)).toEqual(fontFiles(web));
  const text = String(goodProject[demo]);
  const swapped = text.replace('Find us', 'Finds u');
  expect(swapped).not.toBe(text);
  const again = await madeEditions(['web'], { [demo]: swapped });
  expect(again.web.equals(web)).toBe(false);
  expect(fontFiles(again.web)).toEqual(fontFiles(web));
  const other = await madeEditions(['web'], { [demo]: text.replace('Find us', 'Find us @') });
  expect(fontFiles(other.web)).not.toEqual(fontFiles(web));
});
