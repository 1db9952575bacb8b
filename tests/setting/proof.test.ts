import path from 'node:path';
import { expect, it } from 'vitest';
import { checkLeaflets } from '../../src/build/check.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject, type Override } from '../support/project.js';

async function check(overrides: Readonly<Record<string, Override>>) {
  const { root } = makeProject(overrides, templateFolders);
  const { diagnostics } = await checkLeaflets(root, path.join(root, 'out'), []);
  return diagnostics.filter(({ code }) => code === 'content/wording' || code === 'text/missing-glyph');
}
const wording = 'content/wording.yaml';

it('a proof whose wording says all says nothing more', async () => {
  expect(await check({})).toEqual([]);
});

it('words that are missing are said in English, and noted once', async () => {
  const found = await check({ [wording]: 'wording:\n  proof: PROOF\n' });
  expect(found).toMatchObject([{ severity: 'info', code: 'content/wording', place: { file: wording } }]);
  expect(found[0]?.message).toContain('`proof-trim`');
  expect(found[0]?.message).not.toContain('`proof`');
});

it('a character that no font has is an error at the very place', async () => {
  const found = await check({
    [wording]: (text) => text.replace('proof-fold: fold', 'proof-fold: 折り'),
    'content/printers/standard.yaml': (text) => text.replace('150 gsm silk', '150 g 纸'),
  });
  expect(found).toMatchObject([
    { severity: 'error', code: 'text/missing-glyph', place: { file: wording, line: 8, column: 15 } },
    {
      severity: 'error',
      code: 'text/missing-glyph',
      place: { file: 'content/printers/standard.yaml', line: 3, column: 14 },
    },
  ]);
});
