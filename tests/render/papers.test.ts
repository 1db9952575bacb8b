import { describe, expect, it } from 'vitest';
import { mmToPt } from '../../src/model/units.js';
import { profiles } from '../../src/preflight/profiles.js';
import { readPdf } from '../../src/preflight/read/read.js';
import { runProfile } from '../../src/preflight/run.js';
import { madeEditions } from '../support/editions.js';
import { boxesOf } from '../support/pdf.js';

/** US Letter, landscape, and its panels, inches. */
const cases = [
  { fold: 'roll', panels: [3.6875, 3.625, 3.6875, 3.6875] },
  { fold: 'z', panels: [11 / 3, 11 / 3, 11 / 3, 11 / 3] },
];

describe.each(cases)('a $fold fold on US Letter', ({ fold, panels }) => {
  it('is cut and paged at its own sizes', async () => {
    const files = await madeEditions(['print', 'web'], {
      'content/leaflets/demo.yaml': (text) => {
        const own = text.replace('panels:\n', `fold: ${fold}\npaper: letter\npanels:\n`);
        return fold === 'z'
          ? own.replace('panel: flap', 'panel: outside-left').replace('panel: back', 'panel: outside-middle')
          : own;
      },
    });
    for (const [left = 0, foot = 0, right = 0, head = 0] of boxesOf(files.print, 'TrimBox')) {
      expect(right - left).toBeCloseTo(11 * 72, 2);
      expect(head - foot).toBeCloseTo(8.5 * 72, 2);
    }
    const pages = boxesOf(files.web, 'MediaBox');
    const widths = pages.map(([, , width = 0]) => width);
    expect(widths.map((width) => Math.round(width * 1000))).toEqual(
      panels.map((inches) => Math.round(inches * 72 * 1000)),
    );
    expect(pages.every(([, , , height = 0]) => Math.abs(height - 8.5 * 72) < 0.01)).toBe(true);
    expect(boxesOf(files.print, 'BleedBox')[0]?.[0]).toBeCloseTo(
      (boxesOf(files.print, 'TrimBox')[0]?.[0] ?? 0) - mmToPt(3),
      2,
    );
  });
});

it('a printer in the US gets its own bleed and panels on Letter, and a file that passes', async () => {
  const inch = 25.4;
  const { print } = await madeEditions(['print'], {
    'content/leaflets/demo.yaml': (text) => text.replace('panels:\n', 'paper: letter\npanels:\n'),
    'content/printers/standard.yaml': (text) =>
      `${text}bleed: ${0.125 * inch}\npanels: [${[3.625, 3.6875, 3.6875].map((width) => width * inch).join(', ')}]\nmarks: {}\n`,
  });
  const [bleed = []] = boxesOf(print, 'BleedBox');
  const [trim = []] = boxesOf(print, 'TrimBox');
  expect((trim[0] ?? 0) - (bleed[0] ?? 0)).toBeCloseTo(9, 2);
  const { value } = readPdf(print);
  if (!value) throw new Error('the file can’t be read');
  const results = await runProfile(value, profiles.print, {
    expected: {
      folds: [
        [3.625 * inch, 7.3125 * inch],
        [3.6875 * inch, 7.375 * inch],
      ],
      trim: { width: 11 * inch, height: 8.5 * inch },
      bleed: 0.125 * inch,
    },
  });
  expect(results.filter(({ outcome }) => outcome.verdict === 'failed').map(({ rule }) => rule.id)).toEqual(
    [],
  );
  expect(results.find(({ rule }) => rule.id === 'geometry/trim')?.outcome.verdict).toBe('passed');
});
