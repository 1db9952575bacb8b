import { diffArrays, diffWordsWithSpace } from 'diff';
import type { LeafletMeaning, PanelWords } from '../model/meaning.js';

/** Some words of a panel that have others in their place; `was` or `now` is empty where words are new or gone. */
export interface WordChange {
  /** The panel's heading. */
  readonly panel: string;
  readonly was: string;
  readonly now: string;
}

/** Longer passages are rather told apart as wholes than word by word. */
const longest = 20_000;
/** Changes with no more than so many characters between them are one. */
const closest = 3;

/** What was said in other words, panel by panel, in the reader's order; panels that are new or gone as wholes. */
export function wordChanges(before: LeafletMeaning, after: LeafletMeaning): readonly WordChange[] {
  const roles = [...new Set([...after.panels, ...before.panels].map(({ role }) => role))];
  const of = (panels: readonly PanelWords[], role: string) => panels.find((panel) => panel.role === role);
  const title = { panel: '', was: before.title, now: after.title };
  return [
    ...(before.title === after.title ? [] : [title]),
    ...roles.flatMap((role) => inPanel(of(before.panels, role), of(after.panels, role))),
  ];
}

function inPanel(before: PanelWords | undefined, after: PanelWords | undefined): WordChange[] {
  const panel = (after ?? before)?.title ?? '';
  const changes: { was: string; now: string }[] = [];
  let gone: string[] = [];
  let added: string[] = [];
  const settle = () => {
    if (gone.length > 0 || added.length > 0) changes.push(...inPassage(gone.join('\n'), added.join('\n')));
    gone = [];
    added = [];
  };
  for (const part of diffArrays([...(before?.words ?? [])], [...(after?.words ?? [])])) {
    if (part.removed) gone.push(...part.value);
    else if (part.added) added.push(...part.value);
    else settle();
  }
  settle();
  const links = diffArrays([...(before?.links ?? [])].sort(), [...(after?.links ?? [])].sort());
  const addresses = (which: 'added' | 'removed') =>
    links.flatMap((part) => (part[which] ? part.value : [])).join(' ');
  const [was, now] = [addresses('removed'), addresses('added')];
  // An address that the words tell as well has been told.
  if ((was || now) && !changes.some((change) => change.now.includes(now) && change.was.includes(was)))
    changes.push({ was, now });
  return changes.map((change) => ({ panel, ...change }));
}

/** Whole words, never letters; what lies close together is one change. */
function inPassage(was: string, now: string): { was: string; now: string }[] {
  if (was === '' || now === '' || was.length + now.length > longest) return [{ was, now }];
  const changes: { was: string; now: string; before: string }[] = [];
  let open: (typeof changes)[number] | undefined;
  let between = '';
  let before = '';
  for (const { value, added, removed } of diffWordsWithSpace(was, now)) {
    if (!added && !removed) {
      between = value;
      before += value;
      if (value.length > closest) open = undefined;
      continue;
    }
    if (!open) {
      open = { was: '', now: '', before: /(\S+\s+)?\S*\s*$/.exec(before)?.[0] ?? '' };
      changes.push(open);
    } else {
      open.was += between;
      open.now += between;
    }
    between = '';
    if (removed) open.was += value;
    else open.now += value;
  }
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  return changes
    .map(({ was, now, before }) => {
      // Words that are only new or gone need some that stayed, to be found by.
      const context = was === '' || now === '' ? before : '';
      return { was: tidy(context + was), now: tidy(context + now) };
    })
    .filter((change) => change.was !== change.now);
}
