/**
 * Gives headings their levels as they are met: one first heading a page, and never a step of more than one down
 * (WCAG 2.2, 1.3.1), whatever the templates ask for.
 */
export class Headings {
  #last = 0;
  #firstTaken = false;

  /** The level that a heading of the wished level gets, 1 to 6. */
  next(wished: number): number {
    const lowest = this.#firstTaken ? 2 : 1;
    const level = Math.min(Math.max(wished, lowest), this.#last + 1, 6);
    this.#last = level;
    if (level === 1) this.#firstTaken = true;
    return level;
  }
}
