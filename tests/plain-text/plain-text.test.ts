import { describe, expect, it } from 'vitest';
import { columns, widthOf, wrap } from '../../src/plain-text/wrap.js';
import {
  demoReadables,
  leaflets,
  makeAgain,
  readablesOf,
  toldBy,
  wordsOfText,
} from '../support/readables.js';

/** Without what is only there because it is plain text: addresses written out, numbers of lists. */
const bare = (text: string): string => text.replace(/<[^<>\s]+>/g, '').replace(/_{3,}/g, '');

describe.each(leaflets)('the plain text of %s', (id) => {
  it('says what the content says, word for word, in the reader’s order', async () => {
    const made = await readablesOf(id);
    const told = wordsOfText(toldBy(made, { marks: true }));
    const said = wordsOfText(bare(made.text));
    expect(said.slice(0, told.length)).toEqual(told);
    // Then who issued it, and when.
    expect(said.slice(told.length).join(' ')).toMatch(
      / (Issue 19 July|Édition 19 juillet|Ausgabe 19.? Juli) 2021$/,
    );
  });

  it('suits e-mail: no long lines, no spaces at their ends, line feeds, never three empty lines', async () => {
    const { text } = await readablesOf(id);
    for (const line of text.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    expect(text).not.toMatch(/[ \t]\n|\r|\u00a0|\u00ad|\n{4}/);
    expect(text.endsWith('\n')).toBe(true);
    expect((await makeAgain(id)).text).toBe(text);
  });
});

it('has headings, lists, dates and a form that can be read as such', async () => {
  const { text } = await demoReadables({
    'content/leaflets/demo.yaml': (
      demo,
    ) => `${demo.replace('only: [caen]', 'only: [caen], show: stories')}  - panel: inside-right
    kind: form
    heading: Join us
    fields:
      - { id: name, label: Name }
      - { id: wish, label: What for, type: choice, options: [Caen, Duisburg] }
      - { id: more, label: More, type: lines, rows: 2 }
      - { id: yes, label: You may write to me, type: box }
    sendTo: mailto:friends@example.org
`,
  });
  expect(text).toContain('Our twin cities\n===============\n');
  expect(text).toContain(
    '\n\n\nWhat is twinning?\n-----------------\n\nTwo cities agree to be friends.\n\n- Visits\n- Letters, and music\n',
  );
  expect(text).toContain('See its site <https://caen.fr>.');
  expect(text).toContain(`\nName: ${'_'.repeat(66)}\n`);
  expect(text).toContain(
    `\nWhat for:\n[ ] Caen\n[ ] Duisburg\n\nMore:\n${'_'.repeat(72)}\n${'_'.repeat(72)}\n\n[ ] You may write to me\n\nfriends@example.org\n`,
  );
  expect(text).toContain('\n[A ferry leaving the harbour]\n');
});

describe('lines', () => {
  it('break at 72 columns, and hang under their mark', () => {
    const lines = wrap('word '.repeat(40), '- ');
    expect(lines.length).toBe(3);
    expect(lines.every((line) => widthOf(line) <= columns)).toBe(true);
    expect(lines.map((line) => line.slice(0, 3))).toEqual(['- w', '  w', '  w']);
  });

  it('never break an address, nor a no-break space', () => {
    const address = `https://example.org/${'a'.repeat(90)}`;
    expect(wrap(`see ${address} there`)).toEqual(['see', address, 'there']);
    expect(wrap(`${'x'.repeat(68)} 5\u00a0June`)).toEqual(['x'.repeat(68), '5 June']);
  });

  it('count wide characters twice and accents not at all', () => {
    expect([widthOf('舞鶴'), widthOf('Café'), widthOf('Cafe\u0301')]).toEqual([4, 4, 4]);
  });
});
