import { describe, expect, it } from 'vitest';
import { compare } from '../../src/diff/compare.js';
import { demo, edit, edited, leaflet, told } from './support.js';

const states = (pages: readonly { readonly name: string; readonly state: string }[]) =>
  Object.fromEntries(pages.map(({ name, state }) => [name, state]));

describe('an edit is found, and nothing else', () => {
  it('no edit', async () => {
    const { differs, words, pages } = await edited({});
    expect(differs).toBe(false);
    expect(words.by).toBe('panels');
    expect(words.panels.map(({ name }) => name)).toEqual([
      'Our twin cities',
      'What is twinning?',
      'Caen',
      'Find us',
    ]);
    expect([told(words.panels), states(pages)]).toEqual([{}, { outside: 'same', inside: 'same' }]);
  });

  it('a remark, which makes other sources and the same leaflet', async () => {
    expect((await edited({ [leaflet]: (text) => `${text}\n# a remark\n` })).differs).toBe(false);
  });

  it('a word', async () => {
    const { differs, words, pages } = await edited({
      [leaflet]: edit('Two cities agree to be *friends*.', 'Two towns agree to be *friends*.'),
    });
    expect(differs).toBe(true);
    expect(told(words.panels)).toEqual({
      'What is twinning?': ['Two [-cities-] {+towns+} agree to be friends.'],
    });
    expect(states(pages)).toEqual({ outside: 'changed', inside: 'same' });
    const [outside] = pages;
    expect(outside?.spots).toHaveLength(1);
    expect(outside?.spots[0]?.panels).toEqual(['What is twinning?']);
    // The flap is 97 mm wide, on the left; the words stand below its heading.
    const { x = 0, y = 0, width = 0, height = 0 } = outside?.spots[0]?.box ?? {};
    expect([x > 8, x + width < 89, y > 12, y < 60, width > 5, height < 6]).toEqual(Array(6).fill(true));
  });

  it('the date', async () => {
    const { words, pages } = await edited({ [leaflet]: edit('2021-07-19', '2021-09-01') });
    expect(told(words.panels)).toEqual({ 'Find us': ['Issue demo [-2021-07-19-] {+2021-09-01+}'] });
    expect(pages.flatMap(({ spots }) => spots.map(({ panels }) => panels))).toEqual([['Find us']]);
  });

  it('a heading: the panel stays the same one', async () => {
    const { words } = await edited({ [leaflet]: edit('What is twinning?', 'Why twin?') });
    const panel = words.panels.find(({ name }) => name === 'Why twin?');
    expect(panel).toMatchObject({ state: 'changed', was: 'What is twinning?', moved: false });
    expect(words.panels.filter(({ state }) => state === 'changed')).toHaveLength(1);
  });

  it('a panel in another place', async () => {
    const { words, pages } = await edited({ [leaflet]: edit('panel: flap', 'panel: inside-middle') });
    const moved = words.panels.filter((panel) => panel.moved);
    expect(moved).toMatchObject([{ state: 'same', passages: [] }]);
    expect(moved[0]?.place.old).not.toBe(moved[0]?.place.new);
    expect(words.panels.every(({ state }) => state === 'same')).toBe(true);
    expect(states(pages)).toEqual({ outside: 'changed', inside: 'changed' });
  });

  it('a panel that is new, and one that is gone', async () => {
    const added = `  - panel: inside-right
    kind: text
    heading: A gala
    sections:
      - text: Come and dance with us.
`;
    const more = await edited({ [leaflet]: (text) => text + added });
    expect(told(more.words.panels)).toEqual({ 'A gala': ['{+A gala+}', '{+Come and dance with us.+}'] });
    expect(more.words.panels.find(({ name }) => name === 'A gala')).toMatchObject({
      state: 'added',
      place: { old: null },
    });
    const less = await compare('Demo', await demo({ [leaflet]: (text) => text + added }), await demo(), {
      pictures: false,
    });
    expect(less.words.panels.find(({ name }) => name === 'A gala')?.state).toBe('removed');
    expect(less.words.panels.map(({ place }) => place.new).filter((place) => place !== null)).toEqual([
      1, 2, 3, 4,
    ]);
  });

  it('words that have moved to another panel', async () => {
    const text = '      - heading: Good to know\n        text: Ferries sail every day in summer.\n';
    const [flap, back] = ['      - heading: All cities\n', '      - links: [home]\n'];
    const before = await demo({ [leaflet]: edit(flap, text + flap) });
    const after = await demo({ [leaflet]: edit(back, text + back) });
    const { words } = await compare('Demo', before, after, { pictures: false });
    const passages = words.panels.flatMap((panel) =>
      panel.passages.map((passage) => [panel.name, passage] as const),
    );
    expect(passages.map(([name, { moved, pieces }]) => [name, pieces[0]?.text, moved])).toEqual([
      ['What is twinning?', 'Good to know', 'Find us'],
      ['What is twinning?', 'Ferries sail every day in summer.', 'Find us'],
      ['Find us', 'Good to know', 'What is twinning?'],
      ['Find us', 'Ferries sail every day in summer.', 'What is twinning?'],
    ]);
  });

  it('where a link leads, which nobody sees', async () => {
    const linked = (address: string) => ({ [leaflet]: edit('Two cities', `Two [cities](${address})`) });
    const before = await demo(linked('https://caen.fr'));
    const after = await demo(linked('https://caen.fr/en'));
    const { differs, words, pages } = await compare('Demo', before, after, { pictures: false });
    expect(differs).toBe(true);
    expect(told(words.panels)).toEqual({
      'What is twinning?': ['link: [-https://caen.fr-] {+https://caen.fr/en+}'],
    });
    expect(states(pages)).toEqual({ outside: 'same', inside: 'same' });
  });

  it('what is said of a picture, which nobody sees either', async () => {
    const { words } = await edited({
      'content/pictures.yaml': edit('A ferry leaving the harbour', 'A ferry entering the harbour'),
    });
    const [passages] = Object.values(told(words.panels));
    expect(passages).toEqual(['picture: A ferry [-leaving-] {+entering+} the harbour']);
  });

  it('a picture in another’s place, of which no word tells', async () => {
    const { differs, words, pages } = await edited({
      'assets/drawings/ferry.svg': (text) => text.replace('#1578b5', '#b51578'),
    });
    expect(differs).toBe(true);
    expect(told(words.panels)).toEqual({});
    expect(pages.flatMap(({ spots }) => spots.flatMap(({ panels }) => panels))).toContain('Our twin cities');
  });

  it('a colour of the theme', async () => {
    const { words, pages } = await edited({
      'templates/themes/harbour.yaml': edit("rgb: '#1a1a18'", "rgb: '#9a1a18'"),
    });
    expect(told(words.panels)).toEqual({});
    expect(states(pages)).toEqual({ outside: 'changed', inside: 'changed' });
  });
});

it('two runs over the same files give the same, pictures and all', async () => {
  const overrides = { [leaflet]: edit('friends', 'partners') };
  expect(JSON.stringify(await edited(overrides, true))).toBe(JSON.stringify(await edited(overrides, true)));
});
