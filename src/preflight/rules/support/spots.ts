import type { Mark, PdfFile, Space } from '../../cos.js';
import type { RuleContext } from '../../rule.js';
import { realSpace, spacesOf, spotsOf } from './colour.js';
import { isElement } from './elements.js';

export interface SpotUse {
  /** As people read it: names written in UTF-8 are read as that. */
  readonly name: string;
  readonly space: Space;
  /** The first element that uses it. */
  readonly mark: Mark;
}

/** The spot colours of all elements, each at its first use; hidden elements count, for their plates are made. */
export function spotUses(file: PdfFile, context: RuleContext): readonly SpotUse[] {
  const uses = new Map<string, SpotUse>();
  for (const mark of file.pages.flatMap(({ marks }) => marks.filter(isElement))) {
    context.tick();
    for (const set of spacesOf(mark)) {
      const space = realSpace(set);
      for (const name of space ? spotsOf(space) : []) {
        // Alone in a Separation it says more of itself than among others.
        const known = uses.get(name);
        if (!known || (known.space.family === 'DeviceN' && space?.family === 'Separation'))
          uses.set(name, { name: readable(name), space: space ?? set, mark: known?.mark ?? mark });
      }
    }
  }
  return [...uses.values()];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
function readable(name: string): string {
  if (/^[ -~]*$/.test(name) || [...name].some((letter) => letter > '\u00ff')) return name;
  try {
    return utf8.decode(Buffer.from(name, 'latin1'));
  } catch {
    return name;
  }
}

/** Spot colours that a key makes equal though their names differ, in groups of two or more. */
export function alike(uses: readonly SpotUse[], keyOf: (use: SpotUse) => string | undefined): SpotUse[][] {
  const groups = new Map<string, SpotUse[]>();
  for (const use of uses) {
    const key = keyOf(use);
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

export const namesOf = (group: readonly SpotUse[]): string =>
  group.map(({ name }) => `“${name}”`).join(' and ');
