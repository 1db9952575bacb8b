import { builtIn } from '../model/colours.js';
import { contrast } from '../model/contrast.js';
import { fromOklch, toOklch } from '../model/oklch.js';
import { own } from '../model/own.js';
import { linkKind } from '../schema/cities.js';
import type { PanelStyle, Theme } from '../schema/theme.js';

/** Custom properties of CSS, by name: each a colour, #rrggbb. */
export type Palette = Readonly<Record<string, string>>;

/** A panel style's colours in both schemes. */
export interface Schemes {
  readonly light: Palette;
  readonly dark: Palette;
}

/** WCAG 2.2, 1.4.3 for words; 1.4.11 for markers, lines and the like. */
export const enough = { words: 4.5, shapes: 3 } as const;

export const rgbOf = (token: string, { colours }: Theme): string =>
  (own(colours, token) ?? own(builtIn, token))?.rgb ?? '#000000';

/**
 * The colour, made lighter or darker until it stands out from every one of the grounds by `ratio`; unchanged where it
 * does already. Black or white where nothing of its hue can.
 */
export function readable(colour: string, grounds: readonly string[], ratio: number): string {
  const stands = (candidate: string) => grounds.every((ground) => contrast(candidate, ground) >= ratio);
  if (stands(colour)) return colour;
  const dark = grounds.every((ground) => contrast('#ffffff', ground) >= contrast('#000000', ground));
  const { l, c, h } = toOklch(colour);
  for (let step = 0.01; step < 1; step += 0.01) {
    const moved = fromOklch({ l: dark ? Math.min(1, l + step) : Math.max(0, l - step), c, h });
    if (stands(moved)) return moved;
  }
  return dark ? '#ffffff' : '#000000';
}

/** The colours of a panel style: as the theme has them by day, and on a dark ground of the same hue by night. */
export function panelPalettes(style: PanelStyle, theme: Theme): Schemes {
  const day = style.ground === null ? '#ffffff' : rgbOf(style.ground, theme);
  const night = nightGround(day, rgbOf(theme.panels[theme.defaults.other]?.heading ?? style.heading, theme));
  const onNight = (token: string) => byNight(rgbOf(token, theme), night);
  const token = (name: string) => rgbOf(name, theme);
  return {
    light: coloursOn(day, style, token, theme),
    // What can't be told from its ground by night would be a hole there; by day the art stands as it was drawn.
    dark: coloursOn(night, style, onNight, theme),
  };
}

function coloursOn(
  ground: string,
  style: PanelStyle,
  colour: (token: string) => string,
  theme: Theme,
): Palette {
  const words = (token: string) => readable(colour(token), [ground], enough.words);
  const kinds = linkKind.options.map((kind) => [
    kind,
    readable(colour(theme.kinds[kind]?.colour ?? style.text), [ground], enough.shapes),
  ]);
  return {
    ground,
    text: words(style.text),
    heading: words(style.heading),
    accent: words(style.accent),
    link: words(style.link),
    ...Object.fromEntries(kinds),
  };
}

/** A colour's counterpart for light on dark: dark ones turn light, so that a hierarchy of colours stays one. */
function byNight(colour: string, ground: string): string {
  const { l, c, h } = toOklch(colour);
  return readable(
    fromOklch({ l: l < 0.62 ? Math.max(0.78, 0.96 - l * 0.4) : l, c: Math.min(c, 0.13), h }),
    [ground],
    7,
  );
}

/** A ground by night: what is dark by day stays it, what is light becomes dark in its own hue, or in `tint`'s where it has none. */
function nightGround(day: string, tint: string): string {
  const own = toOklch(day);
  if (own.l < 0.62) return fromOklch({ ...own, l: Math.min(own.l, 0.36) });
  const grey = own.c < 0.01;
  const { h, c } = grey ? toOklch(tint) : own;
  return fromOklch({ l: grey ? 0.2 : 0.26, c: Math.min(Math.max(c, 0.02), 0.04), h });
}

/** The colours of maps: what is sea, land and coast by the theme, everything else to stand out from them. */
export function mapPalettes(tokens: readonly string[], theme: Theme): Schemes {
  const { map } = theme;
  if (!map) return { light: {}, dark: {} };
  const hue = (token: string, l: number, c: number) => fromOklch({ ...toOklch(rgbOf(token, theme)), l, c });
  const grounds = {
    light: { [map.sea]: rgbOf(map.sea, theme), [map.land]: rgbOf(map.land, theme) },
    dark: { [map.sea]: hue(map.sea, 0.24, 0.035), [map.land]: hue(map.land, 0.36, 0.025) },
  };
  const coast = map.coast;
  const scheme = (name: 'light' | 'dark', colour: (token: string) => string): Palette => {
    const under = Object.values(grounds[name]);
    return Object.fromEntries(
      tokens.map((token) => {
        const ground = grounds[name][token];
        if (ground) return [token, ground];
        if (token === coast) return [token, name === 'light' ? rgbOf(token, theme) : hue(token, 0.5, 0.03)];
        return [token, readable(colour(token), under, token === map.text ? enough.words : enough.shapes)];
      }),
    );
  };
  const night = (token: string) => byNight(rgbOf(token, theme), grounds.dark[map.land] as string);
  return { light: scheme('light', (token) => rgbOf(token, theme)), dark: scheme('dark', night) };
}
