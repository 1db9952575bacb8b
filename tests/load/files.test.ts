import {
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openProject, sizeLimits } from '../../src/load/files.js';
import { fontFile } from '../../src/load/fonts.js';
import { sha256 } from '../../src/load/hash.js';
import { makeProject } from '../support/project.js';

const code = (outcome: { diagnostics: readonly { code: string }[] }) => outcome.diagnostics[0]?.code;

describe('the door to files', () => {
  test('reads text and bytes, and notes what was asked for', () => {
    const { files } = makeProject({ 'a.txt': '\uFEFFhä', 'b.bin': new Uint8Array([0xff, 1]) });
    expect(files.readText('a.txt').value).toBe('hä');
    expect([...(files.readBytes('./b.bin').value ?? [])]).toEqual([255, 1]);
    expect(files.exists('nothing.txt')).toBe(false);
    expect(files.exists('content')).toBe(true);
    expect(files.list('content/printers', '.yaml')).toEqual(['standard.yaml']);
    expect([...files.readLog()].map(([name, { hash }]) => [name, hash])).toEqual([
      ['a.txt', sha256('\uFEFFhä')],
      ['b.bin', sha256(Buffer.from([255, 1]))],
      ['content', 'present'],
      ['content/printers/*.yaml', sha256('standard.yaml')],
      ['nothing.txt', 'absent'],
    ]);
  });

  test('keeps a log of its own for a part of the work', () => {
    const { files } = makeProject();
    const part = files.track();
    part.readText('content/web.yaml');
    files.exists('content');
    expect([...part.readLog().keys()]).toEqual(['content/web.yaml']);
    expect([...files.readLog().keys()]).toEqual(['content', 'content/web.yaml']);
  });

  test('knows whether something is as it was noted, by a quick look or by its content', () => {
    const { files, root, write } = makeProject({ 'b.bin': 'one' });
    const own = path.join(root, 'b.bin');
    files.onDisk('b.bin');
    files.exists('c.bin');
    const [b, c] = ['b.bin', 'c.bin'].map((name) => files.readLog().get(name) ?? { hash: '' });
    const same = () => [b && files.isAsNoted('b.bin', b), c && files.isAsNoted('c.bin', c)];
    expect(same()).toEqual([true, true]);
    utimesSync(own, 1, 1);
    expect(same()).toEqual([true, true]);
    write('b.bin', 'two');
    write('c.bin', '');
    utimesSync(own, 2, 2);
    expect(same()).toEqual([false, false]);
  });

  test.each(['../a', '/etc/passwd', 'content/../../a', 'C:/a', 'content\\web.yaml', 'a\0b'])(
    'refuses %j',
    (name) => {
      const { files } = makeProject();
      expect(code(files.readText(name))).toBe('file/outside');
      expect(files.exists(name)).toBe(false);
      expect(files.list(name, '.yaml')).toEqual([]);
      expect(files.readLog().size).toBe(0);
    },
  );

  test.skipIf(process.platform === 'win32')(
    'refuses symbolic links that lead out, and follows those that don’t',
    () => {
      const { files, root } = makeProject();
      const other = mkdtempSync(path.join(tmpdir(), 'leaflets-other-'));
      writeFileSync(path.join(other, 'secret.txt'), 'secret');
      symlinkSync(other, path.join(root, 'out-there'));
      symlinkSync(path.join(root, 'content'), path.join(root, 'in-here'));
      expect(code(files.readText('out-there/secret.txt'))).toBe('file/outside');
      expect(files.leadsOut('out-there/secret.txt')).toBe(true);
      expect(files.list('out-there', '')).toEqual([]);
      expect(files.track().faults()).toMatchObject([{ code: 'file/outside', place: { file: 'out-there' } }]);
      expect(files.exists('out-there/secret.txt')).toBe(false);
      expect(files.readText('in-here/web.yaml').value).toContain('links:');
      rmSync(other, { recursive: true });
    },
  );

  test('says why a file can’t be read', () => {
    const { files } = makeProject({
      'latin.txt': new Uint8Array([0xe4]),
      'big.txt': 'x'.repeat(sizeLimits.text + 1),
    });
    expect(code(files.readText('none.txt'))).toBe('file/missing');
    expect(code(files.readText('latin.txt'))).toBe('file/encoding');
    expect(code(files.readText('big.txt'))).toBe('file/too-large');
    expect(code(files.readText('content'))).toBe('file/unreadable');
    expect(files.readBytes('big.txt').value?.length).toBe(sizeLimits.text + 1);
    expect(code(openProject('/no/such/folder'))).toBe('file/no-project');
  });
});

describe('fonts', () => {
  const young = 'npm:@expo-google-fonts/young-serif/400Regular/YoungSerif_400Regular.ttf';

  test('come from packages and from the project', () => {
    const plain = makeProject().files;
    const found = fontFile(plain, young).value;
    expect(found?.absolute).toMatch(/YoungSerif_400Regular\.ttf$/);
    const bytes = readFileSync(found?.absolute ?? '');
    // A package's version stands for its content: forty megabytes of fonts are not read to say so.
    const { version } = JSON.parse(
      readFileSync('node_modules/@expo-google-fonts/young-serif/package.json', 'utf8'),
    ) as { version: string };
    expect(plain.readLog().get(young)?.hash).toBe(sha256(`${young} ${version} ${bytes.length}`));
    const { files, root } = makeProject({ 'assets/fonts/own.ttf': bytes });
    expect(fontFile(files, 'own.ttf').value?.absolute).toBe(
      path.join(realpathSync(root), 'assets/fonts/own.ttf'),
    );
    expect(files.readLog().get('assets/fonts/own.ttf')?.hash).toBe(sha256(bytes));
  });

  test('that are none, or only half of one, are damaged', () => {
    const bytes = readFileSync(fontFile(makeProject().files, young).value?.absolute ?? '');
    const { files } = makeProject({
      'assets/fonts/page.ttf': '<!doctype html>',
      'assets/fonts/half.ttf': bytes.subarray(0, 20_000),
      'assets/fonts/empty.ttf': '',
    });
    for (const name of ['page.ttf', 'half.ttf', 'empty.ttf']) {
      expect(code(fontFile(files, name)), name).toBe('font/damaged');
    }
  });

  test.each([
    ['none.ttf', 'font/missing'],
    ['../own.ttf', 'font/missing'],
    ['npm:@expo-google-fonts/young-serif/none.ttf', 'font/missing'],
    [
      'npm:@expo-google-fonts/young-serif/../source-sans-3/400Regular/SourceSans3_400Regular.ttf',
      'font/missing',
    ],
    ['npm:../x.ttf', 'font/missing'],
    ['own.woff2', 'font/kind'],
  ])('%s: %s', (ref, expected) => {
    expect(code(fontFile(makeProject().files, ref))).toBe(expected);
  });
});
