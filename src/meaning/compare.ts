import { shortened } from '../model/diagnostic.js';
import type { LeafletMeaning, Placed } from '../model/meaning.js';
import type { WordChange } from '../words/told-changes.js';
import { changedWords } from './changed-words.js';

/** A way in which two issues differ for their readers, in words. */
export interface Difference {
  readonly kind: 'words' | 'pictures' | 'layout' | 'settings';
  readonly text: string;
}

/** Places that differ by less are the same: rounding, or another machine's arithmetic. mm. */
const tolerance = 0.01;

/** Whether two values mean the same: words to the letter, numbers within a hundredth of a millimetre. */
export function samePlaced(a: Placed | undefined, b: Placed | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= tolerance + 1e-9;
  if (a === undefined || b === undefined || a === null || b === null) return a === b;
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  if (isList(a) !== isList(b)) return false;
  const [left, right] = [a, b] as Readonly<Record<string, Placed>>[];
  const keys = Object.keys(left ?? {});
  if (keys.length !== Object.keys(right ?? {}).length) return false;
  return keys.every((key) => Object.hasOwn(right ?? {}, key) && samePlaced(left?.[key], right?.[key]));
}

const isList = (value: object): boolean => Array.isArray(value);

/**
 * How an issue as it is now differs from the one that was published, in what its readers see; nothing where only bytes
 * can. Editions that one of the two lacks are not compared.
 */
export function compareMeanings(published: LeafletMeaning, now: LeafletMeaning): readonly Difference[] {
  const words = changedWords(published, now);
  const reworded = new Set(words.map(({ panel }) => panel));
  return [
    ...words.map(inWords),
    ...toTheLetter(published, now, reworded),
    ...facts(published, now),
    ...pictures(published, now),
    ...settings(published, now),
    ...layout(published, now, reworded),
  ];
}

/** A change as a sentence. */
export function inWords({ panel, was, now }: WordChange): Difference {
  const where = panel === '' ? 'The title' : `Panel “${shortened(panel)}”`;
  const [before, after] = [shortened(was, 80), shortened(now, 80)];
  const what =
    was === ''
      ? `has new words: “${after}”`
      : now === ''
        ? `no longer says “${before}”`
        : `says “${after}” instead of “${before}”`;
  return { kind: 'words', text: `${where} ${what}` };
}

/** Words that only a machine tells apart, by their spaces or accents, and panels that have changed places. */
function toTheLetter(a: LeafletMeaning, b: LeafletMeaning, reworded: ReadonlySet<string>): Difference[] {
  return b.panels
    .filter(({ title }) => !reworded.has(title))
    .filter((panel) => {
      const was = a.panels.find(({ role }) => role === panel.role);
      return was !== undefined && !samePlaced({ ...was }, { ...panel });
    })
    .map(({ title }) => ({
      kind: 'words',
      text: `Panel “${shortened(title)}” has changed places, or differs in spaces or in signs that aren’t seen`,
    }));
}

function facts(a: LeafletMeaning, b: LeafletMeaning): Difference[] {
  return (['description', 'organisation'] as const)
    .filter((key) => a[key] !== b[key])
    .map((key) => ({ kind: 'words', text: `The ${key} is “${b[key] ?? ''}” instead of “${a[key] ?? ''}”` }));
}

function pictures(a: LeafletMeaning, b: LeafletMeaning): Difference[] {
  const say = (text: string): Difference => ({ kind: 'pictures', text });
  const before = new Map(a.pictures.map((one) => [one.picture, one]));
  const after = new Map(b.pictures.map((one) => [one.picture, one]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, now] = [before.get(name), after.get(name)];
    if (!was) return [say(`Picture \`${name}\` is new`)];
    if (!now) return [say(`Picture \`${name}\` is gone`)];
    if (was.sha256 !== now.sha256) return [say(`Picture \`${name}\` is another file`)];
    if (was.alt !== now.alt) return [say(`Picture \`${name}\` is described as “${now.alt ?? ''}”`)];
    return samePlaced(was.focus, now.focus) ? [] : [say(`Picture \`${name}\` is cropped elsewhere`)];
  });
}

function settings(a: LeafletMeaning, b: LeafletMeaning): Difference[] {
  const say = (text: string): Difference => ({ kind: 'settings', text });
  const names: Readonly<Record<string, string>> = {
    paper: 'The paper',
    fold: 'The fold',
    bodyPt: 'The size of the type',
    colours: 'A colour of the theme',
    fonts: 'A font of the theme',
    maps: 'What a map shows',
  };
  const changed = Object.keys(names).filter((key) => !samePlaced(a.settings[key], b.settings[key]));
  const both = Object.keys(a.editions).filter((edition) => Object.hasOwn(b.editions, edition));
  const editions = both.filter((edition) => !samePlaced(a.editions[edition], b.editions[edition]));
  return [
    ...changed.map((key) => say(`${names[key]} is another`)),
    ...editions.map((edition) => say(`The pages of the ${edition} edition are made up in another way`)),
  ];
}

function layout(a: LeafletMeaning, b: LeafletMeaning, reworded: ReadonlySet<string>): Difference[] {
  const say = (text: string): Difference => ({ kind: 'layout', text });
  const titles = new Map(b.panels.map(({ role, title }) => [role, title]));
  const panels = b.layout.panels.flatMap(({ role, items }) => {
    const title = titles.get(role) ?? role;
    const was = a.layout.panels.find((panel) => panel.role === role);
    return !was || reworded.has(title) || samePlaced(was.items, items)
      ? []
      : [say(`Panel “${shortened(title)}” is set in another way`)];
  });
  const order = a.panels.map(({ role }) => role).join() === b.panels.map(({ role }) => role).join();
  return [
    ...(order ? [] : [say('The leaflet has other panels')]),
    ...panels,
    ...(samePlaced(a.layout.maps, b.layout.maps) ? [] : [say('A map is drawn in another way')]),
  ];
}
