import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readGrey } from './sharp.js';

/** The inks of a page, rows from the top, a byte an ink and pixel; 255 is full. */
export interface Inks {
  readonly width: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly data: Uint8Array;
}

export interface Separator {
  /** Renders a page (from 0) into its inks, turned as Rotate says; undefined where Ghostscript can’t, or not in time. */
  page(index: number, ppi: number): Promise<Inks | undefined>;
  /** Ends what still runs and removes what was written. */
  close(): Promise<void>;
}

/** Time for one page. A page that takes longer is not rendered. */
const pageTime = 5000;
const program = process.platform === 'win32' ? 'gswin64c' : 'gs';

/** Whether Ghostscript is on this machine’s path. */
export const hasGhostscript = (): Promise<boolean> =>
  runs(program, ['--version'], tmpdir(), pageTime, new Set());

/**
 * Renders pages of a PDF into their inks with Ghostscript’s tiffsep, which obeys overprint. The file may be anybody’s,
 * so Ghostscript is kept from all files but those of a temporary folder of its own.
 */
export function openSeparator(pdf: Uint8Array): Separator {
  const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-inks-'));
  const running = new Set<() => Promise<void>>();
  writeFileSync(path.join(folder, 'in.pdf'), pdf);
  return {
    async page(index, ppi) {
      const name = `page${index}`;
      const done = await runs(program, wordsFor(index + 1, ppi, `${name}.tif`), folder, pageTime, running);
      return done ? readInks(folder, name) : undefined;
    },
    async close() {
      await Promise.all([...running].map((end) => end()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const wordsFor = (page: number, ppi: number, output: string): string[] => [
  ...['-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-sDEVICE=tiffsep', `-r${ppi}`],
  // Whatever UserUnit says, boxes are measured in points here; a larger page would only take longer.
  ...[
    '-dNoUserUnit',
    `-dFirstPage=${page}`,
    `-dLastPage=${page}`,
    '-dPDFSTOPONERROR',
    '-o',
    output,
    'in.pdf',
  ],
];

/** Whether a program ends well, in time. What it prints is nobody’s business. */
function runs(
  name: string,
  words: readonly string[],
  cwd: string,
  milliseconds: number,
  running: Set<() => Promise<void>>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(name, words, { cwd, stdio: 'ignore', timeout: milliseconds, killSignal: 'SIGKILL' });
    const ended = new Promise<void>((over) => {
      const settle = (well: boolean) => {
        resolve(well);
        over();
        running.delete(end);
      };
      child.once('error', () => settle(false));
      child.once('close', (code) => settle(code === 0));
    });
    const end = () => {
      child.kill('SIGKILL');
      return ended;
    };
    running.add(end);
  });
}

/** tiffsep writes a picture an ink, called `page0(Cyan).tif`, white where there is none. */
async function readInks(folder: string, name: string): Promise<Inks | undefined> {
  const files = readdirSync(folder).filter((file) => file.startsWith(`${name}(`) && file.endsWith(').tif'));
  const plates = await Promise.all(files.map((file) => readGrey(path.join(folder, file))));
  const [first] = plates;
  if (!first) return undefined;
  const { width, height } = first;
  const data = new Uint8Array(width * height * plates.length);
  for (const [nth, plate] of plates.entries()) {
    if (plate?.width !== width || plate.height !== height) return undefined;
    for (let at = 0; at < width * height; at += 1)
      data[at * plates.length + nth] = 255 - (plate.data[at] ?? 255);
  }
  return { width, height, names: files.map((file) => file.slice(name.length + 1, -').tif'.length)), data };
}
