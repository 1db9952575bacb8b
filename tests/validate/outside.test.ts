import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkLeaflets } from '../../src/build/check.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject, type Override } from '../support/project.js';

const elsewhere = mkdtempSync(path.join(tmpdir(), 'leaflets-test-'));
afterAll(() => rmSync(elsewhere, { recursive: true }));

async function check(
  overrides: Readonly<Record<string, Override>>,
  link?: readonly [from: string, to: string],
) {
  const { root } = makeProject(overrides, templateFolders);
  if (link) {
    rmSync(path.join(root, link[0]), { recursive: true, force: true });
    symlinkSync(link[1], path.join(root, link[0]));
  }
  const { diagnostics } = await checkLeaflets(root, path.join(root, 'out'), []);
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ code, place }) => `${code} ${place?.file}`);
}

it('a picture’s file outside of the project is said as that', async () => {
  for (const file of ['../x.jpg', '/etc/x.jpg']) {
    const pictures = (text: string) => text.replace('drawings/ferry.svg', file);
    expect(await check({ 'content/pictures.yaml': pictures })).toEqual([
      'file/outside content/pictures.yaml',
    ]);
  }
});

it.skipIf(process.platform === 'win32')(
  'a link that leads out of the project is said with its name',
  async () => {
    const file = path.join(elsewhere, 'file');
    writeFileSync(file, 'terms: []\n');
    expect(await check({}, ['content/glossary.yaml', file])).toEqual(['file/outside content/glossary.yaml']);
    expect(await check({}, ['content/leaflets/demo.yaml', file])).toEqual([
      'file/outside content/leaflets/demo.yaml',
    ]);
    expect(await check({}, ['assets/drawings/ferry.svg', file])).toEqual([
      'file/outside content/pictures.yaml',
    ]);
    expect(await check({}, ['templates/panels', elsewhere])).toContain('file/outside templates/panels');
  },
);

it.skipIf(process.platform === 'win32')('what can’t be read is said with its name', async () => {
  const circle = 'content/printers/standard.yaml';
  expect(await check({}, [circle, 'standard.yaml'])).toContain(`file/unreadable ${circle}`);
});
