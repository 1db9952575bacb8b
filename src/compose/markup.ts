import { Parser } from 'htmlparser2';
import type { Block, Run } from '../model/blocks.js';
import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import { type LinkKind, linkKind } from '../schema/cities.js';
import { type TypeRole, typeRoles } from '../schema/theme.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const known = new Set('h1 h2 h3 p ul ol li div img a em strong span hr'.split(' '));

/**
 * Reads a template’s markup into typed blocks. The markup is a small part of HTML; anything else is the
 * template’s mistake and is said with its file.
 */
export function readMarkup(
  markup: string,
  file: string,
  at: string,
  lang: string,
): Outcome<readonly Block[]> {
  const { root, unknown } = parse(markup);
  const diagnostics: Diagnostic[] = unknown.map((name) => ({
    severity: 'error',
    code: 'template/unknown-element',
    message: `The template uses <${name}>, which leaflets do not know`,
    place: { file },
    hint: `use one of ${[...known].join(', ')}`,
  }));
  const reader = new BlockReader(file, diagnostics);
  const value = reader.blocks(root, { at, lang });
  return { value, diagnostics };
}

function parse(markup: string): { root: Element; unknown: string[] } {
  const root: Element = { name: 'root', attributes: {}, children: [] };
  const stack = [root];
  const unknown: string[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!known.has(name)) unknown.push(name);
        const element: Element = { name, attributes, children: [] };
        stack.at(-1)?.children.push(element);
        stack.push(element);
      },
      ontext(text) {
        // The parser stops at each entity; words with an apostrophe or ampersand are one text all the same.
        const children = stack.at(-1)?.children ?? [];
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag: () => void stack.pop(),
    },
    { decodeEntities: true },
  );
  parser.end(markup);
  return { root, unknown };
}

interface Context {
  readonly at: string;
  readonly lang: string;
}

class BlockReader {
  constructor(
    private readonly file: string,
    private readonly diagnostics: Diagnostic[],
  ) {}

  blocks(parent: Element, context: Context): Block[] {
    return parent.children.flatMap((child) => {
      if (typeof child === 'string') {
        if (child.trim() !== '') this.#loose(child.trim());
        return [];
      }
      return this.#block(child, inherit(child, context));
    });
  }

  #block(element: Element, context: Context): Block[] {
    const common = { ref: context.at, lang: context.lang };
    const { attributes } = element;
    switch (element.name) {
      case 'h1':
        return [{ kind: 'text', role: 'title', level: 1, runs: this.#runs(element), ...common }];
      case 'h2':
        return [{ kind: 'text', role: 'heading', level: 2, runs: this.#runs(element), ...common }];
      case 'h3':
        return [
          {
            kind: 'text',
            role: 'subheading',
            level: 3,
            runs: this.#runs(element),
            ...markOf(element),
            ...common,
          },
        ];
      case 'p':
        return [
          {
            kind: 'text',
            role: this.#role(attributes.class),
            level: 0,
            runs: this.#runs(element),
            ...markOf(element),
            ...common,
          },
        ];
      case 'ul':
      case 'ol': {
        const items = element.children
          .filter((child): child is Element => typeof child !== 'string')
          .map((item) => ({ blocks: this.blocks(item, inherit(item, context)), ...markOf(item) }));
        return [{ kind: 'list', ordered: element.name === 'ol', items, ...common }];
      }
      case 'img': {
        const height = attributes['data-height'] ? Number(attributes['data-height']) : null;
        return [{ kind: 'picture', picture: attributes['data-picture'] ?? '', height, ...common }];
      }
      case 'hr':
        return [{ kind: 'rule', ...common }];
      case 'div':
        return this.#division(element, context);
      default:
        return this.blocks(element, context);
    }
  }

  #division(element: Element, context: Context): Block[] {
    const common = { ref: context.at, lang: context.lang };
    const data = (name: string) => element.attributes[`data-${name}`] ?? '';
    switch (element.attributes.class) {
      case 'columns': {
        const blocks = this.blocks(element, context);
        const count = Number(data('columns'));
        return count > 1 ? [{ kind: 'columns', count, blocks, ...common }] : blocks;
      }
      case 'keep': {
        const blocks = this.blocks(element, context);
        return blocks.length > 0 ? [{ kind: 'group', blocks, ...common }] : [];
      }
      case 'timeline': {
        const events = element.children
          .filter((child): child is Element => typeof child !== 'string')
          .map((event) => ({
            ref: event.attributes.at ?? context.at,
            label: event.attributes['data-label'] ?? '',
            year: yearOf(event.attributes['data-date'] ?? ''),
            runs: this.#runs(event),
            ...markOf(event),
          }));
        return events.length > 0 ? [{ kind: 'timeline', events, ...common }] : [];
      }
      case 'logos':
        return [{ kind: 'logos', pictures: data('pictures').split(' ').filter(Boolean), ...common }];
      case 'qr':
        return [{ kind: 'qr', address: data('address'), text: this.#runs(element), ...common }];
      case 'field':
        return [
          {
            kind: 'field',
            id: data('id'),
            type: data('type') as 'line',
            label: this.#runs(element)
              .map((run) => run.text)
              .join(''),
            rows: Number(data('rows')),
            options: data('options').split('\n').filter(Boolean),
            required: data('required') === 'true',
            ...common,
          },
        ];
      default:
        return this.blocks(element, context);
    }
  }

  /** The runs of an element’s text, white space folded as in HTML. */
  #runs(element: Element): Run[] {
    return runs(element, (name) => this.#role(name));
  }

  #role(name: string | undefined): TypeRole {
    if (name === undefined) return 'body';
    const role = typeRoles.find((candidate) => candidate === name);
    if (role) return role;
    this.diagnostics.push({
      severity: 'error',
      code: 'template/unknown-class',
      message: `The template uses class “${name}”, which themes do not know`,
      place: { file: this.file },
      hint: `use one of ${typeRoles.join(', ')}`,
    });
    return 'body';
  }

  #loose(text: string): void {
    this.diagnostics.push({
      severity: 'error',
      code: 'template/loose-text',
      message: `The template gives text outside of a paragraph: “${text.slice(0, 40)}”`,
      place: { file: this.file },
      hint: 'put it into <p> or a heading',
    });
  }
}

const inherit = (element: Element, context: Context): Context => ({
  at: element.attributes.at ?? context.at,
  lang: element.attributes.lang ?? context.lang,
});

/** An ISO date, as exact as it is, as a year with its part passed: 1987-07 is 1987.5. */
function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
}

/** A kind of link whose marker the element asks for. */
function markOf(element: Element): { mark?: LinkKind } {
  const kind = linkKind.safeParse(element.attributes['data-kind']);
  return kind.success ? { mark: kind.data } : {};
}

function runs(element: Element, roleOf: (name: string) => TypeRole): Run[] {
  const found: Run[] = [];
  const visit = (node: Element | string, manner: Omit<Run, 'text'>): void => {
    if (typeof node === 'string') {
      found.push({ ...manner, text: node.replace(/\u00ad/g, '').replace(/[ \t\r\n\f]+/g, ' ') });
      return;
    }
    const inner = {
      ...manner,
      ...(node.name === 'strong' && { strong: true }),
      ...(node.name === 'em' && { em: true }),
      ...(node.name === 'a' && node.attributes.href && { href: node.attributes.href }),
      ...(node.attributes.lang && { lang: node.attributes.lang }),
      ...(node.name === 'span' && node.attributes.class && { role: roleOf(node.attributes.class) }),
    };
    for (const child of node.children) visit(child, inner);
  };
  for (const child of element.children) visit(child, {});
  return tidy(found);
}

/** Folds spaces between runs, and cuts those at the paragraph’s ends. */
function tidy(found: readonly Run[]): Run[] {
  const result: Run[] = [];
  for (const run of found) {
    const before = result.at(-1)?.text.endsWith(' ') ?? true;
    const text = before ? run.text.replace(/^ /, '') : run.text;
    if (text !== '') result.push({ ...run, text });
  }
  const last = result.at(-1);
  if (last) result[result.length - 1] = { ...last, text: last.text.trimEnd() };
  return result.filter((run) => run.text !== '');
}
