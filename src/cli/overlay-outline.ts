import type { Path } from '../model/source.js';

/** Keys that say which item of a list is meant; a translation begins with them. */
const anchors = ['panel', 'date'];

/**
 * A translation to fill in: of an original, every key with words, empty, with the words above it as a remark; lists
 * with all their items, since it is by their order that items are told apart.
 * @param paths the ways to the words @param head its first lines
 */
export function overlayOutline(original: unknown, paths: readonly Path[], head: readonly string[]): string {
  const worded = new Set(paths.flatMap((path) => path.map((_, index) => key(path.slice(0, index + 1)))));
  const isText = new Set(paths.map(key));

  const entry = (name: string, value: unknown, path: Path): string[] => {
    if (isText.has(key(path))) {
      const words = String(value).trim();
      return [...remark(words), words.includes('\n') ? `${name}: |` : `${name}:`];
    }
    return [`${name}:`, ...indented(below(value, path))];
  };
  const below = (value: unknown, path: Path): string[] => {
    if (Array.isArray(value)) return value.flatMap((item, index) => listed(item, [...path, index]));
    return Object.entries(value as object).flatMap(([name, member]) =>
      worded.has(key([...path, name])) ? entry(name, member, [...path, name]) : [],
    );
  };
  const listed = (item: unknown, path: Path): string[] => {
    if (isText.has(key(path))) return [`- # ${String(item)}`];
    if (!worded.has(key(path))) return [`- ${JSON.stringify(item)}`];
    const anchor = anchors.find((name) => Object.hasOwn(item as object, name));
    const first =
      anchor === undefined ? '-' : `- ${anchor}: ${String((item as Record<string, unknown>)[anchor])}`;
    return [first, ...indented(below(item, path))];
  };

  return `${[...head, ...below(original, [])].join('\n')}\n`;
}

const key = (path: Path): string => JSON.stringify(path);
const indented = (lines: readonly string[]): string[] =>
  lines.map((line) => (line === '' ? '' : `  ${line}`));
const remark = (text: string): string[] => text.split('\n').map((line) => `# ${line}`.trimEnd());
