import type { Files } from '../load/files.js';
import { leaflets } from '../load/leaflet-ids.js';
import { parseYaml } from '../load/yaml.js';
import type { Place } from '../model/diagnostic.js';
import { overlayName } from '../model/ids.js';
import { wordsPattern } from '../model/pattern.js';
import type { Path, Source } from '../model/source.js';
import { type MarkdownBlock, readMarkdown } from '../validate/markdown.js';

/** An address on the web, and everywhere in the content that it stands. */
export interface Address {
  /** As it is asked for: without the part behind `#`, which no server sees. */
  readonly url: string;
  readonly places: readonly Place[];
}

/**
 * Every http and https address of the content, each once, in the order of the files: those of web.yaml, and the links
 * in texts. With `ids`, of the leaflets only those (and their language versions); the data sets always.
 * A file that can't be read gives none; the check itself says what is wrong with it.
 */
export function addressesOf(files: Files, ids: readonly string[]): readonly Address[] {
  const found = new Map<string, Place[]>();
  for (const source of sourcesOf(files, ids)) {
    walk(source.value, [], (text, path) => {
      for (const written of linksIn(text, path)) {
        const url = asked(written);
        if (url === undefined) continue;
        const place = source.within?.(path, new RegExp(wordsPattern(written), 'u'), 0) ?? source.place(path);
        const places = found.get(url);
        if (places) places.push(place);
        else found.set(url, [place]);
      }
    });
  }
  return [...found].map(([url, places]) => ({ url, places }));
}

function sourcesOf(files: Files, ids: readonly string[]): readonly Source[] {
  const isWanted = (name: string) => {
    const stem = name.slice(0, -'.yaml'.length);
    return ids.length === 0 || ids.includes(overlayName(stem)?.id ?? stem);
  };
  const own = files.list(leaflets, '.yaml').filter(isWanted);
  const names = [
    ...files.list('content', '.yaml').map((name) => `content/${name}`),
    ...own.map((name) => `${leaflets}/${name}`),
  ];
  return names.flatMap((name) => {
    const text = files.readText(name).value;
    const source = text === undefined ? undefined : parseYaml(name, text).value;
    return source ? [source] : [];
  });
}

function walk(value: unknown, path: Path, visit: (text: string, path: Path) => void): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value))
    for (const [index, member] of value.entries()) walk(member, [...path, index], visit);
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) walk(member, [...path, key], visit);
}

/** The links of one value: the value itself where its key is `address`, those of Markdown elsewhere. */
function linksIn(text: string, path: Path): readonly string[] {
  if (path.at(-1) === 'address') return [text.trim()];
  // Most texts have no link, and to read them would be for nothing.
  if (!/https?:/i.test(text)) return [];
  return (readMarkdown(text).value ?? []).flatMap(hrefsOf);
}

const hrefsOf = (block: MarkdownBlock): readonly string[] =>
  block.kind === 'list'
    ? block.items.flatMap((item) => item.flatMap(hrefsOf))
    : block.runs.flatMap(({ href }) => (href === undefined ? [] : [href]));

function asked(written: string): string | undefined {
  if (!/^https?:/i.test(written) || !URL.canParse(written)) return undefined;
  const url = new URL(written);
  url.hash = '';
  return url.href;
}
