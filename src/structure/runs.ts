import type { Run } from '../model/blocks.js';
import { type LinkLabels, linkName } from '../model/link-names.js';
import type { Annotated, Painted, StructureChild } from '../model/structure.js';

/** What is painted of a part that is no text. */
export const whole = (part: string): Painted => ({ type: 'painted', part, from: 0, to: 1 });

/**
 * Gives the runs of a text as what they are: words, a link from its first run to its last, which is called what it leads
 * to, words of another language.
 */
export function runsOf(
  part: string,
  runs: readonly Run[],
  lang: string,
  labels: LinkLabels,
): StructureChild[] {
  return stretches(runs).map(([from, to]): StructureChild => {
    const painted: Painted = { type: 'painted', part, from, to };
    const run = runs[from] as Run;
    const foreign = run.lang !== undefined && run.lang !== lang ? { lang: run.lang } : undefined;
    if (run.href !== undefined) {
      const contents = linkName(run.href, textOf(runs.slice(from, to)), labels);
      const annotated: Annotated = { type: 'annotated', over: painted, href: run.href, contents };
      return { type: 'Link', ...foreign, children: [painted, annotated] };
    }
    return foreign ? { type: 'Span', ...foreign, children: [painted] } : painted;
  });
}

export const textOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim();

/** Neighbours that lead to one address, or that are of one language and lead nowhere: from and to, without the last. */
function stretches(runs: readonly Run[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, run] of runs.entries()) {
    const last = found.at(-1);
    const before = runs[index - 1];
    if (last && before && before.href === run.href && before.lang === run.lang) last[1] = index + 1;
    else found.push([index, index + 1]);
  }
  return found;
}
