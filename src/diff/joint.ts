import type { TextMark } from '../preflight/cos.js';

/** A gap of less than this part of the type size is no space between words. */
const narrowest = 0.15;

/** Where a line may end without a space: behind a hyphen, dash or slash, and between signs that are set without spaces. */
const breaksAfter = /[-\u2010\u2012-\u2014/]$/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Whether a text goes on in the next without a space, by where the two are painted. */
export function continued(before: TextMark, next: TextMark): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(next.text)) return true;
  const size = Math.max(before.size, next.size);
  const sameLine = Math.abs(before.box.bottom - next.box.bottom) < size / 2 && before.page === next.page;
  if (sameLine && next.box.left >= before.box.left)
    return next.box.left - before.box.right < narrowest * size;
  const last = [...before.text].at(-1) ?? '';
  const first = [...next.text][0] ?? '';
  return breaksAfter.test(before.text) || (unspaced.test(last) && unspaced.test(first));
}
