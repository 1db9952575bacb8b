import { escapeXml } from '../model/escape.js';

/**
 * Markup that is safe to stand in a page. Nothing else makes any: words from content are escaped on their way in, and
 * the compiler refuses a plain string where markup is asked for.
 */
export interface Html {
  readonly html: string;
}

export type Child = Html | string | null | undefined | readonly Child[];
type Value = string | number | boolean | null | undefined;
export type Attributes = Readonly<Record<string, Value>>;

const empty = new Set(['meta', 'link', 'img', 'input', 'br', 'path']);

/** An element; text children and attributes are escaped, absent and false attributes left out. */
export function el(name: string, attributes: Attributes = {}, ...children: Child[]): Html {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([key, value]) => (value === true ? ` ${key}` : ` ${key}="${escapeXml(String(value))}"`))
    .join('');
  if (empty.has(name)) return { html: `<${name}${written}${name === 'path' ? '/' : ''}>` };
  return { html: `<${name}${written}>${inner(children)}</${name}>` };
}

/** Several pieces side by side. */
export const all = (...children: Child[]): Html => ({ html: inner(children) });

function inner(children: readonly Child[]): string {
  return children
    .map((child) => {
      if (child === null || child === undefined) return '';
      if (typeof child === 'string') return escapeXml(child);
      return isList(child) ? inner(child) : child.html;
    })
    .join('');
}

const isList = (child: Html | readonly Child[]): child is readonly Child[] => Array.isArray(child);
