import { describe, expect, it } from 'vitest';
import { openHyphenator } from '../../src/engine/hyphen.js';
import type { LineItem } from '../../src/model/layout.js';
import { fitted, flapText, harbour, linesOf, panelOf, textOf } from '../support/fitted.js';
import type { Override } from '../support/project.js';

const german =
  'Die Städtepartnerschaftsbeauftragten der Freundschaftsgesellschaften unterzeichneten gemeinsam die Partnerschaftsurkunde. ' +
  'Jugendaustauschprogramme, Bürgermeisterbesuche und Städtepartnerschaftsjubiläen gehören zu den Veranstaltungshöhepunkten ' +
  'der Duisburger Portsmouthfreunde am 5. Dezember 1987 in Nordrheinwestfalenland mit EUROPAUNIONSBÜRGERN und 1.234.567 Einwohnern.';

function flap(
  text: string,
  language: string,
  theme: Override = (words) => words,
  more: Record<string, Override> = {},
) {
  const { outcome } = fitted({
    'templates/themes/harbour.yaml': typeof theme === 'function' ? theme(harbour) : theme,
    'content/leaflets/demo.yaml': (leaflet) =>
      flapText(text)(leaflet).replace('title:', `language: ${language}\ntitle:`),
    ...more,
  });
  return linesOf(panelOf(outcome, 'flap').items);
}
const always = (theme: string) => theme.replace('hyphenate: [de]', 'hyphenate: true');
const never = (theme: string) => theme.replace('hyphenate: [de]', 'hyphenate: false');
const isParted = ({ runs }: LineItem): boolean => runs.at(-1)?.hyphen === true;
/** The words again, parted ones whole. */
const wordsOf = (lines: readonly LineItem[]): string =>
  lines.map((line) => (isParted(line) ? textOf(line).slice(0, -1) : `${textOf(line)} `)).join('');

describe('words at line ends', () => {
  it('are parted with a hyphen that is drawn, and whole again without it', () => {
    const lines = flap(german, 'de');
    expect(lines.filter(isParted).length).toBeGreaterThan(1);
    for (const line of lines.filter(isParted)) expect(textOf(line)).toMatch(/\p{L}{2}-$/u);
    expect(wordsOf(lines)).toContain(german);
  });

  it('save lines, and never end outside of the column', () => {
    const [whole, parted] = [flap(german, 'de', never), flap(german, 'de')];
    expect(whole.some(isParted)).toBe(false);
    expect(parted.length).toBeLessThan(whole.length);
    const widest = Math.max(...whole.map(({ width }) => width), 87 / 0.3528);
    for (const line of parted) {
      const last = line.runs.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(line.width, 3);
      expect(line.width).toBeLessThanOrEqual(widest);
      // Each run begins where the one before it ends.
      for (const [index, run] of line.runs.slice(1).entries()) {
        const before = line.runs[index];
        expect(run.x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 3);
      }
    }
  });

  it('are parted on two lines on end and no more', () => {
    const lines = flap(`${german} ${german}`, 'de');
    const parted = lines.map((line) => (isParted(line) ? 'x' : '.')).join('');
    expect(parted).toContain('x');
    expect(parted).not.toContain('xxx');
  });

  it('are not parted in names, dates, numbers, abbreviations, links and the last word', () => {
    const names = {
      'content/glossary.yaml':
        'terms:\n  - { preferred: Städtepartnerschaftsbeauftragten }\n  - { preferred: Portsmouthfreunde, keepTogether: true }\n',
    };
    const heads = flap(
      `${german} Siehe [Städtepartnerschaftsverzeichnisse](https://example.org) der Partnerschaftsgesellschaften`,
      'de',
      undefined,
      names,
    )
      .filter(isParted)
      .map((line) => textOf(line).split(/\s/).at(-1) ?? '');
    expect(heads.length).toBeGreaterThan(0);
    for (const head of heads)
      expect(head).not.toMatch(
        /^(Städtepartnerschaftsb|Portsm|EURO|Dezem|1\.|Städtepartnerschaftsv|Partnerschaftsg)/,
      );
  });

  it('are whole in a language that the theme doesn’t name, or nothing can part', () => {
    expect(flap(german, 'fr').some(isParted)).toBe(false);
    expect(flap(german, 'ja', always).some(isParted)).toBe(false);
    expect(flap(german, 'de-AT').some(isParted)).toBe(true);
  });

  it('are whole where the leaflet says so, and parted where it asks', () => {
    const asks = (what: string) => ({
      'content/leaflets/demo.yaml': (leaflet: string) =>
        flapText(german)(leaflet).replace('title:', `language: de\nhyphenate: ${what}\ntitle:`),
    });
    expect(flap(german, 'de', undefined, asks('false')).some(isParted)).toBe(false);
    expect(flap(german, 'de', never, asks('[de, fr]')).some(isParted)).toBe(true);
  });

  it('are whole in headings', () => {
    const { outcome } = fitted({
      'templates/themes/harbour.yaml': harbour,
      'content/leaflets/demo.yaml': (leaflet) =>
        leaflet
          .replace('title:', 'language: de\ntitle:')
          .replace(
            'heading: What is twinning?',
            'heading: Die Veranstaltungen der Partnerschaften unserer Freundschaften',
          ),
    });
    const lines = linesOf(panelOf(outcome, 'flap').items).filter(({ meaning }) => meaning.level === 2);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.some(isParted)).toBe(false);
  });
});

describe('the patterns', () => {
  it.each([
    ['de', 'Städtepartnerschaft', 'Städ-te-part-ner-schaft'],
    ['fr', 'développement', 'dé-ve-lop-pe-ment'],
    ['en-GB', 'representatives', 'rep-res-ent-at-ives'],
    ['en-US', 'representatives', 'rep-re-sen-ta-tives'],
  ])('of %s part %s', (language, word, parted) => {
    const places = openHyphenator(language)?.(word) ?? [];
    expect([0, ...places].map((from, index) => word.slice(from, places[index])).join('-')).toBe(parted);
  });

  it('leave two letters before a hyphen and three behind it', () => {
    for (const word of ['Abende', 'oder', 'Ideen', 'Europäerinnen', 'ab']) {
      for (const place of openHyphenator('de')?.(word) ?? []) {
        expect(place).toBeGreaterThanOrEqual(2);
        expect(word.length - place).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('are not there for every language', () => {
    expect(openHyphenator('zh-Hans')).toBeUndefined();
    expect(openHyphenator('de-CH')?.('Partnerschaft')).toEqual(openHyphenator('de')?.('Partnerschaft'));
  });
});
