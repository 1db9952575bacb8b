import { expect, it } from 'vitest';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

it('an issue is what can be published of it: its proof, with a code of its own, is no part of that', async () => {
  const { files, root } = makeProject({}, templateFolders);
  const wish = { products: ['web', 'print', 'proof'], printer: null } as const;
  const bench = openBench(files, `${root}/out`, wish);
  const made = await makeLeaflet(files, 'demo', bench, wish);
  bench.close();
  const record = made.value?.outputs.find(({ edition }) => edition === 'meaning');
  const { editions } = JSON.parse(Buffer.from(record?.bytes ?? []).toString('utf8')) as {
    editions: Record<string, unknown>;
  };
  expect(Object.keys(editions).sort()).toEqual(['print', 'web']);
});
