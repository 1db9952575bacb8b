import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterEach, expect, it, vi } from 'vitest';
import { summaryOf } from '../../src/cli/summary.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';
import { run } from './run.js';

afterEach(() => {
  vi.unstubAllEnvs();
});

it('tells what was built, with its faces, beside the files and where GitHub shows it', async () => {
  const { root } = makeProject({}, templateFolders);
  const shown = path.join(root, 'step.md');
  writeFileSync(shown, 'before\n');
  vi.stubEnv('GITHUB_STEP_SUMMARY', shown);
  const words = ['build', '--root', root, '--summary', '--edition', 'web,preview'];
  expect((await run(...words)).status).toBe(0);
  const text = readFileSync(path.join(root, 'out/summary.md'), 'utf8');
  expect(text).toMatch(/\| Our twin cities \| 2021-07-19 \| built \| [\d.]+ pt \|/);
  for (const face of ['outside', 'inside']) expect(text).toContain(`\`demo/demo-2021-07-19-${face}.png\``);
  expect(text).toContain('web ');
  expect(readFileSync(shown, 'utf8')).toBe(`before\n${text}`);
});

it('tells what is to be mended, and of a leaflet that failed', async () => {
  const { root } = makeProject(
    { 'content/leaflets/demo.yaml': (text) => `${text}oops: 1\n` },
    templateFolders,
  );
  vi.stubEnv('GITHUB_STEP_SUMMARY', '');
  expect((await run('build', '--root', root, '--summary')).status).toBe(1);
  const text = readFileSync(path.join(root, 'out/summary.md'), 'utf8');
  expect(text).toMatch(/\| demo \|.* \| failed \|/);
  expect(text).toMatch(/^### 1 error/m);
  expect(text).toMatch(/^- \*\*error\*\* `content\/unknown-key` `content\/leaflets\/demo\.yaml:\d+:1` /m);
});

it('is told where it can’t be written, in the one document of --json', async () => {
  const { root } = makeProject({ 'out/summary.md/in-its-place': 'x' }, templateFolders);
  const { status, stdout } = await run('build', '--root', root, '--summary', '--edition', 'web', '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout).diagnostics).toContainEqual(
    expect.objectContaining({ code: 'file/unwritable', file: 'out/summary.md' }),
  );
});

it('lets no words of the content become markup', () => {
  const hostile = '<script>x</script> ![a](http://b.example) | [c](d) *e* `f` # g @all\n## h';
  const entry = { id: 'demo', lang: 'en', title: hostile, issued: '2021-07-19', status: 'built' } as const;
  const text = summaryOf(
    [
      {
        ...entry,
        listing: { short: null, changes: null, description: null },
        fit: null,
        files: [],
        records: [],
      },
    ],
    [
      {
        severity: 'error',
        code: 'x/y',
        message: hostile,
        place: { file: 'a`b|c.yaml', line: 1 },
        hint: hostile,
      },
    ],
  );
  const html = new MarkdownIt({ html: true }).render(text);
  expect(html).not.toMatch(/<script|<img|<a |<em>|<h3>.*h<|<h2>h/);
  expect(html.match(/<tr>/g)).toHaveLength(2);
  expect(html).toContain('<code>a b c.yaml:1</code>');
});

it('is cut where it would be endless', () => {
  const many = Array.from({ length: 60 }, (_, at) => ({
    severity: 'warning' as const,
    code: 'x/y',
    message: `m${at}`,
  }));
  expect(summaryOf([], many)).toMatch(/- and 10 more\n$/);
});
