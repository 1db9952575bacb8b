/** Where something stands in one of the author's own files. Lines and columns count from 1. */
export interface Place {
  /** Path relative to the project's root, with forward slashes. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The whole line, for the code frame, and how many characters of it are meant. */
  readonly text?: string;
  readonly length?: number;
}

export type Severity = 'error' | 'warning' | 'info';

/** A problem as a value: what is wrong, where in the author's file, and what to do about it. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable, `area/what`; every code is listed in docs/diagnostics.md. */
  readonly code: string;
  readonly message: string;
  readonly place?: Place;
  readonly hint?: string;
}

/** What a stage gives: its value, unless errors stand in the way, and everything it noticed. */
export interface Outcome<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');
