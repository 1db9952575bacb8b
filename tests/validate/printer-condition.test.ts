import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadPrinters } from '../../src/validate/printers.js';
import { makeProject } from '../support/project.js';

/** The profile that the project ships: it says of itself that it is for FOGRA39. */
const coated = readFileSync(new URL('../../assets/icc/coated-fogra39-tac300.icc', import.meta.url));

const said = (condition: string) => {
  const printer = `name: Any printer\ndefault: true\nstock: 150 gsm silk, coated\nprofile: { file: demo.icc, condition: ${condition}, info: Coated }\nlimits: {}\n`;
  const { files } = makeProject({
    'assets/icc/demo.icc': coated,
    'content/printers/standard.yaml': printer,
  });
  return loadPrinters(files).diagnostics;
};

it('a printing condition that the profile is not for is warned of at its place', () => {
  const [warning, ...others] = said('FOGRA51');
  expect(others).toEqual([]);
  expect(warning).toMatchObject({
    severity: 'warning',
    code: 'printer/condition',
    place: { file: 'content/printers/standard.yaml', line: 4 },
  });
  expect(warning?.message).toContain('FOGRA39');
});

it('the one that it is for is not', () => {
  expect(said('FOGRA39')).toEqual([]);
});
