import type { PdfDocument } from './canvas.js';

interface Content {
  write(operators: string): void;
  end(): void;
}

/**
 * Has the operators of the page that was added last written as one text when the page ends; pdfkit turns each of the
 * thousands into bytes by itself, which takes as long as finding them.
 */
export function writeAtOnce(document: PdfDocument): void {
  const { content } = document.page as unknown as { content: Content };
  const operators: string[] = [];
  const end = content.end.bind(content);
  const write = content.write.bind(content);
  content.write = (operator) => void operators.push(operator);
  content.end = () => {
    if (operators.length > 0) write(operators.join('\n'));
    end();
  };
}
