import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { openBench } from '../../src/build/make.js';
import { openProject } from '../../src/load/files.js';
import type { Item } from '../../src/model/layout.js';
import { fitLeaflet } from '../../src/pipeline.js';

/*
 * The committee's own text of the International Links leaflet stands in the fixture. Every word of it must stand in
 * the leaflet that is made, as often as there, but for what is named here with its reason.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const source = readFileSync(new URL('../fixtures/source/international-links.txt', import.meta.url), 'utf8');

/** Words that are spelt, placed or said otherwise, and how many of them the leaflet may lack. */
const otherwise: Readonly<Record<string, number>> = {
  // One spelling, by the glossary; a unit apart from its number.
  zuhai: 3,
  "portsmouth's": 1,
  '98km': 1,
  // “Sister/Friendship” is written out in one heading; the other heads panels by one kind each.
  'sister/friendship': 2,
  // The logos' words are logo slots: Portsmouth's own with its motto, “City of Sydney”, Zhuhai’s, Zhanjiang's port.
  portsmouth: 1,
  great: 1,
  waterfront: 1,
  of: 1,
  湛江港集团: 1,
  中国珠海: 1,
  // Said twice in the source, once in the leaflet: an address with its invitation.
  'tinyurl.com/portcaen': 1,
  'tinyurl.com/duisport': 1,
  why: 1,
  not: 1,
  visit: 1,
  for: 1,
  information: 1,
  the: 1,
  // Addresses are printed without http://.
  http: 1,
};

const count = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const word of text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{N}']+(?:[./][\p{L}\p{N}/]+)*/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const textOf = (items: readonly Item[]): string =>
  items
    .flatMap((item) => (item.kind === 'line' ? [item.runs.map((run) => run.text).join('')] : []))
    .join('\n');

it('the International Links leaflet says every word of the committee’s text', () => {
  const { value: files } = openProject(root);
  if (!files) throw new Error('the project is not there');
  const bench = openBench(files, path.join(root, 'out'), { products: [] });
  const { value } = fitLeaflet(files, 'international-links', bench.data, bench.shop, null);
  if (!value) throw new Error('the leaflet does not fit');
  const said = count(value.fitted.panels.map(({ items }) => textOf(items)).join('\n'));
  const asked = count(source.replace(/\]\([^)]*\)/g, ']'));
  const missing = [...asked].flatMap(([word, times]) => {
    const lacking = times - (said.get(word) ?? 0) - (otherwise[word] ?? 0);
    return lacking > 0 ? [`${word} (${lacking})`] : [];
  });
  expect(missing).toEqual([]);
  // What is excused is really otherwise: nothing here outlives its reason.
  const idle = Object.entries(otherwise).filter(
    ([word, times]) => (asked.get(word) ?? 0) - (said.get(word) ?? 0) < times,
  );
  expect(idle).toEqual([]);
});
