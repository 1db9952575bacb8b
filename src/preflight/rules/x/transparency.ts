import type { Mark } from '../../cos.js';
import type { Rule } from '../../rule.js';
import { isOpaque, nounOf } from '../support/elements.js';
import { dictAt, nameAt } from '../support/objects.js';
import { at, judgedByMarks, number, onPage } from '../support/outcome.js';

export const transparencyX1a: Rule = {
  id: 'x1a/transparency',
  title: 'No transparency',
  source: 'ISO 15930-4:2003, transparency',
  checks:
    'Elements of all pages are opaque, blend as Normal or Compatible and have no soft mask; no page or form is a transparency group; no picture has an SMask. Graphics states that nothing uses are not looked at.',
  means: 'A printer who asks for X-1a has no way to flatten it: it prints wrong or not at all.',
  mend: 'Flatten transparency at export, or send PDF/X-4.',
  run: (file) =>
    judgedByMarks(
      file,
      file.pages.flatMap(({ index, dict, marks }) => [
        ...(nameAt(file, dictAt(file, dict, 'Group'), 'S') === 'Transparency'
          ? [onPage(index, 'The page is a transparency group.')]
          : []),
        ...marks.flatMap((mark) => {
          if (mark.kind === 'group')
            return mark.within.length > 0 ? [at(mark, 'A transparency group is painted.')] : [];
          if (!isOpaque(mark)) return [at(mark, `${nounOf(mark)} is transparent (${how(mark)}).`)];
          const masked = mark.kind === 'image' && mark.hasSoftMask;
          return masked ? [at(mark, 'A picture has a soft mask.')] : [];
        }),
      ]),
    ),
};

function how({ alpha, blend, softMask }: Mark): string {
  if (alpha < 1) return `opacity ${number(alpha)}`;
  return softMask ? 'a soft mask' : `blend mode ${blend}`;
}
