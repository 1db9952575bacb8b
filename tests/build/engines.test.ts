import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { compile } from '../support/dist.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

beforeAll(compile, 120_000);

/** What makes leaflets, and is slow to load: by a word that only its own code has. */
const engines = {
  pdfmake: 'fontLayoutCache',
  pdfkit: '%PDF-',
  handlebars: 'HandlebarsEnvironment',
  zod: 'ZodError',
  yaml: 'BLOCK_FOLDED',
  sharp: /(require|from) ?\(?['"]sharp['"]/,
  pdfium: /(require|from) ?\(?['"]@hyzyla\/pdfium['"]/,
} as const;

const compiled = pathToFileURL(path.resolve('dist/cli/main.js')).href;
/** The tool as it is started here, from its bundle; and as in a package, as compiled. */
const ways = {
  bundle: `import '${pathToFileURL(path.resolve('bin/leaflets.js')).href}';\n`,
  package: `import { main } from '${compiled}';\nawait main(process.argv);\n`,
};

it.each(Object.entries(ways))(
  'a build that changes nothing loads none of what makes leaflets, and says why (%s)',
  (way, start) => {
    const { root, write } = makeProject({ 'start.mjs': start }, templateFolders);
    /** Builds, and gives what it said, and which engines were among the code that ran: V8 itself lists it. */
    const build = () => {
      const lists = path.join(root, 'coverage');
      rmSync(lists, { recursive: true, force: true });
      const words = [path.join(root, 'start.mjs'), 'build', '--root', root, '--edition', 'web', '--explain'];
      const env = { ...process.env, NODE_V8_COVERAGE: lists };
      const { status, stdout, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' });
      expect(status, stderr).toBe(0);
      const loaded = readdirSync(lists)
        .flatMap((name) => JSON.parse(readFileSync(path.join(lists, name), 'utf8')).result)
        .flatMap(({ url }: { url: string }) => (/^file:(?!.*\[eval)/.test(url) ? [fileURLToPath(url)] : []));
      const own = way === 'bundle' ? 'main.cjs' : 'main.js';
      expect(loaded.map((file) => path.basename(file))).toContain(own);
      const texts = loaded.map((file) => readFileSync(file, 'utf8'));
      const names = Object.entries(engines).filter(([, sign]) =>
        texts.some((text) => (typeof sign === 'string' ? text.includes(sign) : sign.test(text))),
      );
      return { said: stdout + stderr, engines: names.map(([name]) => name) };
    };
    const first = build();
    expect(first.said).toContain('demo: built because it has not been built here before');
    expect(first.engines).toEqual(expect.arrayContaining(['pdfmake', 'pdfkit', 'handlebars', 'zod', 'yaml']));

    const again = build();
    expect(again.said).toContain('demo: not built, nothing it reads has changed');
    expect(again.engines).toEqual([]);

    const web = readFileSync(path.join(root, 'content/web.yaml'), 'utf8');
    write('content/web.yaml', web.replace('The', 'All'));
    const changed = build();
    expect(changed.said).toContain('demo: built because content/web.yaml has changed');
    expect(changed.engines).not.toEqual([]);
    expect(build().engines).toEqual([]);

    write('content/leaflets/notes.txt', 'no leaflet, and nobody reads it');
    expect(build().engines).toEqual([]);
  },
  120_000,
);
