import MarkdownIt from 'markdown-it';
import type { Run } from '../model/blocks.js';
import { type Diagnostic, type Outcome, type Place, shortened } from '../model/diagnostic.js';

export type { Run };

export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly MarkdownBlock[])[];
    };

/** Tells where line `line` (from 0) of the text stands in the author's file; `words` is what stands on it. */
export type Locate = (line: number, words: string) => Place | undefined;

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

const reader = new MarkdownIt({ html: false, linkify: false, typographer: false });
// `[name]: address` would vanish without a word, and `&amp;` would not be what the author wrote.
reader.disable(['reference', 'entity']);
// Every address comes through here, so that a bad one is reported instead of being set as brackets.
reader.validateLink = () => true;

const maxDepth = 2;
/** So many problems of one text are told. */
const mostOfText = 50;

/** What a leaflet has no form for, by the reader's names. */
const unsupported: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  heading_open: [
    'a heading',
    'use the `heading` key; a line of dashes or equals signs below a text also makes a heading',
  ],
  code_block: [
    'text indented by four spaces (which Markdown reads as program code)',
    'take the extra spaces out',
  ],
  fence: ['program code', 'take the ``` out'],
  code_inline: ['program code', 'take the backquotes (`) out'],
  table_open: ['a table', 'write it as a list'],
  image: ['a picture', 'name the picture in pictures.yaml and use the `picture` key'],
  blockquote_open: ['a block quotation', 'take the “>” out and use quotation marks'],
  hr: ['a rule', 'take the line of dashes or stars out'],
  hardbreak: [
    'a forced line break',
    'take the spaces or the backslash at the line’s end out; an address is set as a paragraph a line, with an empty line between two, or as a list with “- ” in front of each line',
  ],
  s_open: ['crossed-out text', 'take the ~~ out'],
};

interface State {
  readonly tokens: readonly Token[];
  position: number;
  readonly report: (line: number, words: string, code: string, message: string, hint: string) => void;
}

/**
 * Reads the Markdown that content may use: paragraphs, emphasis, strong, lists (two levels) and links.
 * The author's characters stay as they are. Errors: markdown/unsupported, link/unsafe; their place is what
 * `locate` says, or nothing.
 */
export function readMarkdown(
  text: string,
  locate: Locate = () => undefined,
): Outcome<readonly MarkdownBlock[]> {
  const diagnostics: Diagnostic[] = [];
  const state: State = {
    tokens: reader.parse(text, {}),
    position: 0,
    report(line, words, code, message, hint) {
      // Finding a place reads the text again; whoever made so many mistakes has made one, many times.
      if (diagnostics.length >= mostOfText) return;
      const place = locate(line, words);
      diagnostics.push({ severity: 'error', code, message, ...(place ? { place } : {}), hint });
    },
  };
  const blocks = readBlocks(state, undefined, 0);
  return diagnostics.length > 0 ? { diagnostics } : { value: blocks, diagnostics };
}

/** Reads up to the token `end`, and past it. */
function readBlocks(state: State, end: string | undefined, depth: number): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  for (let token = next(state); token && token.type !== end; token = next(state)) {
    if (token.type === 'inline') blocks.push({ kind: 'paragraph', runs: readRuns(token, state) });
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      blocks.push(readList(token, state, depth + 1));
    } else if (token.type !== 'paragraph_open' && token.type !== 'paragraph_close') refuse(token, state);
  }
  return blocks;
}

function readList(open: Token, state: State, depth: number): MarkdownBlock {
  const ordered = open.type === 'ordered_list_open';
  if (depth > maxDepth) {
    const message = `A list may have at most ${maxDepth} levels`;
    state.report(lineOf(open), '', 'markdown/unsupported', message, 'make it flatter');
  }
  const start = open.attrGet('start');
  if (start !== null && String(start) !== '1') {
    const message = `A text has a list that begins at ${start}; lists count from 1`;
    const hint = `if ${start} is the beginning of a sentence, write ${start}\\. with a backslash before the full stop`;
    state.report(lineOf(open), '', 'markdown/unsupported', message, hint);
  }
  const close = open.type.replace('_open', '_close');
  const items: (readonly MarkdownBlock[])[] = [];
  for (let token = next(state); token && token.type !== close; token = next(state)) {
    items.push(readBlocks(state, 'list_item_close', depth));
  }
  return { kind: 'list', ordered, items };
}

/** Skips what there is no form for; only its opening is reported. */
function refuse(token: Token, state: State): void {
  complain(token.type, lineOf(token), token.content, state);
  if (token.nesting !== 1) return;
  for (let depth = 1, inner = next(state); inner; inner = next(state)) {
    depth += inner.nesting;
    if (depth === 0) return;
  }
}

function readRuns(inline: Token, state: State): readonly Run[] {
  const runs: Run[] = [];
  let line = lineOf(inline);
  let strong = 0;
  let em = 0;
  let href: string | undefined;
  /** Whether a link has been opened that nothing stands in yet. */
  let bare = false;
  for (const token of inline.children ?? []) {
    if (token.type === 'link_close' && bare) noWords(href ?? '', line, state);
    bare =
      token.type === 'link_open' || (bare && !/^(text|text_special|code_inline|image)$/.test(token.type));
    if (token.type === 'strong_open' || token.type === 'strong_close') strong += token.nesting;
    else if (token.type === 'em_open' || token.type === 'em_close') em += token.nesting;
    else if (token.type === 'link_open') href = readHref(token, line, state);
    else if (token.type === 'link_close') href = undefined;
    else if (token.type === 'softbreak') {
      line += 1;
      add(runs, { text: ' ', ...manner(strong, em, href) });
    } else if (token.type === 'text' || token.type === 'text_special') {
      // An escaped character (text_special) is wanted as it is, also “\<”.
      if (token.type === 'text') checkText(token.content, line, state);
      add(runs, { text: token.content, ...manner(strong, em, href) });
    } else if (token.type !== 's_close') complain(token.type, line, token.content, state);
    if (token.type === 'hardbreak') line += 1;
  }
  return runs;
}

/** `[](https://…)` would vanish without a word. */
function noWords(href: string, line: number, state: State): void {
  const message = `A link to “${shortened(href)}” has no words, so nothing of it would be seen`;
  state.report(line, href, 'markdown/unsupported', message, 'write words between the square brackets');
}

function checkText(text: string, line: number, state: State): void {
  const tag = /<(?:\/?[a-z][^<>]*>|!--)/i.exec(text)?.[0];
  if (tag) {
    const hint = /^<br\b/i.test(tag)
      ? 'begin a new paragraph with an empty line; an address is set as a paragraph a line, or as a list with “- ” in front of each line'
      : 'use *emphasis*, **strong** and [links](https://…) instead';
    state.report(line, tag, 'markdown/unsupported', `A text has HTML in it: ${tag}`, hint);
  }
  const entity = /&(?:#\d+|#x[\da-f]+|[a-z]\w+);/i.exec(text)?.[0];
  if (entity) {
    const message = `A text has a character written as ${entity}`;
    state.report(line, entity, 'markdown/unsupported', message, 'write the character itself');
  }
}

function readHref(token: Token, line: number, state: State): string | undefined {
  const href = String(token.attrGet('href') ?? '');
  if (token.attrGet('title')) {
    const message = 'A link has a title in quotation marks, which nothing shows';
    state.report(line, String(token.attrGet('title')), 'markdown/unsupported', message, 'take the title out');
  }
  if (isSafe(href)) return href;
  const hint = 'write a whole address beginning with https://, http:// or mailto:';
  state.report(
    line,
    href,
    'link/unsafe',
    `A link leads to “${shortened(href)}”, which is not a web or e-mail address`,
    hint,
  );
  return undefined;
}

/** Only http, https and mailto, with something behind them. */
export function isSafe(href: string): boolean {
  return /^(https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+)/i.test(href) && URL.canParse(href);
}

function complain(type: string, line: number, words: string, state: State): void {
  const [what, hint] = (Object.hasOwn(unsupported, type) ? unsupported[type] : undefined) ?? [
    'a form that leaflets don’t have',
    'write it as plain paragraphs or lists',
  ];
  state.report(line, words, 'markdown/unsupported', `A text has ${what}, which leaflets don’t set`, hint);
}

const manner = (strong: number, em: number, href: string | undefined) => ({
  ...(strong > 0 ? { strong: true } : {}),
  ...(em > 0 ? { em: true } : {}),
  ...(href === undefined ? {} : { href }),
});

/** Joins runs of one manner, so that later stages see as few as there are. */
function add(runs: Run[], run: Run): void {
  const last = runs[runs.length - 1];
  if (run.text === '') return;
  if (last && last.strong === run.strong && last.em === run.em && last.href === run.href) {
    runs[runs.length - 1] = { ...last, text: last.text + run.text };
  } else runs.push(run);
}

const lineOf = (token: Token): number => token.map?.[0] ?? 0;

function next(state: State): Token | undefined {
  const token = state.tokens[state.position];
  state.position += 1;
  return token;
}

/** The addresses to which the links of a text lead. */
export const addressesIn = (text: string): string[] =>
  [...text.matchAll(/\]\(([^()\s]+)\)/g)].map(([, to]) => to ?? '');
