import { describe, expect, it } from 'vitest';
import { compose } from '../../src/compose/compose.js';
import type { Block, Panel } from '../../src/model/blocks.js';
import { resolveRef } from '../../src/model/source.js';
import { loaded, wordsOf } from '../support/fitted.js';

/** Everything that could be taken for markup, a template or an attribute's end. */
const nasty = `<b>x</b> {{title}} {{{at}}} & &amp; "q" 'a' \`c\` <img src=x> </p><h1>=`;
const yaml = JSON.stringify(nasty);

const composed = (panels: string, more: Readonly<Record<string, (text: string) => string>> = {}) => {
  const head = (text: string) => text.slice(0, text.indexOf('panels:'));
  const { project, templates } = loaded({
    'content/leaflets/demo.yaml': (text) => `${head(text)}panels:\n${panels}`,
    ...more,
  });
  return { project, ...compose(project, templates) };
};
const only = (panels: readonly Panel[] | undefined): Panel => {
  if (panels?.length !== 1 || !panels[0]) throw new Error('one panel was expected');
  return panels[0];
};
const kindsOf = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) => {
    if (block.kind === 'group' || block.kind === 'columns') return [block.kind, ...kindsOf(block.blocks)];
    return block.kind === 'text' ? block.role : block.kind;
  });

describe('words from content stay words', () => {
  it('in every field of a cover', () => {
    const { value, diagnostics } = composed(`  - panel: cover
    kind: cover
    kicker: ${yaml}
    heading: ${yaml}
    strapline: ${yaml}
`);
    expect(diagnostics).toEqual([]);
    expect(kindsOf(only(value).blocks)).toEqual(['kicker', 'title', 'strapline']);
    expect(wordsOf(only(value).blocks)).toEqual([nasty, nasty, nasty]);
    expect(only(value).title).toBe(nasty);
  });

  it('in every field of a form, attributes too', () => {
    const { value, diagnostics } = composed(`  - panel: flap
    kind: form
    heading: ${yaml}
    fields:
      - { id: name, label: ${yaml} }
      - { id: pick, label: Pick, type: choice, options: [${yaml}, two] }
    handOver: ${yaml}
    sendTo: mailto:friends@example.org?subject=Join
`);
    expect(diagnostics).toEqual([]);
    expect(only(value).sendTo).toBe('mailto:friends@example.org?subject=Join');
    const { blocks } = only(value);
    expect(kindsOf(blocks)).toEqual(['heading', 'field', 'field', 'strapline', 'link']);
    expect(wordsOf(blocks)).toEqual([nasty, nasty, 'Pick', nasty, 'friends@example.org']);
    expect(blocks[2]).toMatchObject({ type: 'choice', options: [nasty, 'two'] });
  });

  it('in sections, dates, facts and data sets', () => {
    const { value, diagnostics } = composed(
      `  - panel: flap
    kind: text
    sections:
      - heading: ${yaml}
        fact: ${yaml}
        dates: [{ date: 1987-06-05, text: ${yaml} }]
        cities: { only: [caen], show: facts }
      - links: [home]
        qr: home
`,
      {
        'content/cities.yaml': (text) =>
          text.replace('name: Caen', `name: ${yaml}`).replace('country: France', `country: ${yaml}`),
        'content/web.yaml': (text) =>
          text
            .replace('text: example.org/twinning', `text: ${yaml}`)
            .replace('address: https://example.org/twinning', 'address: https://example.org/?a=1&b="2"'),
      },
    );
    expect(diagnostics).toEqual([]);
    const words = wordsOf(only(value).blocks);
    expect(words).toContain(nasty);
    expect(words.filter((text) => text.includes(nasty))).toHaveLength(7);
    expect(JSON.stringify(value)).toContain('https://example.org/?a=1&b=\\"2\\"');
  });

  it('in Markdown, where only Markdown is markup', () => {
    const { value, diagnostics } = composed(`  - panel: flap
    kind: text
    sections:
      - text: "{{title}} & \\"q\\" *{{{at}}}* 3 \\\\< 4"
`);
    expect(diagnostics).toEqual([]);
    expect(wordsOf(only(value).blocks)).toEqual(['{{title}} & "q" {{{at}}} 3 < 4']);
  });
});

describe('blocks', () => {
  it('are read from Markdown: paragraphs, emphasis, lists and links', () => {
    const { value } = composed(`  - panel: flap
    kind: text
    sections:
      - text: |
          One *two* **three** [four](https://example.org/4).

          1. a
          2. b
`);
    const [group] = only(value).blocks;
    if (group?.kind !== 'group') throw new Error('a section is a group');
    const [paragraph, list] = group.blocks;
    expect(paragraph).toMatchObject({
      kind: 'text',
      role: 'body',
      level: 0,
      runs: [
        { text: 'One ' },
        { text: 'two', em: true },
        { text: ' ' },
        { text: 'three', strong: true },
        { text: ' ' },
        { text: 'four', href: 'https://example.org/4' },
        { text: '.' },
      ],
    });
    expect(list).toMatchObject({ kind: 'list', ordered: true });
    expect(list && wordsOf([list])).toEqual(['a', 'b']);
  });

  it('know their place in the author’s file', () => {
    const { project, value } = composed(`  - panel: flap
    kind: text
    heading: Here
    sections:
      - heading: There
        cities: { only: [caen], show: stories }
`);
    const sources = [project.leaflet.source, project.data.cities.source];
    const [heading, group] = only(value).blocks;
    const lineOf = (ref: string) => {
      const { file, line = 0 } = resolveRef(ref, sources);
      const source = sources.find((candidate) => candidate.file === file);
      return source?.text.split('\n')[line - 1]?.trim();
    };
    expect(heading && lineOf(heading.ref)).toBe('heading: Here');
    if (group?.kind !== 'group') throw new Error('a section is a group');
    expect(group.blocks[0] && lineOf(group.blocks[0].ref)).toBe('- heading: There');
    const story = group.blocks.find((block) => block.kind === 'group');
    if (story?.kind !== 'group') throw new Error('a city is a group');
    expect(story.blocks.map(({ ref }) => ref.split('#')[0])).toEqual([
      'content/cities.yaml',
      'content/cities.yaml',
      'content/web.yaml',
    ]);
  });

  it('carry the language of a name in another script', () => {
    const { value } = composed(`  - panel: flap
    kind: text
    sections:
      - cities: { only: [maizuru], show: facts }
`);
    const runs = JSON.stringify(only(value).blocks);
    expect(runs).toContain('{"lang":"ja","text":"舞鶴"}');
    expect(only(value).blocks[0]?.lang).toBe('en-GB');
  });

  it('come panel by panel in the reader’s order, with the theme’s styles', () => {
    const { project, templates } = loaded({
      'content/leaflets/demo.yaml': (text) =>
        `${text}  - { panel: inside-right, kind: picture, picture: ferry }\n`,
    });
    const { value } = compose(project, templates);
    expect(value?.map(({ role }) => role)).toEqual(['cover', 'flap', 'inside-left', 'inside-right', 'back']);
    expect(value?.every(({ style }) => style === 'paper')).toBe(true);
    expect(value?.[3]?.title).toBe('inside-right');
  });
});
