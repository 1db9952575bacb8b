import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { build } from '../../src/build/build.js';
import * as rendering from '../../src/render/render.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

const started = () => {
  const { root } = makeProject({}, templateFolders);
  const out = path.join(root, 'out');
  const options = { root, out, ids: [], products: ['print'] as const, printer: null, force: true };
  return { file: path.join(out, 'demo/demo-2021-07-19-print.pdf'), go: () => build(options) };
};

it('a print edition that passed is called what it conforms to', async () => {
  const { entries } = await started().go();
  expect(entries[0]?.files.find(({ edition }) => edition === 'print')?.conformance).toEqual(['PDF/X-4']);
});

it('one that fails is not written, and the old file stays as it was', async () => {
  const { file, go } = started();
  await go();
  writeFileSync(file, 'as it was');
  const { render } = rendering;
  const broken = vi.spyOn(rendering, 'render').mockImplementation(async (job) => {
    const text = (await render(job)).toString('latin1').replace('%PDF-1.6', '%PDF-1.7');
    return Buffer.from(text, 'latin1');
  });
  try {
    const { entries, diagnostics } = await go();
    expect(broken).toHaveBeenCalled();
    expect(entries[0]?.status).toBe('failed');
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'preflight/x4/version',
        place: { file: 'content/leaflets/demo.yaml' },
        hint: expect.any(String),
      }),
    );
  } finally {
    broken.mockRestore();
  }
  expect(readFileSync(file, 'utf8')).toBe('as it was');
});
