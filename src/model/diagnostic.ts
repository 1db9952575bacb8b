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

/** A diagnostic in one line of code. */
export function diagnose(
  severity: Severity,
  code: string,
  message: string,
  place?: Place,
  hint?: string,
): Diagnostic {
  return { severity, code, message, ...(place ? { place } : {}), ...(hint ? { hint } : {}) };
}

/** Words of the author's in a message: long ones are cut, so that no message fills a screen. */
export const shortened = (text: string, most = 60): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;

/** Each problem once, however often it is met: same code, place and message are the same problem. */
export function dedupe(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place?.file, place?.line, place?.column, message]);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}
