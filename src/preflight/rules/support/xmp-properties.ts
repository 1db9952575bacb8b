import { parseDocument } from 'htmlparser2';

type ChildNode = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<ChildNode, { readonly attribs: unknown }>;

/** A property as it stands in the packet, with the namespace that its prefix is bound to. */
export interface XmpProperty {
  readonly namespace: string;
  readonly prefix: string;
  readonly name: string;
}

/** A schema that the packet itself describes (ISO 19005-2, 6.6.2.3.3). */
export interface ExtensionSchema {
  readonly namespace: string;
  readonly properties: readonly string[];
  /** What is missing of its description, in words. */
  readonly missing: readonly string[];
}

export interface XmpPacket {
  readonly properties: readonly XmpProperty[];
  readonly extensions: readonly ExtensionSchema[];
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xml = 'http://www.w3.org/XML/1998/namespace';
const extension = 'http://www.aiim.org/pdfa/ns/extension/';
const schema = 'http://www.aiim.org/pdfa/ns/schema#';
const property = 'http://www.aiim.org/pdfa/ns/property#';
/** More than a megabyte of metadata is no metadata. */
const most = 1_000_000;

/** What is passed over, by how it begins and ends. */
const passed = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/** Whether every element that is opened is closed in its turn; other rules of XML are not looked at. */
export function isBalanced(packet: string): boolean {
  const text = packet.slice(0, most);
  const open: string[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const [, ends = '>'] = passed.find(([begins]) => text.startsWith(begins, at)) ?? [];
    const end = text.indexOf(ends, at);
    if (end < 0) return false;
    if (ends === '>') {
      const tag = text.slice(at + 1, end);
      const name = /^\/?([^\s/]{0,200})/.exec(tag)?.[1];
      if (tag.startsWith('/')) {
        if (open.pop() !== name) return false;
      } else if (!tag.endsWith('/')) open.push(name ?? '');
    }
    at = end + ends.length;
  }
  return open.length === 0;
}

export function xmpPacket(text: string): XmpPacket {
  const root = parseDocument(text.slice(0, most), { xmlMode: true });
  const descriptions = find(root.children, (element) => isNamed(element, rdf, 'RDF')).flatMap((element) =>
    elementsOf(element.children).filter((child) => isNamed(child, rdf, 'Description')),
  );
  const properties = descriptions.flatMap((description) => [
    ...Object.keys(description.attribs).flatMap((name) => attributeProperty(description, name)),
    ...elementsOf(description.children).map((element) => named(element, element.name)),
  ]);
  const schemas = descriptions
    .flatMap(({ children }) => elementsOf(children))
    .filter((element) => isNamed(element, extension, 'schemas'))
    .flatMap(itemsOf);
  return { properties, extensions: schemas.map(extensionOf) };
}

function extensionOf(item: Element): ExtensionSchema {
  const field = (name: string) => elementIn(item, schema, name);
  const described = field('property');
  const entries = described ? itemsOf(described) : [];
  const missing = ['schema', 'namespaceURI', 'prefix'].filter((name) => !field(name));
  for (const entry of entries)
    for (const name of ['name', 'valueType', 'category', 'description'])
      if (!elementIn(entry, property, name)) missing.push(`${name} of a property`);
  const names = entries.map((entry) => textOf(elementIn(entry, property, 'name')));
  return { namespace: textOf(field('namespaceURI')), properties: names, missing };
}

/** The entries of a Bag or Seq; structures may stand in rdf:Description or in the entry itself. */
function itemsOf(element: Element): Element[] {
  const lists = elementsOf(element.children).flatMap(({ children }) => elementsOf(children));
  return lists.filter((item) => isNamed(item, rdf, 'li'));
}

function elementIn(item: Element, namespace: string, name: string): Element | undefined {
  const own = elementsOf(item.children);
  const inner = own
    .filter((child) => isNamed(child, rdf, 'Description'))
    .flatMap(({ children }) => elementsOf(children));
  return [...own, ...inner].find((child) => isNamed(child, namespace, name));
}

function attributeProperty(element: Element, name: string): XmpProperty[] {
  if (!name.includes(':') || name.startsWith('xmlns:')) return [];
  const found = named(element, name);
  return found.namespace === rdf || found.namespace === xml ? [] : [found];
}

function named(element: Element, qualified: string): XmpProperty {
  const at = qualified.indexOf(':');
  const prefix = at < 0 ? '' : qualified.slice(0, at);
  return { namespace: namespaceOf(element, prefix), prefix, name: qualified.slice(at + 1) };
}

function namespaceOf(element: Element, prefix: string): string {
  if (prefix === 'xml') return xml;
  for (let at: Element | null = element; at; at = at.parent?.type === 'tag' ? at.parent : null) {
    const uri = at.attribs[prefix ? `xmlns:${prefix}` : 'xmlns'];
    if (uri !== undefined) return uri;
  }
  return '';
}

const isNamed = (element: Element, namespace: string, name: string): boolean => {
  const own = named(element, element.name);
  return own.name === name && own.namespace === namespace;
};

const elementsOf = (nodes: readonly ChildNode[]): Element[] =>
  nodes.filter((node): node is Element => node.type === 'tag');
const textOf = (element: Element | undefined): string =>
  (element?.children ?? [])
    .map((node) => (node.type === 'text' ? node.data : ''))
    .join('')
    .trim();

/** Elements that a test holds for, the outermost of them, without recursion. */
function find(nodes: readonly ChildNode[], test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const open = elementsOf(nodes).reverse();
  for (let element = open.pop(); element; element = open.pop()) {
    if (test(element)) found.push(element);
    else open.push(...elementsOf(element.children).reverse());
  }
  return found;
}
