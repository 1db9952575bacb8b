import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/preflight/read/limits.js';
import { readPdf } from '../../../src/preflight/read/read.js';
import { madeEditions } from '../../support/editions.js';
import { seeded } from '../../support/seeded.js';
import { writePdf } from '../../support/write-pdf.js';

/** Reads all there is of a file, and says how long that took and how it ended. */
function through(bytes: Uint8Array, limits = defaultLimits) {
  const begun = performance.now();
  const { value, diagnostics } = readPdf(bytes, limits);
  const troubles = value?.pages.flatMap((page) => (page.marks.length >= 0 ? page.troubles : [])) ?? [];
  for (const [, object] of value?.objects() ?? []) {
    if (typeof object === 'object' && object?.kind === 'stream') value?.decode(object);
  }
  const codes = diagnostics.map(({ code }) => code);
  return { seconds: (performance.now() - begun) / 1000, codes, troubles };
}

const raw = (text: string): Buffer => Buffer.from(text, 'latin1');

describe('a file that asks for too much', () => {
  const bomb = deflateSync(deflateSync(Buffer.alloc(200 * 2 ** 20)));
  const forms = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      `f${index}`,
      {
        dict: `/Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X @f${index + 1} >> >>`,
        data: '/X Do '.repeat(10),
      },
    ]),
  );
  const page = (content: string) => writePdf({ pages: [{ content }] });
  const cases: Readonly<Record<string, () => Buffer>> = {
    'a cross-reference stream of 50 million rows': () =>
      raw(
        '%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 5 /W [1 2 1] /Index [0 50000000] /Length 4 >>\nstream\nabcd\nendstream\nendobj\nstartxref\n9\n%%EOF',
      ),
    'objects of which none ends': () =>
      raw(`%PDF-1.5\n${'1 0 obj << /Length 9 0 R >> stream x\n'.repeat(20_000)}`),
    'strings of which none ends': () =>
      raw(`%PDF-1.5\n${Array.from({ length: 20_000 }, (_, at) => `${at} 0 obj << /A (`).join('')}`),
    'a table that leads back to itself': () => {
      const text = page('').toString('latin1');
      const at = /startxref\n(\d+)/.exec(text)?.[1];
      return raw(text.replace('/Root', `/Prev ${at} /Root`));
    },
    'data that come to 200 MiB': () =>
      Buffer.concat([
        raw(
          `%PDF-1.5\n1 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter [/FlateDecode /FlateDecode] /Length ${bomb.length} >>\nstream\n`,
        ),
        bomb,
        raw('\nendstream\nendobj\n'),
      ]),
    'values without end': () => raw(`%PDF-1.5\n1 0 obj [${'1 '.repeat(4e6)}] endobj`),
    'arrays in arrays': () => raw(`%PDF-1.5\n1 0 obj ${'['.repeat(1e6)}`),
    'arrays in arrays in its content': () => page('['.repeat(1e6)),
    'dictionaries in its content': () => page('<<'.repeat(5e5)),
    'strings in its content': () => page('('.repeat(1e5)),
    'pictures that have no end': () => page('BI /W 1 /H 1 ID x EJ '.repeat(1e5)),
    'forms that draw forms': () =>
      writePdf({
        pages: [{ content: '/F Do', resources: '/XObject << /F @f0 >>' }],
        objects: forms,
      }),
    'a page tree that is a circle': () =>
      raw(
        page('')
          .toString('latin1')
          .replace(/\/Kids \[\d+ 0 R\]/, '/Kids [2 0 R]'),
      ),
  };

  it.each(Object.keys(cases))('ends in time: %s', (name) => {
    const limits = { ...defaultLimits, milliseconds: 1500 };
    const { seconds, codes, troubles } = through(cases[name]?.() ?? Buffer.alloc(0), limits);
    expect(seconds).toBeLessThan(5);
    expect([...codes, ...troubles].length).toBeGreaterThan(0);
  });

  it('ends where its limits are', () => {
    const content = '0 0 9 9 re f '.repeat(100);
    const bytes = page(content);
    const said = (limits: Partial<typeof defaultLimits>) => {
      const { codes, troubles } = through(bytes, { ...defaultLimits, ...limits });
      return [...codes, ...troubles].join();
    };
    expect(said({})).toBe('');
    expect(said({ fileBytes: 100 })).toBe('pdf/too-large');
    expect(said({ values: 10 })).toBe('pdf/too-large');
    expect(said({ operators: 50 })).toContain('more than 50 operators');
    expect(said({ marks: 50 })).toContain('more than 50 things');
    expect(said({ milliseconds: 0 })).not.toBe('');
    const packed = writePdf({
      pages: [{ entries: '/Contents @c' }],
      objects: { c: { data: content, flate: true } },
    });
    expect(through(packed, { ...defaultLimits, streamBytes: 100 }).troubles.join()).toContain(
      'more than 100 bytes',
    );
  });
});

describe('damage', () => {
  let files: Buffer[] = [];
  beforeAll(async () => {
    const made = await madeEditions(['print', 'web']);
    const small = writePdf({
      objectStreams: true,
      pages: [
        { content: 'BT /F 9 Tf (a) Tj ET 0 0 9 9 re f', resources: '/Font << /F @f >>' },
        { content: 'q Q' },
      ],
      objects: { f: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>' },
    });
    files = [made.print, made.web, small];
  }, 90_000);

  it.each(['flipped', 'cut', 'swapped'])(
    'of bytes %s ends in a result, a hundred times',
    (kind) => {
      const random = seeded(kind.length);
      for (let round = 0; round < 100; round += 1) {
        const file = files[round % files.length] ?? Buffer.alloc(0);
        const { seconds } = through(damaged(file, kind, random));
        expect(seconds, `${kind} ${round}`).toBeLessThan(10);
      }
    },
    120_000,
  );
});

function damaged(file: Buffer, kind: string, random: () => number): Buffer {
  const at = (length: number) => Math.floor(random() * length);
  const bytes = Buffer.from(file);
  if (kind === 'flipped') {
    for (let count = 1 + at(60); count > 0; count -= 1) bytes[at(bytes.length)] = at(256);
    return bytes;
  }
  const [one = 0, two = 0] = [at(bytes.length), at(bytes.length)].sort((a, b) => a - b);
  if (kind === 'cut')
    return random() < 0.5
      ? bytes.subarray(0, one)
      : Buffer.concat([bytes.subarray(0, one), bytes.subarray(two)]);
  const length = 1 + at(Math.max(1, Math.min(two - one, bytes.length - two, 5000)));
  file.copy(bytes, one, two, two + length);
  file.copy(bytes, two, one, one + length);
  return bytes;
}
