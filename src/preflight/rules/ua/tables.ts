import type { PdfFile, StructElement } from '../../cos.js';
import type { RuleContext } from '../../rule.js';
import { attribute } from '../support/attributes.js';
import { isArray, isName, isString, stringText } from '../support/objects.js';
import { atElement, idOf, judgedByTree } from '../support/tags.js';
import { ua } from './ua.js';

/** Cells of a table, not of the tables within it. */
function cellsOf(table: StructElement, context: RuleContext): StructElement[] {
  const cells: StructElement[] = [];
  const waiting: StructElement[] = [table];
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    context.tick();
    for (const kid of [...element.kids].reverse())
      if (kid.kind === 'element' && kid.element.role !== 'Table') waiting.push(kid.element);
    if (element.role === 'TH' || element.role === 'TD') cells.push(element);
  }
  return cells;
}

/** Whether every cell names its headers, and these are there. */
function usesHeaders(file: PdfFile, cells: readonly StructElement[]): boolean {
  const ids = new Set(cells.map(({ dict }) => idOf(file, dict)));
  const data = cells.filter(({ role }) => role === 'TD');
  return (
    data.length > 0 &&
    data.every((cell) => {
      const headers = attribute(file, cell, 'Table', 'Headers');
      if (!isArray(headers) || headers.items.length === 0) return false;
      return headers.items.every((item) => {
        const id = file.resolve(item);
        return isString(id) && ids.has(stringText(id));
      });
    })
  );
}

const scopes = ua('15-003', '7.5', {
  title: 'Headers of a table say what they head',
  checks:
    'Every TH has a Scope (Row, Column or Both), unless every TD of the table names cells of it by Headers and ID.',
  means: 'In a cell, nobody says which row and column it belongs to.',
  mend: 'Give each header cell a scope.',
  run: (file, context) =>
    judgedByTree(file, context, (_, element) => {
      if (element.role !== 'Table') return [];
      const cells = cellsOf(element, context);
      if (usesHeaders(file, cells)) return [];
      return cells
        .filter((cell) => {
          const scope = attribute(file, cell, 'Table', 'Scope');
          return cell.role === 'TH' && !(isName(scope) && ['Row', 'Column', 'Both'].includes(scope.name));
        })
        .map((cell) => atElement(cell, 'A header cell (TH) has no Scope.'));
    }),
});

/** Checkpoint 15. */
export const tableRules = [scopes];
