import { Command, CommanderError } from 'commander';
import { diagnosticOf } from '../build/faults.js';
import { Interrupted } from '../build/interrupt.js';
import { toolVersion } from '../build/stamp.js';
import { buildCommand } from './build-command.js';
import { type Console, openConsole } from './console.js';
import { status, statusOf } from './exit.js';
import { UsageError, usageOf } from './usage.js';

/** Runs the command line; sets the process's exit status. */
export async function main(argv: readonly string[]): Promise<void> {
  const json = argv.includes('--json');
  const terminal = openConsole(json);
  process.once('SIGINT', () => process.exit(status.interrupted));
  try {
    await program(terminal, json).parseAsync([...argv]);
  } catch (error) {
    // What is still under way, a watcher or a thread, is not waited for.
    if (error instanceof Interrupted) process.exit(status.interrupted);
    process.exitCode = explain(error, terminal);
  }
}

/** Says what went wrong, on standard error or as the one document of --json; gives the exit status. */
function explain(error: unknown, terminal: Console): number {
  if (error instanceof CommanderError && error.exitCode === 0) return status.done;
  const usage = usageOf(error);
  if (usage) {
    terminal.json([usage], {});
    // What the reader of the command line found, it has said itself.
    if (error instanceof UsageError)
      terminal.progress(`leaflets: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}`);
    return status.usage;
  }
  const fault = diagnosticOf(error, process.cwd());
  terminal.json([fault], {});
  terminal.progress(`${fault.message}\n${fault.hint}`);
  return statusOf([fault], false);
}

function program(terminal: Console, json: boolean): Command {
  const leaflets = new Command('leaflets')
    .description('Folded leaflets from YAML content to print-ready PDFs')
    .version(toolVersion())
    .exitOverride()
    .showHelpAfterError('(leaflets --help lists what there is)');
  // Under --json, whatever is wrong stands in the document.
  if (json) leaflets.configureOutput({ writeErr: () => {} });
  const command = (name: string, description: string) =>
    leaflets
      .command(name)
      .description(description)
      .option('--root <folder>', 'the project: a folder with content, templates, assets', '.')
      .option('--json', 'one JSON document on standard output')
      .exitOverride();
  const finish = (code: number) => {
    process.exitCode = code;
  };

  command('build [id...]', 'build leaflets, with their language versions; what has not changed is skipped')
    .option('--out <folder>', 'where the files go, relative to the root', 'out')
    .option('--edition <list>', 'print, web, office, proof, preview (comma-separated; all without it)')
    .option('--printer <name>', 'a printer of content/printers other than the default')
    .option('--zip', 'pack what the printer gets: the print file with its job ticket')
    .option('--watch', 'go on, and build again on every saved change')
    .option('--force', 'build also what has not changed')
    .option('--explain', 'say why each leaflet is built or not')
    .option('--summary', 'also write what was made as Markdown: summary.md, and GitHub’s job summary')
    .option('--strict', 'warnings count as errors: a leaflet with one is not built')
    .action(async (ids, flags) => finish(await buildCommand(ids, flags, terminal)));

  command('check [id...]', 'all that build does, short of writing')
    .option('--out <folder>', 'where derived pictures are kept, relative to the root', 'out')
    .option('--links', 'ask each address of the content whether it answers')
    .option('--allow-local', 'with --links: ask also addresses on this machine and its own network')
    .option('--strict', 'warnings count as errors')
    .action(async (ids, flags) => {
      const { checkCommand } = await import('./check-command.js');
      finish(await checkCommand(ids, flags, terminal));
    });

  command('preflight <file...>', 'hold PDFs, of whatever origin, against what a printer asks')
    .option(
      '--out <folder>',
      'where builds put files, relative to the root: of these the folds are known',
      'out',
    )
    .option('--profile <name>', 'print, web, sheetfed-cmyk, sheetfed-spot, digital, x1a, or a printer')
    .option('--html <file>', 'write the report as a page with pictures too, relative to where you are')
    .option('--strict', 'warnings count as errors')
    .action(async (paths, flags) => {
      const { preflightCommand } = await import('./preflight-command.js');
      finish(await preflightCommand(paths, flags, terminal));
    });

  command('publish [id...]', 'add what was built to the downloads site, where it never changes')
    .option('--out <folder>', 'where builds put files, relative to the root', 'out')
    .option('--to <folder>', 'the site, relative to the root', 'site')
    .option('--from <place>', 'a published site to begin with: a folder, or an https address')
    .option('--first', 'nothing has been published at --from yet')
    .option('--restore-only', 'bring back the site at --from, if there is one, and add nothing to it')
    .option(
      '--edition <list>',
      'what readers get: web,office,html,text,preview without it; also print,ticket,proof',
    )
    .option('--strict', 'warnings count as errors')
    .action(async (ids, flags) => {
      const { publishCommand } = await import('./publish-command.js');
      finish(await publishCommand(ids, flags, terminal));
    });

  command('verify <site>', 'hold a downloads site against its own checksums, index and links').action(
    async (site, flags) => {
      const { verifyCommand } = await import('./verify-command.js');
      finish(verifyCommand(site, flags, terminal));
    },
  );

  command('preview [id]', 'the leaflets in a browser, following every save')
    .option('--out <folder>', 'where derived pictures are kept, relative to the root', 'out')
    .option('--port <number>', 'the port to answer at; a free one without it', '0')
    .option('--no-open', 'do not open a browser')
    .action(async (id, flags) => {
      const { previewCommand } = await import('./preview-command.js');
      finish(await previewCommand(id, flags, terminal));
    });

  command('diff [old] [new]', 'what differs: two PDFs, two issues, or the last issue and the content')
    .option('--out <folder>', 'where derived pictures are kept, relative to the root', 'out')
    .option('--site <folder>', 'where issues are published, relative to the root', 'site')
    .option('--html <file>', 'write the report as a page with pictures too, relative to where you are')
    .option(
      '--summary',
      'also write what differs as Markdown: changes.md, and GitHub’s job summary; then a difference is no failure, nor is it that nothing is published yet',
    )
    .addHelpText('after', diffHelp)
    .action(async (old, next, flags) => {
      const { diffCommand } = await import('./diff/command.js');
      finish(await diffCommand([old, next].filter(Boolean), flags, terminal));
    });

  command('new <id>', 'start a leaflet')
    .option('--from <id>', 'as a copy of another')
    .option('--lang <tag>', 'the translation of leaflet <id> into a language, such as fr')
    .option('--issued <date>', 'its issue date', today())
    .action(async (id, flags) => {
      const { newCommand } = await import('./new-command.js');
      finish(newCommand(id, flags, terminal));
    });

  leaflets
    .command('init <folder>')
    .description('start a whole project in a new folder, that builds at once')
    .option('--name <words>', 'the committee’s name', 'Our Twinning Committee')
    .option('--paper <size>', 'a4 or letter', 'a4')
    .option('--language <tag>', 'the leaflets’ language', 'en-GB')
    .option('--issued <date>', 'the first leaflet’s issue date', today())
    .option(
      '--tool <where>',
      'the tool that the project asks npm for: a version (without it, this one) or file:….tgz',
    )
    .option('--json', 'one JSON document on standard output')
    .exitOverride()
    .action(async (folder, flags) => {
      const { initCommand } = await import('./init-command.js');
      finish(initCommand(folder, flags, terminal));
    });

  command('schema', 'write the JSON Schemas that editors complete YAML from').action(async (flags) => {
    const { schemaCommand } = await import('./schema-command.js');
    finish(schemaCommand(flags, terminal));
  });
  return leaflets;
}

const diffHelp = `
A side is
  ectc, ectc.fr           a leaflet, or a language version, as its content now is
  ectc@2021-07-19         an issue on the site; ectc@latest is the last one
  site/ectc/2021-07-19    the same, by its folder
  some-file.pdf           a PDF, whoever made it
One side alone is compared with the content, or, if it is a leaflet, with its last issue;
without any, every leaflet is. Exit status: 0 nothing differs, 1 something does.`;

/** The one clock of the tool: a new leaflet's date, which its author then owns. */
const today = (): string => new Date().toISOString().slice(0, 10);
