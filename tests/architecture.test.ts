import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = fileURLToPath(new URL('../src/', import.meta.url));

interface Import {
  /** A file of src, or a package's name. */
  readonly to: string;
  readonly own: boolean;
  /** Types alone: nothing of it is there when the program runs. */
  readonly typeOnly: boolean;
  /** Loaded only when it is needed. */
  readonly later: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => name.replaceAll(path.sep, '/'))
  .sort();
const textOf = (file: string): string => readFileSync(path.join(src, file), 'utf8');
/** Without comments, so that an example in one is no import. */
const codeOf = (file: string): string =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^\s*\/\/.*$/gm, '');

const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');

const imports = new Map(files.map((file) => [file, importsOf(file)]));

function importsOf(file: string): Import[] {
  const code = codeOf(file);
  const found: Import[] = [];
  const add = (target: string, typeOnly: boolean, later: boolean) => {
    const own = target.startsWith('.');
    const to = own
      ? path.posix.join(path.posix.dirname(file), target).replace(/\.js$/, '.ts')
      : packageOf(target);
    found.push({ to, own, typeOnly, later });
  };
  for (const [, type, names = '', target = ''] of code.matchAll(
    /^(?:import|export)\s+(type\s)?(?:([\w*{][^;'"]*?)\s+from\s+)?['"]([^'"]+)['"]/gm,
  )) {
    const inBraces = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
    const onlyTypes = inBraces
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .every((name) => name.startsWith('type '));
    add(target, type !== undefined || onlyTypes === true, false);
  }
  // `import('x').Name` and `typeof import('x')` are types; what is awaited or has `.then` is a real import.
  for (const [, isTypeof, target = '', after] of code.matchAll(
    /(typeof )?import\(\s*['"]([^'"]+)['"]\s*\)(\.[A-Z])?/g,
  )) {
    add(target, isTypeof !== undefined || after !== undefined, true);
  }
  return found;
}

const stageOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : file);
const ofStage = (stage: string): string[] => files.filter((file) => stageOf(file) === stage);
/** Imports of a stage's files that break a rule, as “file → target”. */
const offences = (from: readonly string[], breaks: (target: Import) => boolean): string[] =>
  from.flatMap((file) => (imports.get(file) ?? []).filter(breaks).map(({ to }) => `${file} → ${to}`));

it('finds the files and their imports', () => {
  expect(files.length).toBeGreaterThan(50);
  expect(imports.get('pipeline.ts')?.map(({ to }) => to)).toContain('fit/fit.ts');
  const own = [...imports.values()].flat().filter((target) => target.own);
  expect(own.filter(({ to }) => !files.includes(to)).map(({ to }) => to)).toEqual([]);
});

describe('a stage', () => {
  it('model imports nothing but model and the types of the schemas', () => {
    expect(
      offences(ofStage('model'), ({ to, typeOnly }) =>
        stageOf(to) === 'model' ? false : !(typeOnly && (stageOf(to) === 'schema' || to === 'zod')),
      ),
    ).toEqual([]);
  });

  it('schema imports nothing but schema, zod and names’ patterns of the model', () => {
    expect(
      offences(
        ofStage('schema'),
        ({ to }) => stageOf(to) !== 'schema' && to !== 'zod' && to !== 'model/ids.ts',
      ),
    ).toEqual([]);
  });

  /** What each stage may name, types as well: itself and what comes before it. */
  const allowed: Readonly<Record<string, readonly string[]>> = {
    load: ['load', 'model', 'schema'],
    validate: ['validate', 'load', 'model', 'schema'],
    compose: ['compose', 'load', 'model', 'schema', 'validate'],
    reading: ['reading', 'model', 'schema'],
    structure: ['structure', 'model'],
    pictures: ['pictures', 'model', 'schema', 'engine', 'load', 'validate'],
    fit: ['fit', 'model', 'schema', 'pictures', 'engine'],
    map: ['map', 'fit', 'model', 'schema', 'engine'],
    setting: ['setting', 'impose', 'model', 'schema', 'validate'],
    impose: ['impose', 'model', 'schema'],
    words: ['words', 'model'],
    meaning: ['meaning', 'model', 'schema', 'words'],
    html: ['html', 'model', 'schema', 'pictures'],
    'plain-text': ['plain-text', 'model', 'schema'],
    ticket: ['ticket', 'model', 'engine', 'render', 'schema'],
    render: ['render', 'model', 'schema', 'engine'],
    preflight: ['preflight', 'model', 'schema', 'engine'],
    diff: ['diff', 'model', 'engine', 'preflight', 'words'],
    engine: ['engine', 'model'],
    links: ['links', 'load', 'model', 'validate'],
    init: ['init', 'load', 'model'],
  };
  it.each(Object.entries(allowed))('%s names no later one', (stage, uses) => {
    expect(ofStage(stage).length).toBeGreaterThan(0);
    expect(offences(ofStage(stage), ({ to, own }) => own && !uses.includes(stageOf(to)))).toEqual([]);
  });

  const doors = ['node:fs', 'node:fs/promises', 'node:child_process', 'node:http', 'node:https', 'node:net'];

  it('fit is handed the engine that it measures with', () => {
    expect(offences(ofStage('fit'), ({ to, typeOnly }) => !typeOnly && stageOf(to) === 'engine')).toEqual([]);
  });

  it('knows nothing of build and the command line', () => {
    const last = ['build', 'publish', 'cli'];
    // What other programs call, index.ts, is nothing but a list of names.
    const before = files.filter((file) => ![...last, 'preview', 'index.ts'].includes(stageOf(file)));
    expect(offences(before, ({ to }) => last.includes(stageOf(to)))).toEqual([]);
    expect(offences(ofStage('build'), ({ to }) => ['publish', 'cli'].includes(stageOf(to)))).toEqual([]);
    expect(offences(ofStage('publish'), ({ to }) => stageOf(to) === 'cli')).toEqual([]);
  });

  it('the pages of a site are made of what is handed to them', () => {
    const pages = files.filter((file) => file.startsWith('publish/pages/'));
    expect(pages.length).toBeGreaterThan(5);
    expect(
      offences(pages, ({ to }) => [...doors, 'load'].some((door) => to === door || stageOf(to) === door)),
    ).toEqual([]);
  });

  const closed =
    'model schema validate compose fit map setting impose meaning render html plain-text preflight words diff'.split(
      ' ',
    );
  it.each(closed)('%s opens no file', (stage) => {
    expect(offences(ofStage(stage), ({ to }) => doors.includes(to))).toEqual([]);
  });

  it('pictures opens none but those of its cache', () => {
    const others = ofStage('pictures').filter((file) => file !== 'pictures/cache.ts');
    expect(offences(others, ({ to }) => doors.includes(to))).toEqual([]);
  });
});

it('engines are named in src/engine and nowhere else', () => {
  const engines = [
    'subset-font',
    'pdfmake',
    'pdfkit',
    'sharp',
    'fontkit',
    '@hyzyla/pdfium',
    'pdf-parse',
    'pixelmatch',
  ];
  expect(
    offences(
      files.filter((file) => stageOf(file) !== 'engine'),
      ({ to }) => engines.includes(to),
    ),
  ).toEqual([]);
});

it('the network has two doors: the check of links, and bringing a published site back', () => {
  const networks = ['undici', 'node:http', 'node:https', 'node:http2', 'node:dns', 'node:tls', 'node:dgram'];
  const named = offences(files, ({ to, typeOnly }) => !typeOnly && networks.includes(to));
  expect([...new Set(named.map((line) => line.split(' ')[0]))]).toEqual(['links/network.ts']);
  expect(
    files.filter((file) => /\bawait fetch\(|globalThis\.fetch|\bnew WebSocket\b/.test(codeOf(file))),
  ).toEqual(['publish/restore/fetch.ts']);
  const askers = files.filter((file) => stageOf(file) !== 'links');
  expect(offences(askers, ({ to, typeOnly }) => !typeOnly && stageOf(to) === 'links')).toEqual([
    'cli/check-command.ts → links/addresses.ts',
    'cli/check-command.ts → links/check.ts',
  ]);
});

it('only the console prints', () => {
  const printing = /process\.(stdout|stderr)\.write|console\.(log|error|warn|info|debug)\(/;
  expect(files.filter((file) => printing.test(codeOf(file)))).toEqual(['cli/console.ts']);
});

it('nothing asks for the clock, chance or the machine’s own language', () => {
  const asks =
    /Date\.now|new Date\(\)|Math\.random|toLocale|localeCompare\([^,()]*\)|new Intl\.\w+\(\)|hostname\(/;
  // A new leaflet's date is its author's from then on.
  expect(files.filter((file) => asks.test(codeOf(file)))).toEqual(['cli/main.ts']);
});

it('imports run in no circle', () => {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const { to, own, typeOnly } of imports.get(file) ?? []) {
      if (own && !typeOnly) visit(to, [...way, file]);
    }
    done.add(file);
  };
  for (const file of files) visit(file, []);
  expect(circles).toEqual([]);
});

it('the map fits on a screen', () => {
  expect(textOf('pipeline.ts').split('\n').length).toBeLessThan(110);
});
