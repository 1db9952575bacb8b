import { languagePattern } from '../model/ids.js';
import { type Theme, typeRoles } from '../schema/theme.js';
import { mapPalettes, type Palette, panelPalettes, rgbOf, type Schemes } from './colours.js';
import type { PageSource } from './context.js';
import { formCss } from './css/form.js';
import { layoutCss } from './css/layout.js';
import { pictureCss } from './css/pictures.js';
import { printCss } from './css/print.js';
import { wordsCss } from './css/words.js';
import type { PageFont } from './fonts.js';
import { mapTokens } from './map.js';

/** A page's styles, and the colour around it in each scheme. All that varies in them is names and colours of the theme. */
export function stylesOf({ project, panels, maps, fonts }: PageSource): {
  readonly css: string;
  readonly ground: { readonly light: string; readonly dark: string };
} {
  const theme = project.theme.value;
  const { cover, other } = theme.defaults;
  const names = [...new Set([other, cover, ...panels.map(({ panel }) => panel.style)])].sort();
  const styles = names.map((name) => {
    const style = theme.panels[name];
    if (!style) throw new Error(`panel style ${name} was not checked`);
    const art = style.ground === null ? '#ffffff' : rgbOf(style.ground, theme);
    return { name, art, ...panelPalettes(style, theme) };
  });
  const tokens = mapTokens(maps);
  const palettes = [
    ...styles.map(({ name, art, light, dark }) => ({
      selector: `.on-${name}`,
      light: { ...light, art },
      dark,
    })),
    ...(tokens.length > 0 ? [{ selector: '.map', ...named(mapPalettes(tokens, theme)) }] : []),
  ];
  const rules = (scheme: 'light' | 'dark') =>
    palettes.map(({ selector, ...schemes }) => `${selector}{${properties(schemes[scheme])}}`).join('\n');
  const css = [
    fonts.map(fontFace).join('\n'),
    rules('light'),
    `@media screen and (prefers-color-scheme:dark){\n${rules('dark')}\n}`,
    typeRoles.map((role) => roleRule(role, theme)).join('\n'),
    `body{font-family:${stack(theme.type.body.font)}}`,
    theme.fallbacks.map(({ font, languages }) => foreignRule(font, languages)).join('\n'),
    tokens
      .map((token) => `.fill-${token}{fill:var(--map-${token})}.line-${token}{stroke:var(--map-${token})}`)
      .join('\n'),
    wordsCss,
    layoutCss,
    pictureCss,
    formCss,
    printCss,
  ];
  const around = styles.find(({ name }) => name === other);
  return {
    css: css.filter(Boolean).join('\n').replace(/\n\s*/g, '\n').trim(),
    ground: { light: around?.light.ground ?? '#ffffff', dark: around?.dark.ground ?? '#000000' },
  };
}

const properties = (palette: Palette): string =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');

/** Tokens of maps under names of their own. */
const named = ({ light, dark }: Schemes): Schemes => {
  const rename = (palette: Palette) =>
    Object.fromEntries(Object.entries(palette).map(([token, colour]) => [`map-${token}`, colour]));
  return { light: rename(light), dark: rename(dark) };
};

/** Where the page's own font lacks a character, and for all that people type. */
const stack = (family: string): string =>
  `"leaflet-${family}",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif`;

function roleRule(role: (typeof typeRoles)[number], { type, fonts }: Theme): string {
  const { font, weight } = type[role] ?? type.heading;
  const bold = weight === 'bold' && fonts[font]?.bold;
  return `.${role}{font-family:${stack(font)};font-weight:${bold ? 700 : 400}}`;
}

/** Words of another script have a font of the theme, in whatever stands around them. */
const foreignRule = (font: string, languages: readonly string[]): string =>
  `${languages
    .filter((language) => languagePattern.test(language))
    .map((language) => `span:lang(${language})`)
    .join(',')}{font-family:${stack(font)}}`;

const fontFace = ({ face, woff2 }: PageFont): string =>
  `@font-face{font-family:"leaflet-${face.family}";font-weight:${face.weight === 'bold' ? 700 : 400};` +
  `font-style:${face.italic ? 'italic' : 'normal'};font-display:swap;` +
  `src:url(data:font/woff2;base64,${Buffer.from(woff2).toString('base64')}) format("woff2")}`;
