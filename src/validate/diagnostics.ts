import type { Diagnostic, Outcome, Place } from '../model/diagnostic.js';

export { dedupe, diagnose } from '../model/diagnostic.js';

/** Gives every diagnostic that has no place of its own `place`, which is looked for only where there is one. */
export const placed = (diagnostics: readonly Diagnostic[], place: () => Place): readonly Diagnostic[] =>
  diagnostics.map((diagnostic) => (diagnostic.place ? diagnostic : { ...diagnostic, place: place() }));

/** Everything several outcomes noticed. */
export const noticed = (...outcomes: readonly Outcome<unknown>[]): readonly Diagnostic[] =>
  outcomes.flatMap(({ diagnostics }) => diagnostics);
