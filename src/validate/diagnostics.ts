import type { Diagnostic, Outcome, Place, Severity } from '../model/diagnostic.js';

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

/** Each problem once, however many leaflets meet it: same code, place and message are the same problem. */
export function dedupe(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place?.file, place?.line, place?.column, message]);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/** Gives every diagnostic that has no place of its own `place`. */
export const placed = (diagnostics: readonly Diagnostic[], place: Place): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => (diagnostic.place ? diagnostic : { ...diagnostic, place }));

/** Everything several outcomes noticed. */
export const noticed = (...outcomes: readonly Outcome<unknown>[]): readonly Diagnostic[] =>
  outcomes.flatMap(({ diagnostics }) => diagnostics);
