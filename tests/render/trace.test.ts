import { expect, it } from 'vitest';
import { openDocument } from '../../src/engine/pdfmake.js';
import type { PdfDocument } from '../../src/render/canvas.js';
import { tracePath } from '../../src/render/trace.js';

/** What is written to a page. */
function written(draw: (document: PdfDocument) => void): string {
  const lines: string[] = [];
  const document = openDocument({}, {});
  Object.assign(document, {
    addContent(line: string) {
      lines.push(line);
      return document;
    },
  });
  draw(document);
  return lines.join('\n');
}

it.each(['M0 0h10v10h-10Z', 'M1 2c3 4 5 6 7 8s1 1 2 2q1 1 2 2t3 3a5 5 0 0 1 3 3z', 'M1,1L2,2M3,3L4,4Z', ''])(
  'a path is drawn as the engine draws it, each time (%s)',
  (d) => {
    const plain = written((document) => document.path(d));
    expect(written((document) => tracePath(document, d))).toBe(plain);
    expect(written((document) => tracePath(document, d))).toBe(plain);
  },
);
