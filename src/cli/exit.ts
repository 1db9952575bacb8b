import type { Diagnostic } from '../model/diagnostic.js';

/** What the exit status says. */
export const status = { done: 0, content: 1, usage: 2, fault: 3, interrupted: 130 } as const;

/** What was named on the command line and isn't there: a folder, a leaflet, a printer. */
const misnamed: readonly string[] = ['file/no-project', 'content/no-leaflet', 'printer/unknown', 'site/none'];

/** 1 where an error was found, or a warning under --strict; infos never count. 2 where the command line names what isn't there; 3 for a fault of the tool. */
export function statusOf(diagnostics: readonly Diagnostic[], strict: boolean): number {
  if (diagnostics.some(({ code }) => code === 'tool/fault')) return status.fault;
  if (diagnostics.some(({ code }) => misnamed.includes(code))) return status.usage;
  const counts = (severity: string) => diagnostics.some((diagnostic) => diagnostic.severity === severity);
  return counts('error') || (strict && counts('warning')) ? status.content : status.done;
}
