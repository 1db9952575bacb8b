import type { PdfFile, StructElement } from '../../cos.js';
import type { Finding, RuleContext } from '../../rule.js';
import { judged } from '../support/outcome.js';
import { atElement, elementsIn, nameOf, noTree, troublesOfTree } from '../support/tags.js';
import { ua } from './ua.js';

const means =
  'Many go through a document from heading to heading, and lose the thread where a level is missing.';

/** Numbered headings with their levels, in the order of the tree. */
function numbered(
  file: PdfFile,
  context: RuleContext,
): { readonly element: StructElement; readonly level: number }[] {
  return (file.structure?.elements ?? []).flatMap((element) => {
    context.tick();
    const [, level] = /^H(\d{1,3})$/.exec(element.role) ?? [];
    return level === undefined ? [] : [{ element, level: Number(level) }];
  });
}

const judgedHeadings = (file: PdfFile, findings: readonly Finding[]) =>
  file.structure ? judged(findings, troublesOfTree(file)) : noTree;

const first = ua('14-002', '7.4.2', {
  title: 'The first heading is an H1',
  checks: 'Where there are numbered headings, the first in the tree is H1.',
  means,
  mend: 'Tag the document’s first heading as H1.',
  run: (file, context) => {
    const [heading] = numbered(file, context);
    return judgedHeadings(
      file,
      heading && heading.level !== 1
        ? [atElement(heading.element, `The first heading is ${nameOf(heading.element)}, not H1.`)]
        : [],
    );
  },
});

const noGaps = ua('14-003', '7.4.2', {
  title: 'No level of heading is left out',
  checks: 'A numbered heading is at most one level below the one before it in the tree.',
  means,
  mend: 'Use the next level down, whatever size it is printed in.',
  run: (file, context) => {
    const all = numbered(file, context);
    return judgedHeadings(
      file,
      all.flatMap(({ element, level }, nth) => {
        const before = all[nth - 1];
        return before && level > before.level + 1
          ? [atElement(element, `${nameOf(element)} follows ${nameOf(before.element)}: a level is left out.`)]
          : [];
      }),
    );
  },
});

const oneHeading = ua('14-006', '7.4.4', {
  title: 'No element has two unnumbered headings',
  checks: 'No structure element, nor the root, has more than one H among its kids.',
  means: 'It isn’t clear which heading the section goes by.',
  mend: 'Put each section with its heading into a Sect.',
  run: (file, context) => {
    const { structure } = file;
    const twice = (kids: readonly StructElement[]) => kids.filter(({ role }) => role === 'H').length > 1;
    return judgedHeadings(file, [
      ...(structure && twice(elementsIn(structure.kids)) ? [{ what: 'The root has more than one H.' }] : []),
      ...(structure?.elements ?? []).flatMap((element) => {
        context.tick();
        return twice(elementsIn(element.kids))
          ? [atElement(element, `${nameOf(element)} has more than one H.`)]
          : [];
      }),
    ]);
  },
});

const oneKind = ua('14-007', '7.4.4', {
  title: 'Headings are numbered or unnumbered, not both',
  checks: 'The tree has H, or numbered headings, but not both.',
  means,
  mend: 'Use H1, H2 … throughout.',
  run: (file, context) => {
    const plain = file.structure?.elements.find(({ role }) => role === 'H');
    return judgedHeadings(
      file,
      plain && numbered(file, context).length > 0
        ? [atElement(plain, 'There are headings of both kinds: H, and H with a number.')]
        : [],
    );
  },
});

/** Checkpoint 14. */
export const headingRules = [first, noGaps, oneHeading, oneKind];
