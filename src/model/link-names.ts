import type { DataSets } from './project.js';

/** What the reader finds at an address of the web, by the address; those of which nobody has said it are not there. */
export type LinkLabels = ReadonlyMap<string, string>;

/** The labels of a project's addresses, in the language of its data. */
export const linkLabels = ({ web }: Pick<DataSets, 'web'>): LinkLabels =>
  new Map(Object.values(web.value).map(({ address, label }) => [address, label]));

/**
 * What a link is called for those who can't see what stands around it (WCAG 2.2, 2.4.4): its words, and before them
 * what lies behind it, where they don't say that themselves.
 */
export function linkName(href: string, words: string, labels: LinkLabels): string {
  const label = labels.get(href);
  return label === undefined || words.includes(label) ? words : `${label}: ${words}`;
}
