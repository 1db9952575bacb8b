import { CommanderError } from 'commander';
import type { Diagnostic } from '../model/diagnostic.js';

/** A mistake on the command line: exit status 2. */
export class UsageError extends Error {
  constructor(
    /** Stable, `usage/what`. */
    readonly code: string,
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** The codes of mistakes that the reader of the command line finds by itself. */
const codes: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'usage/unknown-option',
  'commander.unknownCommand': 'usage/unknown-command',
  'commander.help': 'usage/no-command',
  'commander.missingArgument': 'usage/missing-argument',
  'commander.optionMissingArgument': 'usage/missing-argument',
  'commander.excessArguments': 'usage/excess-argument',
};

/** What is wrong with the command line; undefined for an error of another kind, or none (`--help`, `--version`). */
export function usageOf(error: unknown): Diagnostic | undefined {
  if (error instanceof UsageError) {
    const { code, message, hint } = error;
    return { severity: 'error', code, message, ...(hint ? { hint } : {}) };
  }
  if (!(error instanceof CommanderError) || error.exitCode === 0) return undefined;
  const noCommand = error.code === 'commander.help';
  const message = noCommand ? 'No command is named' : error.message.replace(/^error: /, '');
  const code = (Object.hasOwn(codes, error.code) ? codes[error.code] : undefined) ?? 'usage/invalid';
  return { severity: 'error', code, message, hint: 'leaflets --help lists what there is' };
}
