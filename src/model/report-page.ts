const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of strangers that stays text; control characters and those that turn the direction of writing become a mark. */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
    .replace(/[\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');

/**
 * A report as one HTML page with everything in it: it can be sent on as it is. Nothing in it runs, and it asks nothing
 * of the network.
 * @param title as text
 * @param style rules beside the common ones
 * @param body what stands in `<main>`, as markup
 */
export const reportPage = (title: string, style: string, body: readonly string[]): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title>`,
    `<style>${common}\n${style}</style>`,
    '<main>',
    ...body,
    '</main>',
    '</html>',
    '',
  ].join('\n');

const common = `
:root { color-scheme: light dark; --ink: #1a1a18; --paper: #fff; --quiet: #5a5a55; --line: #d8d8d2; --error: #b3261e; --warning: #8a5a00; --good: #1b6e3c; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececea; --paper: #17181a; --quiet: #a5a59e; --line: #3a3b3e; --error: #ff8a80; --warning: #ffc261; --good: #7bd69b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
`.trim();
