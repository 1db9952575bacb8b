import { describe, expect, it } from 'vitest';
import { fitted, flapText, harbour, linesOf, panelOf } from '../support/fitted.js';
import type { Override } from '../support/project.js';

const flapLines = (text: Override) => {
  const { outcome } = fitted({
    'templates/themes/harbour.yaml': harbour,
    'content/leaflets/demo.yaml': text,
  });
  const step = (outcome.value?.bodyPt ?? 0) * 1.3333;
  return { lines: linesOf(panelOf(outcome, 'flap').items), step };
};
const withFigures = (figures: string) => flapText('Words.', `        figures: ${figures}\n`);

describe('a heading of several lines', () => {
  const heading = 'Two cities ruined in the war sought and found friendship';
  const { lines, step } = flapLines((text) =>
    flapText('Words.')(text).replace(/(panel: flap[\s\S]*?heading: ).*/, `$1${heading}`),
  );
  const set = lines.filter(({ meaning }) => meaning.ref.endsWith('.heading'));

  it('is set tight, its first line where a single one stands', () => {
    expect(set.length).toBeGreaterThanOrEqual(2);
    const [first, second] = set;
    if (!first || !second) throw new Error('two lines were expected');
    const size = first.runs[0]?.size ?? 0;
    expect(second.baseline - first.baseline).toBeCloseTo(Math.min(1.09 * size, 2 * step), 6);
    const single = flapLines(flapText('Words.')).lines.find(({ meaning }) =>
      meaning.ref.endsWith('.heading'),
    );
    expect(first.free ?? false).toBe(false);
    expect(single?.free ?? false).toBe(false);
  });

  it('is followed by text on the grid', () => {
    const [first] = set;
    const body = lines.find(({ meaning }) => meaning.ref.endsWith('.text'));
    const steps = ((body?.baseline ?? 0) - (first?.baseline ?? 0)) / step;
    expect(steps).toBeCloseTo(Math.round(steps), 6);
  });
});

describe('figures', () => {
  const sizes = (figures: string) => {
    const { lines } = flapLines(withFigures(figures));
    return lines.filter(({ meaning }) => meaning.ref.endsWith('.number')).map(({ runs }) => runs[0]?.size);
  };

  const three = "{ number: '30', text: two }, { number: '4', text: three }";

  it('stand more than twice as large alone as with others, two short ones between', () => {
    expect(sizes("[{ number: '200', text: one }]")).toEqual([expect.closeTo(56.7, 6)]);
    expect(sizes(`[{ number: '200', text: one }, ${three}]`)).toEqual([22, 22, 22]);
    expect(sizes("[{ number: '1950', text: one }, { number: '1987', text: two }]")).toEqual([42, 42]);
  });

  it('stand over a city’s story, their words on their own line', () => {
    const { lines } = flapLines(
      flapText(
        'Words.',
        "        figures: [{ number: '1987', text: one }]\n        cities: { only: [caen], show: stories }\n",
      ),
    );
    const opener = lines.find(({ meaning }) => meaning.ref.endsWith('.number'));
    expect(opener?.runs.map(({ text }) => text).join('')).toBe('1987 one');
    expect(opener?.runs[0]?.size).toBeCloseTo(46.2, 6);
    const name = lines.find(({ meaning }) => meaning.ref.endsWith('caen.name'));
    expect(name?.baseline).toBeGreaterThan((opener?.baseline ?? 0) + (opener?.runs[0]?.size ?? 0) / 2);
  });

  it('take their year out of the facts under them, and no other', () => {
    const factsUnder = (figures: string) => {
      const section = `        figures: [${figures}]\n        cities: { only: [caen], show: stories }\n`;
      const { lines } = flapLines(flapText('Words.', section));
      const name = lines.find(({ meaning }) => meaning.ref.endsWith('caen.name'));
      return name?.runs.map(({ text }) => text).join('') ?? '';
    };
    const since = /\d{4}/.exec(factsUnder("{ number: '12', text: years }"))?.[0];
    expect(since).toBeDefined();
    expect(factsUnder(`{ number: '${since}', text: one }`)).not.toContain(since);
    expect(factsUnder(`{ number: '${since}', text: one }, { number: '4', text: two }`)).toContain(since);
  });

  it('are no pair where one of two is long: both stay of one size', () => {
    expect(sizes("[{ number: '70,000', text: one }, { number: '65', text: two }]")).toEqual([22, 22]);
  });

  it('of a pair are a line apart from their words for those who read the file, and from what follows', () => {
    const { lines, step } = flapLines((text) =>
      withFigures("[{ number: '1950', text: one }, { number: '1987', text: two }]")(text).replace(
        /( +figures: .*\n)/,
        '$1      - text: What follows.\n',
      ),
    );
    const [year, words] = ['.number', '.text'].map((end) =>
      lines.filter(({ meaning }) => meaning.ref.includes('.figures.') && meaning.ref.endsWith(end)),
    );
    const baselines = (found: typeof lines = []) => new Set(found.map(({ baseline }) => baseline));
    expect(baselines(year).size).toBe(1);
    expect(baselines(words).size).toBe(1);
    const [figure = 0] = baselines(year);
    const [caption = 0] = baselines(words);
    const after = lines.find(({ runs }) => runs[0]?.text.startsWith('What follows'));
    expect(caption - figure).toBeGreaterThan((year?.[0]?.runs[0]?.size ?? 0) / 2);
    expect(((after?.baseline ?? 0) - caption) / step).toBeCloseTo(3, 6);
  });

  it.each(['pair', 'figure'])('of a theme without the role %s are set as numerals', (role) => {
    const figures =
      role === 'pair' ? "[{ number: '1', text: a }, { number: '2', text: b }]" : "[{ number: '1', text: a }]";
    const { outcome } = fitted({
      'templates/themes/harbour.yaml': harbour.replace(new RegExp(`^  ${role}: .*$`, 'm'), ''),
      'content/leaflets/demo.yaml': withFigures(figures),
    });
    const numbers = linesOf(panelOf(outcome, 'flap').items).filter(({ meaning }) =>
      meaning.ref.endsWith('.number'),
    );
    expect(new Set(numbers.map(({ runs }) => runs[0]?.size))).toEqual(new Set([22]));
  });

  it('are set smaller where a long one has no room', () => {
    const [size = 0] = sizes("[{ number: '1,250,000+', text: one }]");
    expect(size).toBeGreaterThan(38);
    expect(size).toBeLessThan(56);
  });
});
