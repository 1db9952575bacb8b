import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/preflight/read/limits.js';
import { readPdf } from '../../../src/preflight/read/read.js';
import { runProfile } from '../../../src/preflight/run.js';
import { webProfile } from '../../../src/preflight/web.js';
import { type PdfObject, writePdf } from '../../support/write-pdf.js';
import { webBase } from '../rules/web-base.js';
import { edited, inObject, object } from '../rules/web-edits.js';

const structureOf = (bytes: Uint8Array) => {
  const structure = readPdf(bytes).value?.structure;
  if (!structure) throw new Error('There is no structure tree');
  return structure;
};

describe('the structure tree', () => {
  const structure = structureOf(writePdf(webBase));

  it('is read in its order, with types, roles and pages', () => {
    expect(structure.elements.map(({ type, role, page }) => [type, role, page].join(' '))).toEqual([
      'Document Document ',
      'H1 H1 0',
      'Story P 0',
      'Link Link 0',
      'Figure Figure 0',
      'L L ',
      'LI LI ',
      'Lbl Lbl 0',
      'LBody LBody 0',
      'Table Table ',
      'TR TR ',
      'TH TH 0',
      'TR TR ',
      'TD TD 0',
      'Note Note 0',
      'H2 H2 1',
      'P P 1',
      'Form Form 1',
    ]);
    expect(structure.troubles).toEqual([]);
  });

  it('leads from content and annotations to their elements, and back', () => {
    expect(structure.ofContent(0, undefined, 3)?.type).toBe('Figure');
    expect(structure.ofContent(1, undefined, 1)?.type).toBe('P');
    expect(structure.ofContent(1, undefined, 3)).toBeUndefined();
    const { value: file } = readPdf(writePdf(webBase));
    const link = file?.pages[0]?.annotations[0]?.dict;
    expect(link && file?.structure?.ofObject(link)?.type).toBe('Link');
    expect(structure.parentOf(3)).toMatchObject({ kind: 'ref' });
    expect(structure.parentOf(4)).toBeNull();
  });
});

const many = (count: number, one: string): string => `[${`${one} `.repeat(count)}]`;
const nested = (depth: number): Readonly<Record<string, PdfObject>> =>
  Object.fromEntries(
    Array.from({ length: depth }, (_, nth) => [
      `deep${nth}`,
      `<< /S /Div /P @document /K [@deep${nth + 1}] >>`,
    ]),
  );

describe('a hostile structure tree ends in a word about it', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    [
      'that leads back to its root',
      writePdf(edited(inObject('item', '[@label @entry]', '[@document]'))),
      /more than once/,
    ],
    [
      'with an element in two places',
      writePdf(edited(inObject('item', '[@label @entry]', '[@label @entry @note]'))),
      /more than once/,
    ],
    [
      'that is 2,000 deep',
      writePdf(
        edited(inObject('document', '@formTag]', '@formTag @deep0]'), (source) => ({
          ...source,
          objects: { ...source.objects, ...nested(2000) },
        })),
      ),
      /more than 500 deep/,
    ],
    [
      'with 6,000 kids',
      writePdf(edited(inObject('note', '/K 8', `/K ${many(6_000, '8')}`))),
      /more than 3000 tags/,
    ],
    [
      'with numbers and texts for kids',
      writePdf(edited(inObject('item', '[@label @entry]', '[(a) /b true 1.5]'))),
      /a kid of a structure element is none/,
    ],
    [
      'whose references lead nowhere',
      writePdf(edited(inObject('composed', '/MCID 1', '/MCID (1)'))),
      /has no MCID/,
    ],
    [
      'whose parent tree leads back to itself',
      writePdf(edited(inObject('parents', '/Nums', '/Kids [@parents] /Nums'))),
      /parent tree is damaged/,
    ],
    [
      'of 6,000 marked-content sequences',
      writePdf(
        edited((source) => ({
          ...source,
          pages: source.pages.map((page) => ({
            ...page,
            content: '/P << /MCID 0 >> BDC EMC '.repeat(6_000),
          })),
        })),
      ),
      /more than 3000 tags/,
    ],
  ];
  it.each(cases)('%s', async (_, bytes, says) => {
    const { value: file } = readPdf(bytes, { ...defaultLimits, tags: 3_000, milliseconds: 60_000 });
    if (!file) throw new Error('The file can’t be read');
    const results = await runProfile(file, webProfile, { budget: { rule: 60_000, all: 60_000 } });
    expect(results.map(({ outcome }) => outcome.because ?? '').join('\n')).toMatch(says);
    expect(results.filter(({ outcome }) => outcome.because?.includes('could not be run'))).toEqual([]);
  });

  it('with a role map in circles', () => {
    const circles = Object.fromEntries(Array.from({ length: 300 }, (_, nth) => [`T${nth}`, `T${nth + 1}`]));
    const map = Object.entries(circles).map(([from, to]) => `/${from} /${to}`);
    const structure = structureOf(
      writePdf(
        edited(inObject('root', '/Story /P', `/Story /Story ${map.join(' ')}`), object('stray', 'null')),
      ),
    );
    expect(structure.roleOf('Story')).toEqual({ standard: undefined, way: ['Story'], circular: true });
    expect(structure.roleOf('T0').standard).toBeUndefined();
    expect(structure.roleOf('constructor').standard).toBeUndefined();
  });
});
