import type { DrawingColour } from '../model/pictures.js';

const names: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  navy: '#000080',
  teal: '#008080',
  gold: '#ffd700',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  maroon: '#800000',
  lime: '#00ff00',
  aqua: '#00ffff',
  cyan: '#00ffff',
  fuchsia: '#ff00ff',
  magenta: '#ff00ff',
  olive: '#808000',
};

/** Reads a fill or stroke: a colour, `null` for none, undefined where it is neither. */
export function readColour(text: string): DrawingColour | null | undefined {
  // No colour is that long; the limit keeps the patterns below quick.
  if (text.length > 100) return undefined;
  const value = text.trim();
  if (value === 'none' || value === 'transparent') return null;
  if (value === 'currentColor') return { token: 'ink', fallback: '#000000' };
  const token = /^var\(\s*--([a-z0-9-]+)\s*(?:,\s*(.+?)\s*)?\)$/i.exec(value);
  if (token) {
    const fallback = token[2] === undefined ? null : literal(token[2]);
    return fallback !== undefined && token[1] ? { token: token[1], fallback } : undefined;
  }
  const rgb = literal(value);
  return rgb ? { rgb } : undefined;
}

function literal(value: string): string | undefined {
  const lower = value.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) return `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
  const parts = /^rgb\(\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*[, ]\s*(\d{1,3})\s*\)$/.exec(lower);
  if (parts)
    return `#${parts
      .slice(1)
      .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
      .join('')}`;
  return Object.hasOwn(names, lower) ? names[lower] : undefined;
}
