import type { Annotation, PdfFile, PdfPage, StructElement } from '../../cos.js';
import type { Finding, RuleContext } from '../../rule.js';
import { shared } from './geometry.js';
import { entry } from './objects.js';
import { judged, onPage } from './outcome.js';
import { mostFindings, troublesOfTree } from './tags.js';

export interface Annotated extends Annotation {
  readonly page: PdfPage;
  /** The element of the structure tree that has it as a kid. */
  readonly element: StructElement | undefined;
}

/** Hidden annotations, popups, and those that lie outside the CropBox are nothing to a reader (ISO 14289-1, 7.18.1). */
function counts({ subtype, rect, dict }: Annotation, page: PdfPage, file: PdfFile): boolean {
  const flags = entry(file, dict, 'F');
  const hidden = typeof flags === 'number' && (flags & 2) !== 0;
  const point = rect.left === rect.right || rect.bottom === rect.top;
  return subtype !== 'Popup' && !hidden && (point || shared(rect, page.cropBox) !== undefined);
}

/** Judges the annotations that count, one after another. */
export function judgedByAnnotations(
  file: PdfFile,
  context: RuleContext,
  find: (annotation: Annotated) => string | undefined,
) {
  const findings: Finding[] = [];
  for (const page of file.pages)
    for (const annotation of page.annotations) {
      context.tick();
      if (findings.length >= mostFindings || !counts(annotation, page, file)) continue;
      const element = file.structure?.ofObject(annotation.dict);
      const what = find({ ...annotation, page, element });
      if (what !== undefined) findings.push(onPage(page.index, what, annotation.rect));
    }
  return judged(findings, troublesOfTree(file));
}
