import { pageWords } from '../model/page-words.js';
import type { LeafletProject } from '../model/project.js';
import type { Alts, ReadPanel } from '../model/reading.js';
import { formatDate } from '../model/written-date.js';
import { type Piece, pictureLines, pieces } from './blocks.js';
import { wrap } from './wrap.js';

/**
 * The leaflet as plain text for e-mail, in the reader's order: lines of at most 72 columns, ended by line feeds, without
 * spaces at their ends. Two empty lines stand in front of each panel.
 */
export function plainText(
  { leaflet, data }: LeafletProject,
  panels: readonly ReadPanel[],
  alts: Alts,
): string {
  const { issued, language, organisation } = leaflet.value;
  const word = pageWords(data.wording.value);
  const read = panels.map(({ panel, artwork }) =>
    paragraphs([...pieces(panel.blocks, alts), ...artwork.flatMap(({ alt }) => pictureLines(alt))]),
  );
  const end = [
    data.organisations.value[organisation]?.name ?? '',
    `${word('issue')} ${formatDate(issued, language)}`,
  ].flatMap((line) => wrap(line));
  return `${[...read, end.join('\n')].filter(Boolean).join('\n\n\n')}\n`;
}

const paragraphs = (found: readonly Piece[]): string =>
  found
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, close }, index, { length }) => {
      const end = index === length - 1 ? '' : close ? '\n' : '\n\n';
      return lines.join('\n') + end;
    })
    .join('');
