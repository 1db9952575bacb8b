import { diagnose } from '../model/diagnostic.js';
import { isMet, judge, type MadeFile, type Passed } from './judge.js';

/** A web edition with what it claims; plain data, so that another thread can judge it. */
export interface WebFile extends MadeFile {
  readonly claims: readonly string[];
}

/**
 * Holds a web edition against the standards that it claims, by its own bytes, before they are written anywhere: each
 * claim is proved, or the file is not written.
 */
export async function judgeWeb({ claims, ...file }: WebFile): Promise<Passed> {
  const { profileFor, webProfile } = await import('../preflight/web.js');
  const { diagnostics, results } = await judge(file, (read) => profileFor(webProfile, read));
  const asked = results.filter(({ level }) => level === 'error');
  const undecided = asked.filter(({ outcome: { verdict } }) => verdict === 'not checked');
  return {
    diagnostics: [
      // What a standard asks for that the file does not claim is no fault of it.
      ...diagnostics.filter(({ severity }) => severity === 'error'),
      ...undecided.map(({ rule, outcome: { because } }) =>
        diagnose(
          'error',
          `preflight/${rule.id}`,
          `${rule.title}: ${because}`,
          { file: file.source },
          rule.mend,
        ),
      ),
    ],
    conformance: results.length > 0 && asked.every(isMet) ? claims : [],
  };
}
