import { readFileSync } from 'node:fs';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import type { Edition } from '../../src/model/plan.js';
import { templateFolders } from './fitted.js';
import { makeProject, type Override } from './project.js';

const fogra = readFileSync(new URL('../../assets/icc/coated-fogra39-tac300.icc', import.meta.url));

/** The demo leaflet's files in these editions, made in memory, for a printer with a real profile and marks. */
export async function madeEditions(
  editions: readonly Edition[],
  overrides: Readonly<Record<string, Override>> = {},
): Promise<Record<Edition, Buffer>> {
  const { files, root } = makeProject(
    {
      'assets/icc/demo.icc': fogra,
      'content/printers/standard.yaml': (text) => `${text}marks: {}\n`,
      ...overrides,
    },
    templateFolders,
  );
  const wish = { products: editions, printer: null };
  const bench = openBench(files, `${root}/out`, wish);
  const made = await makeLeaflet(files, 'demo', bench, wish);
  if (!made.value) throw new Error(JSON.stringify([...bench.diagnostics, ...made.diagnostics]));
  return Object.fromEntries(
    made.value.outputs.map(({ edition, bytes }) => [edition, Buffer.from(bytes)]),
  ) as Record<Edition, Buffer>;
}
