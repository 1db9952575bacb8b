import type { Paint } from '../schema/theme.js';

/** Always there, whatever the theme says: black is K alone, so that it never misregisters. */
export const builtIn: Readonly<Record<string, Pick<Paint, 'cmyk' | 'rgb'>>> = {
  black: { cmyk: [0, 0, 0, 100], rgb: '#000000' },
  white: { cmyk: [0, 0, 0, 0], rgb: '#ffffff' },
};
