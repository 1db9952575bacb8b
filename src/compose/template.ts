import Handlebars from 'handlebars';
import { sha256 } from '../load/hash.js';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.js';
import type { TemplateFile, TemplateFiles } from '../model/templates.js';
import { formatDate } from '../model/written-date.js';
import { markdownMarkup } from './markdown.js';
import type { View } from './view.js';

export interface Templates {
  /** The markup of a panel. */
  render(kind: string, view: View, language: string): Outcome<string>;
  /**
   * The file in which something stands that a panel's markup has: the panel's own template, else the partial that
   * has it too; the panel's where neither does, since it may have been put together.
   */
  fileWith(kind: string, clue: string): string;
  /** Another one wherever any of the templates has changed. */
  readonly stamp: string;
}

class TemplateFault extends Error {
  constructor(
    readonly file: string,
    readonly line: number | undefined,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Compiles the templates. Strict: what a template asks for must be there. Handlebars escapes what it inserts and
 * may not reach prototypes, so content stays text.
 */
export function compileTemplates(files: TemplateFiles): Templates {
  const handlebars = Handlebars.create();
  registerHelpers(handlebars);
  for (const [name, file] of Object.entries(files.partials)) {
    handlebars.registerPartial(name, guarded(handlebars, file));
  }
  const panels = new Map(
    Object.entries(files.panels).map(([kind, file]) => [kind, guarded(handlebars, file)]),
  );
  return {
    stamp: sha256(JSON.stringify(files)),
    fileWith(kind, clue) {
      const panel = files.panels[kind];
      if (panel?.text.includes(clue)) return panel.file;
      const partial = Object.values(files.partials).find(({ text }) => text.includes(clue));
      return partial?.file ?? panel?.file ?? `templates/panels/${kind}.hbs`;
    },
    render(kind, view, language) {
      const template = panels.get(kind);
      if (!template) return { diagnostics: [noTemplate(kind)] };
      try {
        return { value: template(view, { data: { language } }), diagnostics: [] };
      } catch (error) {
        return { diagnostics: [templateDiagnostic(error, view)] };
      }
    },
  };
}

/** A compiled template that says in which file it failed. */
function guarded(handlebars: typeof Handlebars, { file, text }: TemplateFile): Handlebars.TemplateDelegate {
  const template = handlebars.compile(text, { strict: true, preventIndent: true });
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      if (error instanceof TemplateFault) throw error;
      const { message, lineNumber } = error as Error & { lineNumber?: number };
      throw new TemplateFault(file, lineNumber ?? lineNamed(message, text), plain(message));
    }
  };
}

/** The line that a message of Handlebars names, or on which the partial stands that it misses. */
function lineNamed(message: string, text: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const partial = /^The partial (\S+) could not be found/.exec(message)?.[1];
  const at = partial === undefined ? -1 : text.split('\n').findIndex((row) => row.includes(`> ${partial}`));
  return at < 0 ? undefined : at + 1;
}

/** The message's first line, without what only a programmer would know what to do with. */
const plain = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(
    / in \[object Object\](?: - \d+:\d+)?$/,
    ' in what it is filled with',
  );

function templateDiagnostic(error: unknown, view: View): Diagnostic {
  if (!(error instanceof TemplateFault)) throw error;
  return diagnose(
    'error',
    'template/failed',
    `The template could not be filled: ${error.message}`,
    { file: error.file, line: error.line },
    `it was being filled with ${String(view.at)}`,
  );
}

const noTemplate = (kind: string): Diagnostic =>
  diagnose(
    'error',
    'template/missing',
    `There is no template for panels of kind “${kind}”`,
    undefined,
    `add templates/panels/${kind}.hbs`,
  );

interface Figure {
  readonly number: string;
}

/** What half a column has room for at twice the size of a numeral, characters: a year, or “140+”. */
const shortNumber = 4;

/** Two figures are a pair, set larger than several, if both have room: they are of one size then. */
const isPair = (figures: readonly Figure[]): boolean =>
  figures.length === 2 && figures.every(({ number }) => number.length <= shortNumber);

/** The one figure beside cities' stories, which opens their entry, its words on its own line; null where none does. */
const openerOf = (
  figures: readonly Figure[] | null,
  cities: { readonly show: string } | null,
): string | null =>
  figures?.length === 1 && cities?.show === 'stories' ? (figures[0]?.number ?? null) : null;

function registerHelpers(handlebars: typeof Handlebars): void {
  handlebars.registerHelper({
    equals: (a: unknown, b: unknown) => a === b,
    join: (list: readonly string[]) => list.join(' '),
    openerOf,
    // Its year stands over the entry then, and not in its facts again.
    opens: (opener: string | null, since: string | null) => opener !== null && since?.slice(0, 4) === opener,
    // Three stand in a row; two and four in pairs.
    figureColumns: (list: readonly unknown[]) => (list.length === 3 ? 3 : Math.min(list.length, 2)),
    figureRole: (list: readonly Figure[]) =>
      list.length === 1 ? 'figure' : isPair(list) ? 'pair' : 'numeral',
    figureCaption: (list: readonly unknown[]) => (list.length === 1 ? 'lead' : 'body'),
    lines: (list: readonly string[]) => list.join('\n'),
    path: (at: string, suffix: string) => at + suffix,
    year: (date: string) => date.slice(0, 4),
    date: (date: string, options: Handlebars.HelperOptions) => formatDate(date, options.data.language),
    markdown: (text: string, at: string, role: string) =>
      new handlebars.SafeString(markdownMarkup(text, at, role)),
  });
}
