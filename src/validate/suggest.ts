import { closest, distance } from 'fastest-levenshtein';

/** The choice that `given` was probably meant to be, or undefined where none is near. */
export function nearest(given: string, choices: Iterable<string>): string | undefined {
  const list = [...choices];
  if (list.length === 0) return undefined;
  const small = given.toLowerCase();
  const best = closest(small, list);
  if (distance(small, best.toLowerCase()) <= tolerance(best.length)) return best;
  // A beginning in common: “story” for “stories”.
  return list.find((choice) => small.length >= 4 && choice.toLowerCase().startsWith(small.slice(0, 4)));
}

/** How many letters may differ; two of four, because swapped neighbours count as two. */
const tolerance = (length: number): number => (length <= 3 ? 1 : Math.max(2, Math.floor(length / 3)));

/** The hint for a name that doesn't exist: what was probably meant, else what there is. */
export function didYouMean(given: string, choices: Iterable<string>, none: string): string {
  const list = [...choices];
  const near = nearest(given, list);
  if (near !== undefined) return `did you mean \`${near}\`?`;
  if (list.length === 0) return none;
  const shown = list.slice(0, 12).map((choice) => `\`${choice}\``);
  const more = list.length > shown.length ? ` and ${list.length - shown.length} more` : '';
  return `there ${list.length === 1 ? 'is only' : 'are'} ${shown.join(', ')}${more}`;
}
