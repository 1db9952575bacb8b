import { expect, it } from 'vitest';
import type { Block } from '../../src/model/blocks.js';
import type { StructureChild } from '../../src/model/structure.js';
import { elementsOf } from '../../src/structure/blocks.js';

const at = { ref: 'content/leaflets/demo.yaml#panels.0', lang: 'en-GB' };
const alts = new Map([
  ['spire', 'A spire'],
  ['line', null],
]);

const labels = new Map([['https://example.org/pages', 'Our pages']]);

/** A tree in one line: P(link.0-1 Link(…)). */
const brief = (child: StructureChild): string => {
  if (child.type === 'painted') return `${child.part}:${child.from}-${child.to}`;
  if (child.type === 'annotated') return `→${child.href ?? child.contents}`;
  const lang = child.lang ? `[${child.lang}]` : '';
  return `${child.type}${lang}(${child.children.map(brief).join(' ')})`;
};
const read = (...blocks: Block[]): string[] => elementsOf(blocks, 'en-GB', { alts, labels }).map(brief);

it('a link is one from its first run to its last, and foreign words are told apart', () => {
  const runs = [
    { text: 'See ' },
    { text: 'our ', href: 'https://example.org' },
    { text: 'site', href: 'https://example.org', strong: true },
    { text: ' in ' },
    { text: '舞鶴', lang: 'ja' },
    { text: '.', strong: true },
  ];
  expect(read({ kind: 'text', id: 'p', role: 'body', level: 0, runs, ...at })).toEqual([
    'P(p:0-1 Link(p:1-3 →https://example.org) p:3-4 Span[ja](p:4-5) p:5-6)',
  ]);
});

it('a link is called what it leads to, and by its words', () => {
  const contents = (text: string) => {
    const runs = [{ text, href: 'https://example.org/pages' }];
    const tree = elementsOf([{ kind: 'text', id: 'p', role: 'link', level: 0, runs, ...at }], 'en-GB', {
      alts,
      labels,
    });
    return /"contents":"([^"]*)"/.exec(JSON.stringify(tree))?.[1];
  };
  expect(contents('example.org/pages')).toBe('Our pages: example.org/pages');
  expect(contents('Our pages on the web')).toBe('Our pages on the web');
});

it('a block in another language says so once', () => {
  const runs = [{ text: 'Guten Tag' }];
  expect(read({ kind: 'text', id: 'p', role: 'heading', level: 2, runs, ...at, lang: 'de' })).toEqual([
    'H2[de](p:0-1)',
  ]);
});

it('items have numbers where the list has, and groups and columns leave no trace', () => {
  const item = (id: string): Block => ({
    kind: 'text',
    id,
    role: 'body',
    level: 0,
    runs: [{ text: id }],
    ...at,
  });
  const list = (ordered: boolean): Block => ({
    kind: 'list',
    id: 'l',
    ordered,
    items: [{ blocks: [item('a')] }, { blocks: [item('b')] }],
    ...at,
  });
  expect(read({ kind: 'group', id: 'g', blocks: [list(true)], ...at })).toEqual([
    'L(LI(Lbl(l.0:0-1) LBody(P(a:0-1))) LI(Lbl(l.1:0-1) LBody(P(b:0-1))))',
  ]);
  expect(read({ kind: 'columns', id: 'c', count: 2, blocks: [list(false)], ...at })).toEqual([
    'L(LI(LBody(P(a:0-1))) LI(LBody(P(b:0-1))))',
  ]);
});

it('figures have their words, and decoration is not read', () => {
  expect(read({ kind: 'picture', id: 'x', picture: 'spire', height: null, ...at })).toEqual([
    'Figure(x:0-1)',
  ]);
  expect(read({ kind: 'logos', id: 'x', pictures: ['line', 'spire'], ...at })).toEqual(['Figure(x.1:0-1)']);
  expect(read({ kind: 'rule', id: 'x', ...at })).toEqual([]);
});

it('a code to scan is not read beside a link to the same, and is one without', () => {
  const qr: Block = {
    kind: 'qr',
    id: 'q',
    address: 'https://example.org/a',
    label: [{ text: 'Our pages', strong: true }],
    text: [{ text: 'example.org/a', href: 'https://example.org/a' }],
    ...at,
  };
  expect(read(qr)).toEqual(['P(q.label:0-1)', 'P(Link(q.text:0-1 →https://example.org/a))']);
  expect(read({ ...qr, text: [{ text: 'Scan it' }] })).toEqual([
    'P(q.label:0-1)',
    'P(q.text:0-1)',
    'P(Link(Figure(q.code:0-1) →https://example.org/a))',
  ]);
});

it('an event of a timeline says the kind that only its marker shows', () => {
  const event = { ref: at.ref, label: '1963', runs: [{ text: 'Haifa' }], mark: 'sister' as const };
  const tree = (markName?: string) =>
    elementsOf(
      [{ kind: 'timeline', id: 't', events: [{ ...event, ...(markName && { markName }) }], ...at }],
      'en-GB',
      { alts, labels },
    );
  expect(tree('Sister city').map(brief)[0]).toContain('t.0.text:0-1 Figure(t.0.mark');
  expect(JSON.stringify(tree('Sister city'))).toContain('"alt":"Sister city"');
  expect(JSON.stringify(tree())).not.toContain('Figure');
});
