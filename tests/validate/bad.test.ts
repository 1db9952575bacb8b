import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sortDiagnostics } from '../../src/cli/report.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { dedupe } from '../../src/validate/diagnostics.js';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { everyPanel } from '../support/good-project.js';
import { makeProject, type TestProject } from '../support/project.js';

/*
 * Each fixture is one file of the good project with a fault in it. Its last lines say which file it is, and the
 * diagnostics it must give: all of them, and no others. `UPDATE=1 npx vitest run tests/validate/bad.test.ts`
 * rewrites the expectations, to be reviewed as a diff.
 */
const folder = new URL('../fixtures/bad/', import.meta.url);

const full = { 'content/leaflets/demo.yaml': everyPanel };

const diagnose = ({ files }: TestProject): readonly Diagnostic[] => {
  const data = loadData(files);
  return sortDiagnostics(
    dedupe([...data.diagnostics, ...loadLeaflet(files, 'demo', data.value).diagnostics]),
  );
};

const line = ({ severity, code, message, place, hint }: Diagnostic): string =>
  `# expect: ${place?.file}:${place?.line}:${place?.column}+${place?.length} ${severity} ${code} ${message} | ${hint ?? ''}`.trimEnd();

test('the good project is silent', () => {
  expect(diagnose(makeProject(full))).toEqual([]);
});

test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s', (name) => {
  const url = new URL(name, folder);
  const text = readFileSync(url, 'utf8');
  const file = /^# in: (.+)$/m.exec(text)?.[1];
  if (!file) throw new Error(`${name} doesn’t say which file it is`);
  const found = diagnose(makeProject({ ...full, [file]: text })).map(line);
  if (process.env.UPDATE) {
    writeFileSync(url, `${text.replace(/(\n# expect: .*)*\n*$/, '')}\n${found.join('\n')}\n`);
    return;
  }
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(text.split('\n').filter((row) => row.startsWith('# expect: ')));
});
