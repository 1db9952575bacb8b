import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { enough, mapPalettes, type Palette, panelPalettes, readable } from '../../src/html/colours.js';
import { contrast } from '../../src/model/contrast.js';
import { fromOklch, toOklch } from '../../src/model/oklch.js';
import { theme as themeSchema } from '../../src/schema/theme.js';

const themeOf = (name: string) =>
  themeSchema.parse(parse(readFileSync(`templates/themes/${name}.yaml`, 'utf8')));
const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe.each(['harbour', 'lantern'])('the colours of %s', (name) => {
  const theme = themeOf(name);
  const styles = Object.entries(theme.panels);

  it.each(styles)('of style %s can be read by day and by night', (_, style) => {
    for (const palette of Object.values(panelPalettes(style, theme))) {
      const on = (key: string) => contrast(palette[key] as string, palette.ground as string);
      for (const words of ['text', 'heading', 'accent', 'link'])
        expect(on(words), words).toBeGreaterThanOrEqual(enough.words);
      for (const kind of ['home', 'twin', 'sister', 'friendship'])
        expect(on(kind), kind).toBeGreaterThanOrEqual(enough.shapes);
    }
  });

  it('are dark by night', () => {
    for (const [, style] of styles)
      expect(contrast('#ffffff', panelPalettes(style, theme).dark.ground as string)).toBeGreaterThan(7);
  });
});

it('by day a theme that can be read is left as it is', () => {
  const theme = themeOf('harbour');
  const { light } = panelPalettes(theme.panels.paper as never, theme);
  expect(light).toMatchObject({ ground: '#ffffff', text: '#1a1a18', heading: '#10294a', accent: '#b8332b' });
});

it('maps show their words and lines over sea and land', () => {
  const theme = themeOf('harbour');
  const map = theme.map as NonNullable<typeof theme.map>;
  const kinds = Object.values(theme.kinds).map((kind) => kind.colour);
  const schemes = mapPalettes([map.sea, map.land, map.text, ...kinds], theme);
  for (const palette of Object.values(schemes) as Palette[]) {
    for (const ground of [palette[map.sea], palette[map.land]] as string[]) {
      expect(contrast(palette[map.text] as string, ground)).toBeGreaterThanOrEqual(enough.words);
      for (const kind of kinds)
        expect(contrast(palette[kind] as string, ground)).toBeGreaterThanOrEqual(enough.shapes);
    }
  }
});

it('any colour can be made to stand out from any ground', () => {
  fc.assert(
    fc.property(colour, colour, (one, ground) => {
      expect(contrast(readable(one, [ground], enough.words), ground)).toBeGreaterThanOrEqual(enough.words);
    }),
    { seed: 7 },
  );
});

it('a colour is itself again after a turn through OKLCH', () => {
  fc.assert(
    fc.property(colour, (one) => {
      expect(fromOklch(toOklch(one))).toBe(one);
    }),
    { seed: 7 },
  );
  // CSS Color 4 gives rebeccapurple as oklch(44.027% 0.1603 303.37).
  const { l, c, h } = toOklch('#663399');
  expect([l.toFixed(3), c.toFixed(3), ((h * 180) / Math.PI + 360).toFixed(1)]).toEqual([
    '0.440',
    '0.160',
    '303.4',
  ]);
});
