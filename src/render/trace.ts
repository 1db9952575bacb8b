import type { PdfDocument } from './canvas.js';

/** Path data as the operators that draw it. The largest drawings have a few thousand paths. */
const traced = new Map<string, string>();
const mostTraced = 20_000;

/**
 * Adds path data to a page, to be filled or stroked. Every edition and face shows the same drawings and coasts, so
 * their operators are made once: those of a path depend on nothing but its data.
 */
export function tracePath(document: PdfDocument, d: string): void {
  let operators = traced.get(d);
  if (operators === undefined) {
    operators = recorded(document, (recorder) => recorder.path(d));
    if (traced.size >= mostTraced) traced.clear();
    traced.set(d, operators);
  }
  if (operators !== '') document.addContent(operators);
}

/** The operators of what is drawn on the recorder, none of which reach the document. */
export function recorded(document: PdfDocument, draw: (recorder: PdfDocument) => void): string {
  const lines: string[] = [];
  const recorder: PdfDocument = Object.create(document, {
    addContent: {
      value(line: string) {
        lines.push(line);
        return recorder;
      },
    },
  });
  draw(recorder);
  return lines.join('\n');
}
