import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkLeaflets } from '../../src/build/check.js';
import { templateFolders } from '../support/fitted.js';
import { goodProject } from '../support/good-project.js';
import { makeProject, type Override } from '../support/project.js';

const demo = String(goodProject['content/leaflets/demo.yaml']);
function check(overrides: Readonly<Record<string, Override>>, only: readonly string[] = []) {
  const { root } = makeProject(overrides, templateFolders);
  const out = path.join(root, 'out');
  return checkLeaflets(root, out, only).then((result) => ({ ...result, out }));
}
const codes = ({ diagnostics }: { diagnostics: readonly { code: string }[] }) =>
  new Set(diagnostics.map(({ code }) => code));

it('a check makes all and writes nothing but its cache', async () => {
  const { checked, diagnostics, out } = await check({});
  expect(checked).toEqual([{ id: 'demo', bodyPt: 10 }]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (existsSync(out)) expect(readdirSync(out)).toEqual(['.cache']);
});

it('sees every leaflet’s faults, files that are none, and data that nobody draws on', async () => {
  const wrong = {
    'content/leaflets/other.yaml': demo.replace('qr: home', 'qr: nowhere'),
    'content/leaflets/My Leaflet.yaml': 'a: 1\n',
    'content/cities.yaml': (text: string) =>
      text.replace('kind: friendship', 'kind: friendship\n    links: [lost]'),
  };
  const all = await check(wrong);
  expect(all.checked).toEqual([
    { id: 'demo', bodyPt: 10 },
    { id: 'other', bodyPt: null },
  ]);
  expect(all.diagnostics.filter(({ code }) => code === 'reference/link')).toHaveLength(2);
  expect(codes(all)).toContain('content/file-name');
  const one = await check(wrong, ['demo']);
  expect(codes(one)).not.toContain('reference/link');
  expect(one.checked.map(({ id }) => id)).toEqual(['demo']);
});

it('says what several leaflets share once', async () => {
  const { diagnostics } = await check({
    'content/leaflets/other.yaml': demo,
    'content/cities.yaml': (text) => text.replace('A city in', 'A twintown in'),
  });
  expect(diagnostics.filter(({ code }) => code === 'words/discouraged')).toHaveLength(1);
});

it('without a project says so', async () => {
  const { checked, diagnostics } = await checkLeaflets('/no/such/folder', '/no/such/out', []);
  expect(checked).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'file/no-project' }]);
});
