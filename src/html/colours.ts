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
  return {
    light: coloursOn(day, style, (token) => rgbOf(token, theme), theme),
    dark: coloursOn(night, style, (token, ratio) => byNight(rgbOf(token, theme), [night], ratio), theme),
  };
}

function coloursOn(
  ground: string,
  style: PanelStyle,
  colour: (token: string, ratio: number) => string,
  theme: Theme,
): Palette {
  const on = (token: string, ratio: number) => readable(colour(token, ratio), [ground], ratio);
  const kinds = linkKind.options.map((kind) => [
    kind,
    on(theme.kinds[kind]?.colour ?? style.text, enough.shapes),
  ]);
  return {
    ground,
    text: on(style.text, enough.words),
    heading: on(style.heading, enough.words),
    accent: on(style.accent, enough.words),
    link: on(style.link, enough.words),
    ...Object.fromEntries(kinds),
  };
}

/** A colour's counterpart for light on dark: words turn light, so that a hierarchy of colours stays one; shapes keep more of their own. */
function byNight(colour: string, grounds: readonly string[], ratio: number): string {
  const { l, c, h } = toOklch(colour);
  const light = ratio >= enough.words ? Math.max(0.78, 0.96 - l * 0.4) : 0.7;
  return readable(fromOklch({ l: l < light ? light : l, c: Math.min(c, 0.15), h }), grounds, ratio);
}

/**
 * A ground by night: what is dark by day stays it, what is light becomes dark; in its own hue where that goes with
 * `tint`, the colour of headings, else in the tint's: yellow turned dark is a brown that no theme asked for.
 */
function nightGround(day: string, tint: string): string {
  const own = toOklch(day);
  if (own.l < 0.62) return fromOklch({ ...own, l: Math.min(own.l, 0.36) });
  const night = toOklch(tint);
  const white = own.c < 0.01;
  const near = Math.cos(own.h - night.h) > 0;
  return fromOklch({
    l: white ? 0.2 : 0.26,
    c: Math.min(Math.max(night.c, 0.02), 0.04),
    h: near && !white ? own.h : night.h,
  });
}

/** The colours of maps: what is sea, land and coast by the theme, everything else to stand out from them. */
export function mapPalettes(tokens: readonly string[], theme: Theme): Schemes {
  const { map } = theme;
  if (!map) return { light: {}, dark: {} };
  const hue = (token: string, l: number, c: number) => fromOklch({ ...toOklch(rgbOf(token, theme)), l, c });
  const grounds = {
    light: { [map.sea]: rgbOf(map.sea, theme), [map.land]: rgbOf(map.land, theme) },
    dark: {
      [map.sea]: hue(map.sea, 0.24, 0.035),
      [map.land]: fromOklch({ ...toOklch(rgbOf(map.sea, theme)), l: 0.37, c: 0.02 }),
    },
  };
  const coast = map.coast;
  const scheme = (name: 'light' | 'dark', colour: (token: string, ratio: number) => string): Palette => {
    const under = Object.values(grounds[name]);
    return Object.fromEntries(
      tokens.map((token) => {
        const ground = grounds[name][token];
        if (ground) return [token, ground];
        if (token === coast) return [token, name === 'light' ? rgbOf(token, theme) : hue(token, 0.5, 0.03)];
        const ratio = token === map.text ? enough.words : enough.shapes;
        return [token, readable(colour(token, ratio), under, ratio)];
      }),
    );
  };
  const night = (token: string, ratio: number) =>
    byNight(rgbOf(token, theme), Object.values(grounds.dark), ratio);
  return { light: scheme('light', (token) => rgbOf(token, theme)), dark: scheme('dark', night) };
}
