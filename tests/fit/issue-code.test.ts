import { describe, expect, it } from 'vitest';
import { ptToMm } from '../../src/model/units.js';
import { fitted, harbour, linesOf, panelOf, textOf } from '../support/fitted.js';

/** The demo without its code to scan, which the issue code would stand beside. */
const withoutQr = (text: string): string => text.replace(/ *qr: home\n/, '');

/** On which panel the code stands, and its baseline, mm from the trim's top; by what the leaflet's file says. */
function codeOf(change: (text: string) => string): { role: string; mm: number }[] {
  const { outcome } = fitted({ 'content/leaflets/demo.yaml': (text) => change(withoutQr(text)) });
  if (!outcome.value) throw new Error(JSON.stringify(outcome.diagnostics));
  return outcome.value.panels.flatMap(({ panel, items }) =>
    linesOf(items)
      .filter((line) => textOf(line) === 'Issue demo 2021-07-19')
      .map(({ baseline }) => ({ role: panel.role, mm: ptToMm(baseline) })),
  );
}
const artwork = (...lines: string[]) =>
  `artwork:\n${lines.map((line) => `  - { picture: ferry, ${line} }\n`).join('')}panels:\n`;
const withArtwork =
  (...lines: string[]) =>
  (text: string) =>
    text.replace('panels:\n', artwork(...lines));

describe('the issue code', () => {
  it('stands at the foot of the fold’s last panel', () => {
    expect(codeOf((text) => text)).toEqual([{ role: 'back', mm: expect.closeTo(203, 6) }]);
  });

  it('stands beside a code to scan, level with its foot', () => {
    const { outcome, project } = fitted({});
    const items = panelOf(outcome, 'back').items;
    const step = (outcome.value?.bodyPt ?? 0) * project.theme.value.grid.step;
    const lines = linesOf(items);
    const code = lines.find((line) => textOf(line) === 'Issue demo 2021-07-19');
    const label = lines.filter(({ meaning }) => meaning.part?.includes('label'))[0];
    expect(code?.x).toBe(label?.x);
    expect(((code?.baseline ?? 0) - (label?.baseline ?? 0)) / step).toBeCloseTo(4, 6);
    const symbol = items.find((item) => item.kind === 'live' && item.meaning.role === 'figure');
    if (symbol?.kind !== 'live') throw new Error('a code to scan was expected');
    // Its box has the quiet zone too.
    const foot = symbol.box.y + symbol.box.height;
    expect(code?.baseline).toBeLessThan(foot);
    expect(foot - (code?.baseline ?? 0)).toBeLessThan(symbol.box.height / 6);
  });

  it.each([
    ['paper', 'quiet'],
    ['sun', 'ink'],
  ])('is as quiet as the theme says where that can be read: on %s it is %s', (style, colour) => {
    const { outcome } = fitted({
      'templates/themes/harbour.yaml': harbour,
      'content/leaflets/demo.yaml': (text) => text.replace('panel: back', `panel: back\n    style: ${style}`),
    });
    const line = linesOf(panelOf(outcome, 'back').items).find(
      (one) => textOf(one) === 'Issue demo 2021-07-19',
    );
    expect(line?.runs.map((run) => run.colour)).toEqual([{ token: colour }]);
  });

  it('stands on the last panel that is filled, in the reader’s order', () => {
    const withoutBack = (text: string) => text.slice(0, text.indexOf('  - panel: back'));
    expect(codeOf(withoutBack)).toEqual([{ role: 'inside-left', mm: expect.closeTo(203, 6) }]);
  });

  it('stands 4 mm over artwork at the foot', () => {
    const found = codeOf(withArtwork('face: outside, panels: [back], top: 170, bottom: 213'));
    expect(found).toEqual([{ role: 'back', mm: expect.closeTo(166, 6) }]);
  });

  it('stays clear of artwork at the head', () => {
    const found = codeOf(withArtwork('face: outside, panels: [back], top: -3, bottom: 40'));
    expect(found).toEqual([{ role: 'back', mm: expect.closeTo(203, 6) }]);
  });

  it('has a line of its own between the text and the artwork', () => {
    const found = codeOf(
      withArtwork(
        'face: outside, panels: [flap, back, cover], top: 180, bottom: 213',
        'face: inside, panels: [inside-left], top: 180, bottom: 213',
      ),
    );
    expect(found).toEqual([{ role: 'back', mm: expect.closeTo(176, 6) }]);
    const { outcome } = fitted({
      'content/leaflets/demo.yaml': (text) =>
        withArtwork('face: outside, panels: [back], top: 180, bottom: 213')(withoutQr(text)),
    });
    const others = linesOf(panelOf(outcome, 'back').items).map(({ baseline }) => ptToMm(baseline));
    const [code = 0, ...text] = others.sort((a, b) => b - a);
    expect(code).toBeCloseTo(176, 6);
    expect(Math.max(...text)).toBeLessThan(171);
  });
});
