import type { Expected } from '../preflight/rule.js';
import type { Printer } from '../schema/printer.js';
import { isMet, judge, type MadeFile, type Passed } from './judge.js';

/** A print edition and what it is held against; plain data, so that another thread can judge it. */
export interface PrintFile extends MadeFile {
  readonly expected: Expected;
  /** By the name of its file in content/printers. */
  readonly printer: readonly [name: string, Printer];
}

/** Holds a print edition against its printer’s rules before anything of it is written. */
export async function judgePrint({ expected, printer, ...file }: PrintFile): Promise<Passed> {
  const [{ printerProfile }, { cmykPixels }] = await Promise.all([
    import('../preflight/printer-profile.js'),
    import('../engine/sharp.js'),
  ]);
  const { diagnostics, results } = await judge(file, () => printerProfile(...printer), {
    expected,
    cmykPixels,
  });
  // Only a file of which all that the standard asks could be seen is called by its name.
  const asked = results.filter(({ rule }) => /^x(4|1a)\//.test(rule.id));
  const conforms = results.length > 0 && asked.every(isMet);
  return { diagnostics, conformance: conforms ? [printer[1].standard] : [] };
}
