import { Parser } from 'htmlparser2';

/** An element of a page as an HTML parser sees it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Node | string)[];
}

/** Reads a page by a parser that knows nothing of how it was written. */
export function parsePage(html: string): Node {
  const root: Node = { name: '#root', attributes: {}, children: [] };
  const stack = [root];
  const parser = new Parser({
    onopentag(name, attributes) {
      const node: Node = { name, attributes, children: [] };
      stack.at(-1)?.children.push(node);
      stack.push(node);
    },
    ontext: (text) => void stack.at(-1)?.children.push(text),
    onclosetag: () => void stack.pop(),
  });
  parser.end(html);
  return root;
}

/** All elements that a test asks for, in the page's order. */
export function all(node: Node, wanted: (node: Node) => boolean): Node[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(wanted(child) ? [child] : []), ...all(child, wanted)],
  );
}

export const named = (node: Node, name: string): Node[] => all(node, (one) => one.name === name);
export const classed = (node: Node, name: string): Node[] =>
  all(node, (one) => (one.attributes.class ?? '').split(' ').includes(name));

const inline = new Set(['a', 'em', 'strong', 'span', 'small', 'time']);

/** What a person reads, or hears of a picture, within an element; `skip` leaves out what is not the leaflet's own. */
export function readPage(node: Node, skip: (node: Node) => boolean = () => false): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (skip(child) || ['style', 'script', 'head'].includes(child.name)) return '';
      const { alt, role, 'aria-label': label } = child.attributes;
      if (child.name === 'img') return ` ${alt ?? ''} `;
      if (child.name === 'svg') return role === 'img' ? ` ${label} ` : '';
      const text = readPage(child, skip);
      return inline.has(child.name) ? text : ` ${text} `;
    })
    .join('');
}
