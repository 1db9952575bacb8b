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
  /** What the message ends with, a line each. */
  readonly details?: readonly string[];
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

/** So many problems of one file are told; who has mended those sees the rest. */
export const mostOfFile = 200;

/** Says how many more problems there are than are told; nothing where there are none. */
export const more = (count: number, severity: Severity, file: string): readonly Diagnostic[] =>
  count <= 0
    ? []
    : [
        diagnose(
          severity,
          'file/more',
          `There ${count === 1 ? 'is 1 more problem' : `are ${count} more problems`} in this file`,
          { file },
          'mend those that are told first',
        ),
      ];

/** Of each file the first problems, errors before all, and how many more there are. */
export function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.place ?? { file: '' };
    const known = byFile.get(file);
    if (known) known.push(diagnostic);
    else byFile.set(file, [diagnostic]);
  }
  const crowded = [...byFile].filter(([file, list]) => file !== '' && list.length > mostOfFile);
  if (crowded.length === 0) return diagnostics;
  const left = crowded.map(([file, list]) => {
    const weight = ({ severity }: Diagnostic) => ['error', 'warning', 'info'].indexOf(severity);
    return { file, list: [...list].sort((a, b) => weight(a) - weight(b)).slice(mostOfFile) };
  });
  const untold = new Set(left.flatMap(({ list }) => list));
  return [
    ...diagnostics.filter((diagnostic) => !untold.has(diagnostic)),
    ...left.flatMap(({ file, list: [first, ...rest] }) =>
      first ? more(rest.length + 1, first.severity, file) : [],
    ),
  ];
}
