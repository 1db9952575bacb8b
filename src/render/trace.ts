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
    const lines: string[] = [];
    const recorder: PdfDocument = Object.create(document, {
      addContent: {
        value(line: string) {
          lines.push(line);
          return recorder;
        },
      },
    });
    recorder.path(d);
    operators = lines.join('\n');
    if (traced.size >= mostTraced) traced.clear();
    traced.set(d, operators);
  }
  if (operators !== '') document.addContent(operators);
}
