import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/preflight/profiles.js';
import { readPdf } from '../../src/preflight/read/read.js';
import { runProfile } from '../../src/preflight/run.js';
import { madeEditions } from '../support/editions.js';
import { objectsOf, operatorsOf } from '../support/pdf.js';

const printed = async (standard: string, marks: string) => {
  const { print } = await madeEditions(['print'], {
    'content/printers/standard.yaml': (text) =>
      `${text.replace(/^standard: .*\n/m, '')}standard: ${standard}\nmarks: ${marks}\n`,
  });
  return print;
};

const failures = async (bytes: Buffer, profile: keyof typeof profiles) => {
  const { value, diagnostics } = readPdf(bytes);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  const results = await runProfile(value, profiles[profile]);
  expect(results.length).toBeGreaterThan(20);
  return results
    .filter(({ outcome }) => outcome.verdict === 'failed')
    .map(({ rule, outcome }) => `${rule.id}: ${outcome.findings[0]?.what}`);
};

describe('a file for print', () => {
  it('is PDF/X-4 by its structure, with the profile of its printing condition inside', async () => {
    const bytes = await printed('PDF/X-4', '{}');
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.6');
    expect(await failures(bytes, 'print')).toEqual([]);
    const all = objectsOf(bytes);
    const profile = all.find(
      ({ dictionary }) => /\/N 4\b/.test(dictionary) && dictionary.includes('/Alternate'),
    );
    const own = readFileSync(new URL('../../assets/icc/coated-fogra39-tac300.icc', import.meta.url));
    expect(profile?.stream?.equals(own)).toBe(true);
  });

  it('is PDF/X-1a:2003 where its printer asks for that', async () => {
    const bytes = await printed('PDF/X-1a:2003', 'null');
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.4');
    expect(await failures(bytes, 'print-x1a')).toEqual([]);
    const text = bytes.toString('latin1');
    expect(text).toContain('(PDF/X-1a:2003)');
    expect(text).not.toContain('/ObjStm');
  });

  it('differs in nothing but what the standards say, and has an ID of its own', async () => {
    const [first, again, other] = await Promise.all([
      printed('PDF/X-4', '{}'),
      printed('PDF/X-4', '{}'),
      printed('PDF/X-1a:2003', '{}'),
    ]);
    expect(first.equals(again)).toBe(true);
    const id = (bytes: Buffer) => /\/ID \[<([0-9a-f]{32})>/.exec(bytes.toString('latin1'))?.[1];
    expect(id(first)).toMatch(/^[0-9a-f]{32}$/);
    expect(id(first)).not.toBe(id(other));
  });
});

it('black overprints in mode 1; every other ink knocks out', async () => {
  const { print, web } = await madeEditions(['print', 'web']);
  const state = objectsOf(print).find(
    ({ dictionary }) => dictionary.includes('/ExtGState') && dictionary.includes('/OPM'),
  );
  expect(state?.dictionary).toMatch(/\/OP true/);
  expect(state?.dictionary).toMatch(/\/op true/);
  expect(state?.dictionary).toMatch(/\/OPM 1/);
  const operators = operatorsOf(print);
  let on = false;
  const depth: boolean[] = [];
  let shown = 0;
  let fill = '';
  for (const [line] of operators.matchAll(/^.*$/gm)) {
    if (line === 'q') depth.push(on);
    else if (line === 'Q') on = depth.pop() ?? false;
    else if (line === '/Overprint gs') on = true;
    else if (/ scn$/.test(line)) fill = line.replace(' scn', '').trim();
    else if (line === 'BT') {
      expect(on).toBe(fill === '0 0 0 1');
      shown += 1;
    }
  }
  expect(shown).toBeGreaterThan(5);
  expect(operatorsOf(web)).not.toContain('/Overprint gs');
});

describe('a spot ink of the theme', () => {
  const withSpot = async (spots: boolean) => {
    const { print } = await madeEditions(['print'], {
      'content/printers/standard.yaml': (text) => `${text}marks: null\nspots: ${spots}\n`,
      'templates/themes/harbour.yaml': (text) =>
        text
          .replace(
            'colours:\n',
            "colours:\n  sea: { cmyk: [90, 30, 0, 0], rgb: '#0a6fb0', spot: PANTONE 300 C }\n",
          )
          .replace('heading: ink', 'heading: sea'),
    });
    return print;
  };

  it('is printed as such only where the printer allows it', async () => {
    const spot = await withSpot(true);
    expect(objectsOf(spot).some(({ dictionary }) => dictionary.includes('/Separation'))).toBe(true);
    // Spots are warned of there, and are errors where only process inks are printed.
    expect((await failures(spot, 'sheetfed-spot')).map((failure) => failure.split(':')[0])).toEqual([
      'R0020',
    ]);
    expect((await failures(spot, 'print')).map((failure) => failure.split(':')[0])).toContain('R0020');
    const process = await withSpot(false);
    expect(objectsOf(process).some(({ dictionary }) => dictionary.includes('/Separation'))).toBe(false);
    expect(operatorsOf(process)).toMatch(/^0\.9 0\.3 0 0 scn$/m);
  });
});
