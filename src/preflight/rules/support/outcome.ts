import type { Mark, PdfFile, Rect } from '../../cos.js';
import type { Finding, Outcome, RuleContext } from '../../rule.js';

export const notChecked = (because: string): Outcome => ({ verdict: 'not checked', findings: [], because });
export const notApplicable = (because: string): Outcome => ({
  verdict: 'not applicable',
  findings: [],
  because,
});

/** Findings make it fail; without any, what could not be decided keeps it from having passed. */
export function judged(findings: readonly Finding[], undecided: Iterable<string> = []): Outcome {
  const open = [...new Set(undecided)];
  const because = open.length > 0 ? { because: several(open) } : {};
  if (findings.length > 0) return { verdict: 'failed', findings, ...because };
  return { verdict: open.length > 0 ? 'not checked' : 'passed', findings, ...because };
}

/** Judges by what pages paint: what the interpreter could not make out is undecided. */
export const judgedByMarks = (
  file: PdfFile,
  findings: readonly Finding[],
  undecided: Iterable<string> = [],
): Outcome => judged(findings, [...undecided, ...troublesOf(file)]);

export const troublesOf = (file: PdfFile): string[] =>
  file.pages.flatMap(({ index, troubles }) => troubles.map((trouble) => `page ${index + 1}: ${trouble}`));

/** A finding at a mark. */
export const at = (mark: Mark, what: string): Finding => ({
  page: mark.page,
  ...(mark.visible ? { rect: mark.visible } : {}),
  what,
});

export const onPage = (page: number, what: string, rect?: Rect): Finding => ({
  page,
  ...(rect ? { rect } : {}),
  what,
});

/** The rule’s limit of this name; profiles give them, and a rule’s own is the fallback. */
export const limit = (context: RuleContext, name: string, fallback: number): number =>
  context.limits[name] ?? fallback;

/** A number as people read it: at most two places. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

function several(reasons: readonly string[]): string {
  const shown = reasons.slice(0, 5).join('; ');
  return reasons.length > 5 ? `${shown}; and ${reasons.length - 5} more` : shown;
}
