import { describe, expect, it } from 'vitest';
import { classed, type Node, named, parsePage, readPage } from '../support/page.js';
import {
  demoReadables,
  leaflets,
  makeAgain,
  readablesOf,
  toldBy,
  wordsOfText,
} from '../support/readables.js';

const has = (node: Node, ...names: string[]): boolean =>
  names.some((name) => (node.attributes.class ?? '').split(' ').includes(name));
/** What the page says of itself, and the markers that repeat a kind. */
const notTheLeaflets = (node: Node): boolean =>
  has(node, 'contents', 'aid', 'marker') || node.name === 'footer';

describe.each(leaflets)('the page of %s', (id) => {
  it('says what the content says, word for word, in the reader’s order', async () => {
    const made = await readablesOf(id);
    const page = parsePage(made.html);
    const said = wordsOfText(readPage(page, notTheLeaflets));
    expect(said.length).toBeGreaterThan(150);
    expect(said).toEqual(wordsOfText(toldBy(made)));
  });

  it('has one first heading, and none that leaves a level out', async () => {
    const { html } = await readablesOf(id);
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('leads to its panels by their headings', async () => {
    const page = parsePage((await readablesOf(id)).html);
    const links = named(classed(page, 'contents')[0] as Node, 'a');
    const headings = named(page, 'h2');
    expect(links.map((link) => [link.attributes.href, readPage(link)])).toEqual(
      headings.map((heading) => [`#${heading.attributes.id}`, readPage(heading)]),
    );
  });

  it('stays well below 300 KB, and is the same every time', async () => {
    const [{ html }, again] = [await readablesOf(id), await makeAgain(id)];
    expect(Buffer.byteLength(html)).toBeLessThan(200_000);
    expect(again.html).toBe(html);
  });
});

it('a leaflet without a cover is headed by its title', async () => {
  const { html } = await demoReadables({
    'content/leaflets/demo.yaml': `title: Untold
issued: 2021-07-19
organisation: twinning
panels:
  - panel: flap
    kind: text
    sections:
      - heading: Deep
        text: Words
  - { panel: back, kind: picture, picture: ferry }
`,
  });
  expect(html).toMatch(/<h1 class="title">Untold<\/h1>/);
  expect(html).toMatch(/<h2 class="subheading">Deep<\/h2>/);
  // Without a description nothing is made up.
  expect(html).not.toContain('name="description"');
});

it('names in other scripts say their language, and bring their characters along', async () => {
  const { html } = await readablesOf('international-links');
  expect(html).toContain('<span lang="ja" class="fact">舞鶴</span>');
  expect(html).toContain('font-family:"leaflet-japanese"');
});

it('dates say which days they are', async () => {
  const { html } = await readablesOf('ectc');
  expect(html).toContain('<time class="when" datetime="1987-06-05">5 June 1987</time>');
  expect(html).toContain('Issue <time datetime="2021-07-19">19 July 2021</time>');
});
