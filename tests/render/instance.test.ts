import { afterAll, expect, it } from 'vitest';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import { readPdf } from '../../src/preflight/read/read.js';
import { property } from '../../src/preflight/rules/support/xmp.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject, removeProjects } from '../support/project.js';

afterAll(removeProjects);

async function statesOf(change: (text: string) => string) {
  const { files, root } = makeProject({ 'content/leaflets/demo.yaml': change }, templateFolders);
  const wish = { products: ['print'] as const, printer: null };
  const bench = openBench(files, `${root}/out`, wish);
  const { value, diagnostics } = await makeLeaflet(files, 'demo', bench, wish);
  bench.close();
  const { value: file } = readPdf(value?.outputs[0]?.bytes ?? new Uint8Array());
  if (!file) throw new Error(JSON.stringify(diagnostics));
  const [document, instance, version] = ['DocumentID', 'InstanceID', 'VersionID'].map((name) =>
    property(file, 'xmpMM', name),
  );
  return { document, instance, version };
}

it('a corrected file of an issue is the same document, and another instance and version of it', async () => {
  const first = await statesOf((text) => text);
  const again = await statesOf((text) => text);
  const corrected = await statesOf((text) => text.replace(/^title: .*$/m, 'title: Corrected'));
  expect(again).toEqual(first);
  expect(first.instance).toMatch(
    /^uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
  expect(first.version).toMatch(/^[0-9a-f]{8}$/);
  expect(first.version).not.toBe('00000000');
  expect(corrected.document).toBe(first.document);
  expect(corrected.instance).not.toBe(first.instance);
  expect(corrected.version).not.toBe(first.version);
}, 30_000);
