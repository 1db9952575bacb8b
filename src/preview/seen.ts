import type { FoldedPanel, Folding } from './view.js';

const called = ({ role, title }: FoldedPanel): string =>
  title && title !== role ? `${role} “${title}”` : role;

/** Which panels a reader sees at a step. */
export function seen({ leaves, turns }: Folding, open: number, turned: boolean): string {
  const [left, middle, right] = leaves;
  if (!left || !middle || !right) return '';
  const [leftOpen, rightOpen] = [open > 0, open > 1];
  const [leftTurn = 1, rightTurn = 1] = turns;
  const shown: FoldedPanel[] = [];
  if (turned) {
    if (rightOpen) shown.push(right.outside);
    shown.push(!rightOpen && rightTurn < 0 ? right.inside : middle.outside);
    if (leftOpen) shown.push(left.outside);
  } else {
    if (leftOpen) shown.push(left.inside);
    if (!leftOpen && leftTurn > 0) shown.push(left.outside);
    else shown.push(!rightOpen && rightTurn > 0 ? right.outside : middle.inside);
    if (rightOpen) shown.push(right.inside);
  }
  return shown.map(called).join(', ');
}
