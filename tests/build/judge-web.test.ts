import { beforeAll, expect, it } from 'vitest';
import { judgeWeb } from '../../src/build/judge-web.js';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import type { Output } from '../../src/build/outputs.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

const source = 'content/leaflets/demo.yaml';
const claims = ['PDF/UA-1', 'PDF/A-2a'];
let web: Output;

beforeAll(async () => {
  const { files, root } = makeProject({}, templateFolders);
  const bench = openBench(files, `${root}/out`, { products: ['web'] });
  const made = await makeLeaflet(files, 'demo', bench, { products: ['web'], printer: null });
  bench.close();
  if (!made.value) throw new Error(JSON.stringify(made.diagnostics));
  [web] = made.value.outputs as [Output];
});

/** The file with some of its bytes changed, and none moved. */
function changed(from: string, to: string): Uint8Array {
  expect(to.length).toBe(from.length);
  const text = Buffer.from(web.bytes).toString('latin1');
  expect(text).toContain(from);
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

it('a web edition says what it keeps to, and build.json says the same', () => {
  const text = Buffer.from(web.bytes).toString('latin1');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>');
  expect(web.conformance).toEqual(claims);
});

it.each([
  ['its language', '/Lang (en-GB)', '/Lung (en-GB)'],
  ['its tags', '/Marked true', '/Marked null'],
  ['its title shown', '/DisplayDocTitle true', '/DisplayDocTitle null'],
  ['what its colours mean', '/S /GTS_PDFA1', '/S /GTS_PDFX1'],
])('a file without %s is not written with a claim', async (_what, from, to) => {
  const { diagnostics, conformance } = await judgeWeb({ bytes: changed(from, to), claims, source });
  expect(conformance).toEqual([]);
  expect(diagnostics.length).toBeGreaterThan(0);
  for (const { severity, code, place, hint } of diagnostics) {
    expect([severity, place?.file]).toEqual(['error', source]);
    expect(code).toMatch(/^preflight\/(ua|a2a)\//);
    expect(hint).toMatch(/\S/);
  }
});

it('a file that can’t be read is not written either', async () => {
  const { diagnostics, conformance } = await judgeWeb({ bytes: Buffer.from('no PDF'), claims, source });
  expect(conformance).toEqual([]);
  expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
});
