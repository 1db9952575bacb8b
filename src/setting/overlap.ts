import type { Diagnostic } from '../model/diagnostic.js';
import type { PlanPage } from '../model/plan.js';
import type { Say } from './judge.js';
import { overlapOf, placedLines, placedPictures, wordsOf } from './placed.js';

/** Lines may touch by this much, pt: descenders under one line and capitals of the next. */
const touching = 1.2;

/** No text stands over other text, or over a picture. Errors: setting/text-on-text; warnings: setting/text-on-picture. */
export function overlapRule(page: PlanPage, say: Say): readonly Diagnostic[] {
  const lines = placedLines(page);
  const found: Diagnostic[] = [];
  for (const [index, { item, box }] of lines.entries()) {
    for (const other of lines.slice(index + 1)) {
      // Lines of one block stand as close as the theme's leading sets them; that is no accident.
      if (other.item.meaning.ref === item.meaning.ref || overlapOf(box, other.box) <= touching) continue;
      const message = `“${wordsOf(item)}” and “${wordsOf(other.item)}” stand over each other`;
      found.push(say('error', 'setting/text-on-text', message, item.meaning.ref, 'shorten one of them'));
    }
    const pictures = [
      ...placedPictures(page).map(({ item: { picture }, box: at }) => ({ picture, at })),
      ...page.artwork.flatMap((artwork) =>
        artwork.kind === 'picture' ? [{ picture: artwork.picture, at: artwork.clip }] : [],
      ),
    ];
    for (const { picture, at } of pictures) {
      if (overlapOf(box, at) <= touching) continue;
      const message = `“${wordsOf(item)}” stands on picture \`${picture}\``;
      const hint = 'move the picture’s `top`, or say less on the panel';
      found.push(say('warning', 'setting/text-on-picture', message, item.meaning.ref, hint));
    }
  }
  return found;
}
