import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { compile, leaflets } from '../support/dist.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

beforeAll(compile, 60_000);

/** What makes leaflets, and is slow to load. */
const engines =
  /\/node_modules\/(pdfmake|pdfkit|sharp|@img|fontkit|@hyzyla|d3-geo|topojson-client|world-atlas|handlebars|htmlparser2|markdown-it|yaml|zod|undici)\/|\/dist\/(engine\/(?!version)|fit|compose|render|impose|preflight|map|links|init|build\/make)/;

it('a build that changes nothing loads none of what makes leaflets, and says why', async () => {
  const { root, write } = makeProject({}, templateFolders);
  /** Builds, and gives what it said with every file of JavaScript that ran: V8 itself lists them. */
  const build = async (...options: string[]) => {
    const lists = path.join(root, 'coverage');
    rmSync(lists, { recursive: true, force: true });
    const words = ['build', '--root', root, '--edition', 'web', '--explain', ...options];
    const { status, said } = await leaflets(words, { NODE_V8_COVERAGE: lists });
    expect(status, said).toBe(0);
    const loaded = readdirSync(lists).flatMap((name) =>
      JSON.parse(readFileSync(path.join(lists, name), 'utf8')).result.map(({ url }: { url: string }) => url),
    );
    expect(loaded.some((url: string) => url.endsWith('/dist/build/build.js'))).toBe(true);
    return { said, engines: loaded.filter((url: string) => engines.test(url)) };
  };
  const first = await build();
  expect(first.said).toContain('demo: built because it has not been built here before');
  expect(first.engines.some((url) => url.includes('pdfmake'))).toBe(true);

  const again = await build();
  expect(again.said).toContain('demo: not built, nothing it reads has changed');
  expect(again.engines).toEqual([]);

  write('content/web.yaml', readFileSync(path.join(root, 'content/web.yaml'), 'utf8').replace('The', 'All'));
  const changed = await build();
  expect(changed.said).toContain('demo: built because content/web.yaml has changed');
  expect((await build()).engines).toEqual([]);

  write('content/leaflets/notes.txt', 'no leaflet, and nobody reads it');
  expect((await build()).engines).toEqual([]);
}, 120_000);
