import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Noted } from '../load/files.js';
import type { Look } from '../load/hash.js';
import { writeWhole } from '../load/write-whole.js';
import type { LeafletEntry } from './report.js';

/** What a build remembers of a leaflet, so that the next one need not make it again. */
export interface Remembered {
  /** What was asked for: editions and printer. */
  readonly asked: string;
  readonly tool: string;
  /** Every file that was read, asked for or listed, with its hash, and size and time for a quick look. */
  readonly inputs: Readonly<Record<string, Noted>>;
  /** The files made, with size and time as written. */
  readonly outputs: Readonly<Record<string, Look>>;
  readonly entry: LeafletEntry;
  /** Warnings of the build, said again when it is skipped. */
  readonly diagnostics: readonly unknown[];
}

export interface State {
  readonly version: 2;
  readonly leaflets: Readonly<Record<string, Remembered>>;
  /** Every file that builds made here of a leaflet and that still stands, by the leaflet's id; failed ones too. */
  readonly made: Readonly<Record<string, readonly string[]>>;
}

/** A record that has nothing but its own keys: a leaflet may be called `constructor`. */
const bare = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.assign(Object.create(null), record);
const empty = (): State => ({ version: 2, leaflets: bare({}), made: bare({}) });
const fileOf = (out: string): string => path.join(out, '.cache', 'state.json');

/** What the last build left; nothing where it is missing or can't be read, which costs a full build and no more. */
export function readState(out: string): State {
  try {
    const state = JSON.parse(readFileSync(fileOf(out), 'utf8')) as State;
    if (state.version !== 2 || !state.leaflets || !state.made) return empty();
    return { version: 2, leaflets: bare(state.leaflets), made: bare(state.made) };
  } catch {
    return empty();
  }
}

export const writeState = (out: string, state: State): void => writeWhole(fileOf(out), JSON.stringify(state));

/** Changes what is remembered of one leaflet; `made` are all its files that stand. Call it under the lock. */
export function remember(
  out: string,
  id: string,
  made: readonly string[],
  remembered: Remembered | undefined,
): void {
  const state = readState(out);
  const { [id]: _, ...others } = state.leaflets;
  const leaflets = remembered ? { ...others, [id]: remembered } : others;
  writeState(out, { ...state, leaflets, made: { ...state.made, [id]: made } });
}
