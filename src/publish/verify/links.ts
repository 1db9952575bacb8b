import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { type Diagnostic, diagnose } from '../../model/diagnostic.js';

/** What a page leads to, and what can be led to in it. */
interface Anchors {
  readonly links: readonly string[];
  readonly ids: ReadonlySet<string>;
}

/** Broken links that are told; those beyond say nothing new. */
const mostTold = 100;

/**
 * Holds every link of a site's pages and feed that stays in the site against its files, and every `#…` against what the
 * page has. Error: site/link.
 */
export function checkLinks(site: string, files: ReadonlySet<string>): readonly Diagnostic[] {
  const pages = [...files].filter((file) => /\.(html|xml)$/.test(file)).sort();
  const known = new Map<string, Anchors>();
  const anchors = (page: string): Anchors => {
    const found =
      known.get(page) ?? anchorsOf(readFileSync(path.join(site, ...page.split('/')), 'utf8'), page);
    known.set(page, found);
    return found;
  };
  const broken = pages.flatMap((page) =>
    anchors(page).links.flatMap((link) => {
      const fault = faultOf(link, page, files, anchors);
      return fault ? [`${page}: “${link}” ${fault}`] : [];
    }),
  );
  return broken
    .slice(0, mostTold)
    .map((text) =>
      diagnose('error', 'site/link', text, undefined, 'publish again, which writes all pages anew'),
    );
}

const linking = new Set(['href', 'src', 'poster', 'data', 'action']);

function anchorsOf(markup: string, page: string): Anchors {
  const links: string[] = [];
  const ids = new Set<string>();
  const parser = new Parser(
    {
      onattribute(name, value) {
        if (name === 'id') ids.add(value);
        if (linking.has(name)) links.push(value);
        if (name === 'srcset') links.push(...value.split(',').map((one) => one.trim().split(/\s+/)[0] ?? ''));
      },
    },
    { xmlMode: page.endsWith('.xml') },
  );
  parser.write(markup);
  parser.end();
  return { links, ids };
}

/** What is wrong with a link; undefined where nothing is, or where it leads elsewhere. */
function faultOf(
  link: string,
  page: string,
  files: ReadonlySet<string>,
  anchors: (page: string) => Anchors,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return undefined;
  if (link.startsWith('/')) return 'begins with a slash, and leads nowhere in a subfolder';
  const [address = '', fragment] = link.split('#');
  const target = address === '' ? page : resolve(page, address);
  if (target === undefined) return 'leads out of the site';
  if (!files.has(target)) return 'leads to no file';
  if (!fragment || !target.endsWith('.html')) return undefined;
  return anchors(target).ids.has(decoded(fragment)) ? undefined : 'leads to a place that is not on the page';
}

function resolve(page: string, address: string): string | undefined {
  const plain = decoded(address.split('?')[0] ?? '');
  const target = path.posix.join(path.posix.dirname(page), plain);
  return target.startsWith('..') ? undefined : target;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
