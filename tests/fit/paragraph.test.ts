import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreakableWord } from '../../src/fit/hyphenation.js';
import { breakParagraph } from '../../src/fit/paragraph.js';

/** Words of one piece, each letter and space 1 pt wide. */
const words = (text: string, more: (word: string) => Partial<BreakableWord> = () => ({})): BreakableWord[] =>
  (text.match(/\S+\s*/g) ?? []).map((word) => ({
    piece: 0,
    text: word,
    width: word.length,
    lead: 0,
    trail: word.length - word.trimEnd().length,
    glued: false,
    ends: false,
    ...more(word),
  }));
const lines = (text: string, width: number, more?: (word: string) => Partial<BreakableWord>): string[] =>
  breakParagraph(words(text, more), width).lines.map(({ parts }) => parts.map((part) => part.text).join(''));

/** As a typewriter would: every line as full as it goes. */
function greedy(text: string, width: number): string[] {
  const result = [''];
  for (const word of text.split(' ')) {
    const line = `${result.at(-1)} ${word}`.trim();
    if (line.length <= width || result.at(-1) === '') result[result.length - 1] = line;
    else result.push(word);
  }
  return result;
}

describe('a paragraph', () => {
  it('is one line where it fits', () => {
    expect(lines('one two', 7)).toEqual(['one two']);
  });

  it('breaks after no hyphen with a short prefix before it', () => {
    const parts = (text: string, width: number) =>
      breakParagraph(
        (text.match(/[^\s-]+-?\s*/g) ?? []).flatMap((word) => words(word)),
        width,
      ).lines.map((line) => line.parts.map((part) => part.text).join(''));
    expect(parts('it was re-signed by both', 10)).toEqual(['it was', 're-signed', 'by both']);
    expect(parts('the third Rhine-Ruhr town', 16)).toEqual(['the third Rhine-', 'Ruhr town']);
  });

  it('has even lines rather than full ones', () => {
    const text = 'aaaa bbbb cc dddddddddddd eeee ff';
    expect(greedy(text, 13)).toEqual(['aaaa bbbb cc', 'dddddddddddd', 'eeee ff']);
    expect(lines('aaa bb cccccccc dd eeeeeeeeee ff', 11)).not.toContain('dd');
    expect(lines(text, 13)).toHaveLength(3);
  });

  it('keeps glued words together', () => {
    const glue = (word: string) => (word.startsWith('5') || word.startsWith('June') ? { glued: true } : {});
    for (const line of lines('it was on 5 June 1987 that we met', 14, glue)) {
      expect(/5|June|1987/.test(line) ? line : '5 June 1987').toContain('5 June 1987');
    }
  });

  it('ends a line where it must', () => {
    expect(lines('one two three', 40, (word) => (word.startsWith('one') ? { ends: true } : {}))).toEqual([
      'one',
      'two three',
    ]);
  });

  it('does not end with a single short word where it can be helped', () => {
    const broken = lines('the quick brown fox jumps over the lazy dog now', 23);
    expect(broken.at(-1)?.split(' ').length).toBeGreaterThan(1);
  });

  it('has no last line shorter than three tenths of the measure where the line above can spare a word', () => {
    expect(lines('At special events throughout the city you may see our stand.', 50)).toEqual([
      'At special events throughout the city you',
      'may see our stand.',
    ]);
    const text =
      'Portsmouth played an enormous role. At the yearly commemoration in Caen, its Mayor lays wreaths.';
    expect(lines(text, 46)).toEqual([
      'Portsmouth played an enormous role.',
      'At the yearly commemoration in Caen, its',
      'Mayor lays wreaths.',
    ]);
  });

  it('keeps a short last line where only a line half empty would mend it', () => {
    expect(lines('aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbb cc dd', 40)).toEqual([
      'aaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbb',
      'cc dd',
    ]);
  });

  it('does not begin a sentence with one short word at a line’s end, nor end a line with a dot that separates', () => {
    expect(
      lines('Haifa is built here on three big levels. The German colony lies below', 44).some((line) =>
        line.endsWith('The'),
      ),
    ).toBe(false);
    expect(lines('Twin city · 1950 · Northrhine', 20).some((line) => line.endsWith('·'))).toBe(false);
  });

  it('gives a word wider than the measure a line of its own, and tells how wide it is', () => {
    const broken = breakParagraph(words('a enormouslylongword b'), 8);
    expect(broken.widest).toBe(18);
    expect(broken.lines).toHaveLength(3);
  });

  it('never takes more lines than it needs, loses no word, and stays inside the measure', () => {
    const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'e'), minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 50 }), (list, width) => {
        const whole = list.join(' ');
        const broken = breakParagraph(words(whole), width);
        const texts = broken.lines.map(({ parts }) => parts.map((part) => part.text).join(''));
        expect(texts.join(' ')).toBe(whole);
        expect(texts).toHaveLength(greedy(whole, width).length);
        for (const line of broken.lines) expect(line.width).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });
});

describe('a word that may be parted', () => {
  /** Breaks behind every third letter; a hyphen is 1 pt wide, as any letter. */
  const everyThird = (word: string) => {
    const length = word.trimEnd().length;
    const places = Array.from(
      { length: Math.max(0, Math.ceil(length / 3) - 1) },
      (_, index) => (index + 1) * 3,
    );
    return {
      breaks: places.map((at) => ({ at, head: at + 1, tail: word.length - at, hyphen: 1 })),
    };
  };
  const isParted = (line: string) => line.endsWith('-');

  it('is parted where that saves a line', () => {
    expect(lines('aaaaaa bbbbbbbbb cccc', 10)).toHaveLength(3);
    expect(lines('aaaaaa bbbbbbbbb ccc', 11, everyThird)).toEqual(['aaaaaa bbb-', 'bbbbbb ccc']);
  });

  it('is whole where there is room enough', () => {
    expect(lines('aaaaaa bbbbbbbbb ccc', 30, everyThird)).toEqual(['aaaaaa bbbbbbbbb ccc']);
  });

  it('is wider than the measure by nothing but a part', () => {
    const { widest } = breakParagraph(words('aaaaaaaaaaaaaaaaaa bb', everyThird), 8);
    expect(widest).toBe(4);
  });

  it('loses no letter, leaves the measure nowhere, and is on no third line on end', () => {
    const word = fc.integer({ min: 1, max: 16 }).map((length) => 'a'.repeat(length));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 17, max: 40 }),
        (list, width) => {
          const text = list.join(' ');
          const broken = lines(text, width, everyThird);
          expect(
            broken
              .map((line) => (isParted(line) ? line.slice(0, -1) : `${line} `))
              .join('')
              .trimEnd(),
          ).toBe(text);
          for (const line of broken) expect(line.length).toBeLessThanOrEqual(width);
          expect(broken.map((line) => (isParted(line) ? 'x' : '.')).join('')).not.toContain('xxx');
        },
      ),
    );
  });

  it('is on more lines on end only where the measure leaves no other way', () => {
    const broken = lines(`${'a'.repeat(30)} bb`, 7, everyThird);
    expect(broken.filter(isParted).length).toBeGreaterThan(2);
    expect(broken.join('').replaceAll('-', '')).toBe(`${'a'.repeat(30)}bb`);
  });
});
