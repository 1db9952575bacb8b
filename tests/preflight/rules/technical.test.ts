import { expect, it } from 'vitest';
import { readPdf } from '../../../src/preflight/read/read.js';
import { rules } from '../../../src/preflight/rules/index.js';
import { isTechnical } from '../../../src/preflight/rules/support/technical.js';
import { runProfile } from '../../../src/preflight/run.js';
import { writePdf } from '../../support/write-pdf.js';
import { withObjects, x4Base } from './base.js';

it.each([
  'CutContour',
  'Cut Contour',
  'Thru-cut',
  'Kiss_cut',
  'Die',
  'Dieline',
  'Die cut',
  'Stanze',
  'Stanzkontur',
  'Rillung',
  'Rilllinie',
  'Crease',
  'Perforation',
  'Perf',
  'Fold',
  'Falz',
  'CUT 2',
])('“%s” is a technical line', (name) => {
  expect(isTechnical(name)).toBe(true);
});

it.each([
  'Gold',
  'PANTONE 300 C',
  'Cyan',
  'Diesel blue',
  'Cutty brown',
  'Foliage',
  'Perfect red',
  'Foldable',
])('“%s” is an ink', (name) => {
  expect(isTechnical(name)).toBe(false);
});

it('a technical line is to stay a spot colour, and any other is to be converted or ordered', async () => {
  const use = '/On gs /Gold cs 1 scn 60 300 40 20 re f';
  const stanze =
    '[/Separation /Stanze /DeviceCMYK << /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 0 0] /N 1 >>]';
  const said = async (source: ReturnType<typeof x4Base>) => {
    const { value } = readPdf(writePdf(source));
    if (!value) throw new Error('The file can’t be read');
    const profile = { name: 'spots', title: 'Spots', rules: { R0020: { level: 'error' as const } } };
    const [result] = await runProfile(value, profile, { rules });
    return result?.outcome.findings.map(({ what }) => what);
  };
  expect(await said(x4Base(use))).toEqual(['The spot colour “Gold” is used.']);
  expect(await said(withObjects(x4Base(use), { gold: stanze }))).toEqual([
    '“Stanze” is a technical line: leave it a spot colour that overprints, and tell the printer.',
  ]);
});
