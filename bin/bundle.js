import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'rolldown';

// The last step of `npm run prepare`. Most of a short run would be the finding, reading and compiling of some five
// hundred small modules: here they become a few files, and V8's code of them is kept.
const root = path.dirname(import.meta.dirname);
const dist = path.join(root, 'dist');

/** What Node itself does faster, and what nothing here needs, stand for packages that each start would have to load. */
const natives = Object.fromEntries(
  ['brotli/decompress.js', 'tiny-inflate', '@noble/ciphers/aes'].map((name) => [
    name,
    path.join(import.meta.dirname, 'stand-ins', `${path.basename(name, '.js')}.cjs`),
  ]),
);

rmSync(path.join(dist, 'code'), { recursive: true, force: true });
await build({
  input: { main: path.join(dist, 'cli/main.js'), thread: path.join(dist, 'build/job-thread.js') },
  platform: 'node',
  // What loads a binary of its own, or WebAssembly, stays a package.
  external: ['sharp', '@hyzyla/pdfium', 'subset-font'],
  resolve: { alias: natives },
  output: {
    dir: path.join(dist, 'bundle'),
    cleanDir: true,
    // Node 20 can keep V8's code of scripts only. A script from outside Node's own loader may require, not import.
    format: 'cjs',
    dynamicImportInCjs: false,
    // The less there is to read, the sooner it starts; names stay, for what is said of a fault. ASCII is read as it is.
    charset: 'ascii',
    minify: { mangle: false, compress: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  },
});

// Builds this project's own leaflets once, in one thread, so that the code kept is that of all a build runs. What is
// wrong with the leaflets is said by the commands that are asked.
const { load, keepCode } = await import('./load.cjs');
const out = mkdtempSync(path.join(tmpdir(), 'leaflets-'));
const { stdout, stderr } = process;
const write = [stdout.write, stderr.write];
stdout.write = stderr.write = () => true;
process.env.LEAFLETS_ONE_THREAD = '1';
try {
  load('thread.cjs');
  await load('main.cjs').main([process.execPath, 'leaflets', 'build', '--root', root, '--out', out]);
  keepCode();
} finally {
  [stdout.write, stderr.write] = write;
  process.exitCode = 0;
  rmSync(out, { recursive: true, force: true });
}
