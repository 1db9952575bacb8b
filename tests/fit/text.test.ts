import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { panelAreas } from '../../src/fit/area.js';
import { togetherPattern } from '../../src/fit/together.js';
import { folds } from '../../src/model/folds.js';
import type { LineItem } from '../../src/model/layout.js';
import { ptToMm } from '../../src/model/units.js';
import { type FittedTest, fitted, flapText, harbour, linesOf, panelOf, textOf } from '../support/fitted.js';

const glossary = `terms:
  - { preferred: Comité de Jumelage, keepTogether: true }
  - { preferred: North Rhine-Westphalia, keepTogether: true }
maxAgeMonths: 48
`;
const real = { 'templates/themes/harbour.yaml': harbour, 'content/glossary.yaml': glossary };
const flap = (markdown: string, more = {}, after = '') =>
  fitted({ ...real, 'content/leaflets/demo.yaml': flapText(markdown, after), ...more });
const flapLines = (test: FittedTest): LineItem[] => linesOf(panelOf(test.outcome, 'flap').items);
/** The lines of one paragraph each, by where their words come from. */
const bodyLines = (test: FittedTest): string[] =>
  flapLines(test)
    .filter(({ meaning }) => meaning.ref.endsWith('.text'))
    .map(textOf);

describe('every line', () => {
  let test: FittedTest;
  beforeAll(() => {
    const text = 'Friends of *both* cities meet **every year**, see [their pages](https://example.org/x).';
    test = flap(
      [text, '', `- ${text}`, '- short', '', '1. first', '2. second'].join('\n'),
      {},
      [
        '      - heading: A heading',
        '        dates: [{ date: 1987-06-05, text: The charter is signed }]',
        '        qr: home',
        '',
      ].join('\n'),
    );
  });

  it('stands on its panel’s baseline grid, but in lists, timelines and tight titles, after which the text comes back to it', () => {
    const { project, outcome } = test;
    const theme = project.theme.value;
    const step = (outcome.value?.bodyPt ?? 0) * theme.grid.step;
    for (const { items, grid } of outcome.value?.panels ?? []) {
      for (const line of linesOf(items)) {
        if (line.meaning.ref.endsWith('#issued')) continue;
        // A title's further lines stand closer than the grid.
        const tight = line.meaning.level === 1 && line.free;
        const aired = ['listItem', 'label'].includes(line.meaning.role);
        expect(line.free ?? false, textOf(line)).toBe(aired || (tight ?? false));
        if (line.free) continue;
        const steps = (line.baseline - grid.first) / step;
        expect(Math.abs(steps - Math.round(steps)), textOf(line)).toBeLessThan(1e-6);
      }
    }
  });

  it('hangs, on all panels and at any size, from one height where the theme has one', () => {
    const sized = fitted({ 'templates/themes/harbour.yaml': harbour });
    const { head } = sized.project.theme.value.grid;
    const firsts = [sized.outcome, sized.again(9, 9)].flatMap(
      ({ value }) => value?.panels.map(({ items }) => ptToMm(linesOf(items)[0]?.baseline ?? 0)) ?? [],
    );
    expect(firsts).toHaveLength(8);
    for (const first of firsts) expect(first).toBeCloseTo(head ?? 0, 6);
  });

  it('stands inside its column, and above the foot', () => {
    const { project, outcome } = test;
    const areas = panelAreas(project.leaflet.value, folds.roll, project.theme.value);
    for (const { panel, items, height } of outcome.value?.panels ?? []) {
      const area = areas.get(panel.role)?.text;
      if (!area) throw new Error('a panel without an area');
      expect(ptToMm(area.x)).toBeGreaterThanOrEqual(project.theme.value.grid.side - 1e-9);
      for (const line of linesOf(items)) {
        expect(line.x).toBeGreaterThan(0);
        expect(line.x + line.width, textOf(line)).toBeLessThanOrEqual(area.x + area.width + 0.01);
        expect(line.baseline).toBeLessThan(height);
        if (!line.meaning.ref.endsWith('#issued'))
          expect(line.baseline).toBeLessThanOrEqual(area.y + area.height);
      }
    }
  });

  it('knows its words’ place, language and role', () => {
    const lines = flapLines(test);
    expect(lines.every(({ meaning }) => meaning.ref.startsWith('content/'))).toBe(true);
    expect(lines.every(({ meaning }) => meaning.lang === 'en-GB')).toBe(true);
    expect(lines.find((line) => textOf(line) === 'A heading')?.meaning).toMatchObject({
      role: 'heading',
      level: 3,
    });
    expect(lines.find((line) => textOf(line) === 'second')?.meaning.role).toBe('listItem');
    expect(lines.find((line) => textOf(line) === '2.')?.meaning.role).toBe('label');
  });

  it('keeps emphasis and links on their own words', () => {
    const runs = flapLines(test).flatMap((line) => line.runs);
    const wordsWith = (check: (run: (typeof runs)[number]) => boolean) =>
      runs.filter(check).map(({ text }) => text.trim());
    expect(wordsWith(({ font }) => font.italic)).toContain('both');
    expect(wordsWith(({ font, href }) => font.weight === 'bold' && !href)).toContain('every year');
    expect(wordsWith(({ href }) => href === 'https://example.org/x').join(' ')).toContain('their pages');
  });

  it('carries the issue code last on the back', () => {
    const code = linesOf(panelOf(test.outcome, 'back').items).at(-1);
    expect(code && textOf(code)).toBe('Issue demo 2021-07-19');
  });
});

describe('what belongs together', () => {
  const names = ['5 June 1987', 'Comité de Jumelage', 'North Rhine-Westphalia', '12,000 people', '21 July'];

  it('never breaks over two lines, wherever it stands', () => {
    const one = fc.constantFrom(...names, 'and', 'the', 'committee', 'of', 'harbour', 'met');
    const paragraphs = fc.array(fc.array(one, { minLength: 12, maxLength: 30 }), {
      minLength: 6,
      maxLength: 6,
    });
    fc.assert(
      fc.property(paragraphs, (list) => {
        const text = list.map((words) => words.join(' '));
        const lines = bodyLines(flap(text.join('\n\n')));
        for (const name of names) {
          const asked = text.join(' ').split(name).length;
          const whole = lines.reduce((sum, line) => sum + line.split(name).length - 1, 0);
          expect(whole, name).toBe(asked - 1);
        }
        expect(lines.join(' ')).toBe(text.join(' '));
      }),
      { numRuns: 6, seed: 7 },
    );
  });

  it('is found in the leaflet’s own language, as whole words only', () => {
    const found = (text: string, language: string) =>
      [...text.matchAll(togetherPattern({ terms: [], maxAgeMonths: 48 }, language))].map(([match]) => match);
    expect(found('am 5. Juni 1987, im Mai 2018', 'de')).toEqual(['5. Juni 1987', 'Mai 2018']);
    expect(found('le 5 juin 1987', 'fr')).toEqual(['5 juin 1987']);
    expect(found('June 5, 1987 and 3.5 km, not 7 kmh', 'en-US')).toEqual(['June 5, 1987', '3.5 km']);
    expect(found('5 June\u00a01987', 'en-GB')).toEqual(['5 June\u00a01987']);
  });

  it('never leaves a paragraph’s short last word alone on its line', () => {
    const words = 'a twinning brings cities together over the sea and back'.split(' ');
    const paragraphs = Array.from({ length: 14 }, (_, extra) =>
      Array.from({ length: 13 + extra }, (_, index) => words[index % words.length]).join(' '),
    );
    for (const half of [paragraphs.slice(0, 7), paragraphs.slice(7)]) {
      const lines = bodyLines(flap(half.map((text) => `${text}.`).join('\n\n')));
      const last = lines.filter((line) => line.endsWith('.'));
      expect(last).toHaveLength(7);
      for (const line of last) expect(line).toContain(' ');
    }
  });

  it('holds a word and the marks around it', () => {
    const text = `${"O’Neill's “dockyard”, (and) the *harbour*'s **people**; ".repeat(8)}end.`;
    const lines = bodyLines(flap(text));
    expect(lines.length).toBeGreaterThan(4);
    for (const line of lines) {
      expect(line).not.toMatch(/^[’'”),;.]/);
      expect(line).not.toMatch(/[“(]$/);
    }
  });
});

describe('characters', () => {
  const scripts = {
    'content/cities.yaml': (text: string) =>
      text.replace(
        'otherNames: [{ name: 舞鶴, lang: ja }]',
        'otherNames: [{ name: 舞鶴, lang: ja }, { name: 珠海, lang: zh-Hans }]',
      ),
  };
  const facts = '      - cities: { only: [maizuru], show: facts }\n';

  it('are set in their own region’s shapes', () => {
    const test = flap('Names.', scripts, facts);
    const { outcome } = test;
    const runs = flapLines(test).flatMap((line) => line.runs);
    const familyOf = (text: string) => runs.find((run) => run.text.includes(text))?.font.family;
    expect(familyOf('舞鶴')).toBe('japanese');
    expect(familyOf('珠海')).toBe('chinese');
    expect(familyOf('Maizuru')).toBe('text');
    expect(runs.find((run) => run.text.includes('舞鶴'))?.size).toBeCloseTo(
      (outcome.value?.bodyPt ?? 0) * 0.92,
      6,
    );
  });

  it('that no font has are an error with their place', () => {
    const { outcome, project } = flap('Snow falls.\nThere \u{1f6a2} and \u{1f6a2}, \u{1f6a3} here.');
    const found = outcome.diagnostics.filter(({ code }) => code === 'text/missing-glyph');
    expect(found).toMatchObject([{ severity: 'error', place: { file: 'content/leaflets/demo.yaml' } }]);
    expect(found).toHaveLength(1);
    expect(found[0]?.message).toMatch(/the characters “.+” \(U\+1F6A2\), “.+” \(U\+1F6A3\)/);
    const lines = project.leaflet.source.text.split('\n');
    const line = lines.findIndex((text) => text.includes('There'));
    const column = (lines[line] ?? '').indexOf('\u{1f6a2}') + 1;
    expect(found[0]?.place).toMatchObject({ line: line + 1, column });
  });

  it('of a word wider than its column are an error with the word', () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente'.repeat(2);
    const { outcome } = flap(`See ${word} there.`);
    const found = outcome.diagnostics.filter(({ code }) => code === 'fit/too-wide');
    expect(found).toMatchObject([{ severity: 'error', place: { file: 'content/leaflets/demo.yaml' } }]);
    expect(found[0]?.message).toContain(`“${word.slice(0, 59)}…”`);
  });

  it('name the part that is too wide, whether it stays together or not', () => {
    const place = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogochagain';
    const { outcome } = flap(`A very long sentence with many words, then *${place}* and more.`);
    const [found] = outcome.diagnostics.filter(({ code }) => code === 'fit/too-wide');
    expect(found?.message).toMatch(new RegExp(`^“${place.slice(0, 59)}…” is wider`));
  });

  it('make the whole leaflet’s body smaller where a word has room only then', () => {
    const test = fitted({
      ...real,
      'templates/themes/harbour.yaml': harbour.replace(/fit: \{.*\}/, 'fit: { min: 8, max: 20, step: 0.5 }'),
      'content/leaflets/demo.yaml': flapText('Donaudampfschifffahrtsgesellschaftskapitän'),
    });
    expect(test.outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const size = test.outcome.value?.bodyPt ?? 0;
    expect(size).toBeGreaterThan(8);
    expect(size).toBeLessThan(20);
    expect(test.again(size + 0.5, size + 0.5).diagnostics.map(({ code }) => code)).toEqual(['fit/too-wide']);
  });

  it('of a title too wide for its column are set smaller first', () => {
    const test = fitted({
      ...real,
      'content/leaflets/demo.yaml': (text) =>
        text.replace('heading: Our twin cities', 'heading: Partnerstädte'),
    });
    expect(test.outcome.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [title] = linesOf(panelOf(test.outcome, 'cover').items);
    expect(title && textOf(title)).toBe('Partnerstädte');
    expect(title?.runs[0]?.size).toBeLessThan(38);
    expect(title?.runs[0]?.size).toBeGreaterThanOrEqual((38 * 2) / 3);
  });
});
