import type { Diagnostic } from '../model/diagnostic.js';

/** What the exit status says. */
export const status = { done: 0, content: 1, usage: 2, fault: 3, interrupted: 130 } as const;

/** 1 where an error was found, or a warning under --strict; infos never count. 2 where --root names no folder. */
export function statusOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  // A folder that isn't there was named on the command line.
  if (diagnostics.some(({ code }) => code === 'file/no-project')) return status.usage;
  const counts = (severity: string) => diagnostics.some((diagnostic) => diagnostic.severity === severity);
  return counts('error') || (strict && counts('warning')) ? status.content : status.done;
}
