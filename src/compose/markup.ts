import { Parser } from 'htmlparser2';
import type { Block, Run } from '../model/blocks.js';
import { type Diagnostic, diagnose, type Outcome, shortened } from '../model/diagnostic.js';
import { type LinkKind, linkKind } from '../schema/cities.js';
import { type TypeRole, typeRoles } from '../schema/theme.js';

import { isSafe } from '../validate/markdown.js';
import { judgeQr } from '../validate/rules/qr.js';
import { signSpaces } from './spacing.js';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const fieldTypes = ['line', 'lines', 'box', 'choice'] as const;
const divisions = ['columns', 'keep', 'timeline', 'logos', 'qr', 'field'];
const known = new Set('h1 h2 h3 p ul ol li div img a em strong span hr'.split(' '));

/**
 * Reads a template’s markup into typed blocks. The markup is a small part of HTML; anything else is the
 * template’s mistake and is said with its file, which `fileWith` finds by what stands in it.
 * Errors: template/unknown-element, template/unknown-class, template/loose-text, template/attribute,
 * template/too-deep. @param isPicture whether the project has a picture of that name
 */
export function readMarkup(
  markup: string,
  fileWith: (clue: string) => string,
  at: string,
  lang: string,
  isPicture: (name: string) => boolean = () => true,
): Outcome<readonly Block[]> {
  const { root, unknown, tooDeep } = parse(markup);
  const diagnostics: Diagnostic[] = [];
  const reader = new BlockReader(
    (code, message, clue, hint) => {
      diagnostics.push(diagnose('error', code, message, { file: fileWith(clue) }, hint));
    },
    isPicture,
    at.slice(at.indexOf('#') + 1),
    lang,
  );
  if (tooDeep !== undefined) reader.tooDeep(tooDeep);
  for (const name of unknown) reader.unknown(name);
  const value = reader.blocks(root, { at, lang });
  return { value, diagnostics };
}

/** No template nests a fifth as deeply. */
const deepest = 50;

function parse(markup: string): { root: Element; unknown: string[]; tooDeep: string | undefined } {
  const root: Element = { name: 'root', attributes: {}, children: [] };
  const stack = [root];
  const unknown: string[] = [];
  let tooDeep: string | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!known.has(name)) unknown.push(name);
        const element: Element = { name, attributes, children: [] };
        if (stack.length > deepest) tooDeep ??= name;
        else stack.at(-1)?.children.push(element);
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
  return { root, unknown, tooDeep };
}

interface Context {
  readonly at: string;
  readonly lang: string;
}

/** Says what is wrong with a template; `clue` is what stands in the file at fault. */
type Complain = (code: string, message: string, clue: string, hint: string) => void;

class BlockReader {
  #count = 0;

  constructor(
    private readonly complain: Complain,
    private readonly isPicture: (name: string) => boolean,
    /** Names the panel in its blocks' ids. */
    private readonly panel: string,
    /** The leaflet's language. */
    private readonly lang: string,
  ) {}

  #nextId(): string {
    this.#count += 1;
    return `${this.panel}.${this.#count}`;
  }

  tooDeep(name: string): void {
    const message = `The template nests more than ${deepest} elements in each other`;
    this.complain('template/too-deep', message, `<${name}`, 'look for an element that is never closed');
  }

  unknown(name: string): void {
    const message = `The template uses <${name}>, which leaflets do not know`;
    this.complain('template/unknown-element', message, `<${name}`, `use one of ${[...known].join(', ')}`);
  }

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
    const common = { id: this.#nextId(), ref: context.at, lang: context.lang };
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
            ...this.#vignette(element),
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
            ...(attributes['data-foot'] === 'true' && { foot: true as const }),
            ...common,
          },
        ];
      case 'ul':
      case 'ol': {
        const items = this.#items(element).map((item) => ({
          blocks: this.blocks(item, inherit(item, context)),
          ...markOf(item),
        }));
        return [{ kind: 'list', ordered: element.name === 'ol', items, ...common }];
      }
      case 'img': {
        const height = this.#number(element, 'data-height', null, 300);
        const pictures = this.#pictures(element, 'data-picture', [attributes['data-picture'] ?? '']);
        const beside = attributes['data-place'] === 'beside' && { beside: true as const };
        return pictures.map((picture) => ({ kind: 'picture', picture, height, ...beside, ...common }));
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
    const common = { id: this.#nextId(), ref: context.at, lang: context.lang };
    const data = (name: string) => element.attributes[`data-${name}`] ?? '';
    switch (element.attributes.class) {
      case 'columns': {
        const blocks = this.blocks(element, context);
        const count = this.#number(element, 'data-columns', 1, 12);
        return count > 1 ? [{ kind: 'columns', count, blocks, ...common }] : blocks;
      }
      case 'keep': {
        const blocks = this.blocks(element, context);
        return blocks.length > 0 ? [{ kind: 'group', blocks, ...common }] : [];
      }
      case 'timeline': {
        const events = this.#items(element).map((event) => ({
          ref: event.attributes.at ?? context.at,
          label: event.attributes['data-label'] ?? '',
          runs: this.#runs(event),
          ...markOf(event),
          ...(event.attributes['data-kind-name'] && { markName: event.attributes['data-kind-name'] }),
        }));
        return events.length > 0 ? [{ kind: 'timeline', events, ...common }] : [];
      }
      case 'logos':
        return [{ kind: 'logos', pictures: this.#logos(element), ...common }];
      case 'qr':
        if (judgeQr(data('address')).length > 0)
          this.#attribute(element, 'data-address', 'write a short web address');
        return [{ kind: 'qr', address: data('address'), ...labelled(this.#runs(element)), ...common }];
      case 'field': {
        const type = fieldTypes.find((candidate) => candidate === data('type'));
        if (!type) this.#attribute(element, 'data-type', `use one of ${fieldTypes.join(', ')}`);
        return [
          {
            kind: 'field',
            name: data('id'),
            type: type ?? 'line',
            label: this.#runs(element)
              .map((run) => run.text)
              .join(''),
            rows: this.#number(element, 'data-rows', 1, 50),
            options: data('options')
              .split('\n')
              .filter(Boolean)
              .map((option) => signSpaces(option, context.lang)),
            required: data('required') === 'true',
            ...common,
          },
        ];
      }
      case undefined:
        return this.blocks(element, context);
      default: {
        const name = element.attributes.class ?? '';
        const message = `The template uses <div class="${name}">, which leaflets do not know`;
        this.complain('template/unknown-class', message, name, `use one of ${divisions.join(', ')}`);
        return this.blocks(element, context);
      }
    }
  }

  /** The runs of an element’s text, white space folded as in HTML. */
  #runs(element: Element): Run[] {
    return runs(
      element,
      element.attributes.lang ?? this.lang,
      (name) => this.#role(name),
      (link) => this.#href(link),
    );
  }

  #href(link: Element): string | undefined {
    const { href } = link.attributes;
    if (href === undefined || isSafe(href)) return href;
    this.#attribute(link, 'href', 'a link leads to https://, http:// or mailto:');
    return undefined;
  }

  #logos(element: Element): string[] {
    const names = (element.attributes['data-pictures'] ?? '').split(' ').filter(Boolean);
    return this.#pictures(element, 'data-pictures', names);
  }

  #vignette(element: Element): { vignette?: string } {
    const name = element.attributes['data-vignette'];
    if (!name) return {};
    const [vignette] = this.#pictures(element, 'data-vignette', [name]);
    return vignette === undefined ? {} : { vignette };
  }

  /** Those of the names that are pictures of the project. */
  #pictures(element: Element, attribute: string, names: readonly string[]): string[] {
    return names.filter((name) => {
      const known = this.isPicture(name);
      if (!known) this.#attribute(element, attribute, 'name a picture of content/pictures.yaml');
      return known;
    });
  }

  #role(name: string | undefined): TypeRole {
    if (name === undefined) return 'body';
    const role = typeRoles.find((candidate) => candidate === name);
    if (role) return role;
    const message = `The template uses class “${name}”, which themes do not know`;
    this.complain('template/unknown-class', message, name, `use one of ${typeRoles.join(', ')}`);
    return 'body';
  }

  #loose(text: string): void {
    const start = text.slice(0, 40);
    const message = `The template gives text outside of a paragraph: “${start}”`;
    this.complain('template/loose-text', message, start, 'put it into <p> or a heading');
  }

  /** The elements in a list; text beside them has no place there. */
  #items(parent: Element): Element[] {
    return parent.children.flatMap((child) => {
      if (typeof child !== 'string') return [child];
      if (child.trim() !== '') this.#loose(child.trim());
      return [];
    });
  }

  /** A number in an attribute, from 1 to `most`; `otherwise` where it isn't there or is none. */
  #number<T>(element: Element, name: string, otherwise: T, most: number): number | T {
    const text = element.attributes[name];
    if (text === undefined || text === '') return otherwise;
    const value = Number(text);
    if (value >= 1 && value <= most) return value;
    this.#attribute(element, name, `write a number from 1 to ${most}`);
    return otherwise;
  }

  #attribute(element: Element, name: string, hint: string): void {
    const message = `The template gives <${element.name}> a ${name} of “${shortened(element.attributes[name] ?? '')}”`;
    this.complain('template/attribute', message, name, hint);
  }
}

const inherit = (element: Element, context: Context): Context => ({
  at: element.attributes.at ?? context.at,
  lang: element.attributes.lang ?? context.lang,
});

/** What is strong is the label, the rest its text. */
const labelled = (found: readonly Run[]) => ({
  label: found.filter((run) => run.strong),
  text: found.filter((run) => !run.strong),
});

/** A kind of link whose marker the element asks for. */
function markOf(element: Element): { mark?: LinkKind } {
  const kind = linkKind.safeParse(element.attributes['data-kind']);
  return kind.success ? { mark: kind.data } : {};
}

function runs(
  element: Element,
  lang: string,
  roleOf: (name: string) => TypeRole,
  hrefOf: (link: Element) => string | undefined,
): Run[] {
  const found: Run[] = [];
  const visit = (node: Element | string, manner: Omit<Run, 'text'>): void => {
    if (typeof node === 'string') {
      const text = node.replace(/\u00ad/g, '').replace(/[ \t\r\n\f]+/g, ' ');
      found.push({ ...manner, text: signSpaces(text, manner.lang ?? lang) });
      return;
    }
    const href = node.name === 'a' ? hrefOf(node) : undefined;
    const inner = {
      ...manner,
      ...(node.name === 'strong' && { strong: true }),
      ...(node.name === 'em' && { em: true }),
      ...(href && { href }),
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
