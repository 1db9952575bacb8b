import type { Diagnostic } from '../model/diagnostic.js';
import { formatDiagnostic, sortDiagnostics, summary, toJson } from './report.js';

/** What a person's terminal or a script is told. The only module that prints. */
export interface Console {
  /** Standard output: results. Silent under --json, where one document comes at the end. */
  result(text: string): void;
  /** Standard error: what goes on. `live` lines are overwritten on a terminal and left out elsewhere. */
  progress(text: string, live?: boolean): void;
  diagnostics(list: readonly Diagnostic[]): void;
  /** The one JSON document of --json; nothing without it. */
  json(list: readonly Diagnostic[], rest: object): void;
  /** Whether what goes on, and what is wrong, may be coloured. */
  readonly colour: boolean;
  /** Whether results may be: they may be read by a program. */
  readonly resultColour: boolean;
}

export function openConsole(json: boolean, environment = process.env): Console {
  const coloured = ({ isTTY }: NodeJS.WriteStream): boolean =>
    !environment.NO_COLOR && !environment.CI && isTTY === true;
  const colour = coloured(process.stderr);
  // Whoever read along has gone (`leaflets check | head`): there is nobody left to be told.
  for (const stream of [process.stdout, process.stderr]) {
    if (stream.listeners('error').includes(unread)) continue;
    stream.on('error', unread);
  }
  const isLive = process.stderr.isTTY === true && !environment.CI;
  let pending = false;
  const clear = () => {
    if (pending) process.stderr.write('\r\x1b[2K');
    pending = false;
  };
  return {
    colour,
    resultColour: coloured(process.stdout),
    result(text) {
      clear();
      if (!json) process.stdout.write(`${text}\n`);
    },
    progress(text, live = false) {
      if (json || (live && !isLive)) return;
      clear();
      process.stderr.write(live ? text : `${text}\n`);
      pending = live;
    },
    diagnostics(list) {
      clear();
      if (json || list.length === 0) return;
      // Notes first and in a line each: what is to be mended stays in sight.
      const sorted = sortDiagnostics(list);
      const notes = sorted.filter(({ severity }) => severity === 'info');
      const rest = sorted.filter(({ severity }) => severity !== 'info');
      const blocks = [...notes, ...rest].map((diagnostic) => formatDiagnostic(diagnostic, { colour }));
      process.stderr.write(`${blocks.join('\n')}\n${summary(list)}\n`);
    },
    json(list, rest) {
      clear();
      if (!json) return;
      const diagnostics = sortDiagnostics(list).map(toJson);
      process.stdout.write(`${JSON.stringify({ diagnostics, ...rest }, null, 2)}\n`);
    },
  };
}

function unread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
