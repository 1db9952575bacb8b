import type { Diagnostic } from '../model/diagnostic.js';
import { defaultLimits } from './read/limits.js';
import { readPdf } from './read/read.js';
import { a2aRules } from './rules/a2a/index.js';
import { uaRules } from './rules/ua/index.js';
import { type RuleResult, runProfile } from './run.js';
import { webProfile } from './web.js';

/** Whether a file has all that a standard asks for here, its claim to it left aside. */
export interface Held {
  readonly holds: boolean;
  /** What stands against it: rules that failed, and rules that could not be decided. */
  readonly against: readonly RuleResult[];
}

export interface WebStandards {
  /** Of reading the file. */
  readonly diagnostics: readonly Diagnostic[];
  /** PDF/UA-1. */
  readonly ua: Held;
  /** PDF/A-2a. */
  readonly a2a: Held;
}

/** The rules that only ask whether the file makes the claim. */
const claims = new Set(['ua/06-002', 'a2a/6.6.4']);
const unread: Held = { holds: false, against: [] };

/**
 * Which standards for web editions a file’s bytes meet, apart from their claiming so. A claim may be written into a
 * file that holds a standard here; since that changes its metadata, the file with its claim is to be asked once more.
 * `budget` is the time for one rule and for all, ms.
 */
export async function webStandards(
  bytes: Uint8Array,
  budget = { rule: 60_000, all: 120_000 },
): Promise<WebStandards> {
  const { value: file, diagnostics } = readPdf(bytes, { ...defaultLimits, milliseconds: budget.rule });
  if (!file) return { diagnostics, ua: unread, a2a: unread };
  const results = await runProfile(file, webProfile, { budget });
  // A file that could only be read in part holds nothing.
  const whole = diagnostics.length === 0;
  return { diagnostics, ua: held(results, uaRules, whole), a2a: held(results, a2aRules, whole) };
}

function held(results: readonly RuleResult[], of: readonly { readonly id: string }[], whole: boolean): Held {
  const ids = new Set(of.map(({ id }) => id));
  const against = results.filter(
    ({ rule: { id }, outcome: { verdict } }) =>
      ids.has(id) && !claims.has(id) && verdict !== 'passed' && verdict !== 'not applicable',
  );
  return { holds: whole && against.length === 0, against };
}
