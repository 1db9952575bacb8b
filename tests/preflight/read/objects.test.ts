import { describe, expect, it } from 'vitest';
import type { CosArray, CosStream } from '../../../src/preflight/cos.js';
import { readPdf } from '../../../src/preflight/read/read.js';
import { writePdf } from '../../support/write-pdf.js';
import { box, read } from './support.js';

const name = (text: string) => ({ kind: 'name', name: text });
const codes = (bytes: Buffer) =>
  readPdf(bytes).diagnostics.map(({ severity, code }) => `${severity} ${code}`);

describe('a file', () => {
  it.each([false, true])('is read with and without object streams (%s)', (objectStreams) => {
    const file = read({
      objectStreams,
      version: '1.7',
      info: '/Title (Twin \\(two\\) cit\\151es) /Trapped /False',
      xmp: '<x:xmpmeta>é</x:xmpmeta>',
      pages: [{ content: 'q Q' }, { content: ['q', 'Q'] }],
      objects: { more: '[1 -2.5 +3 .5 true null (a) <4a4B5> /A#20b << /K @page1 >> 7 0 R]' },
    });
    expect(file.headerVersion).toBe('1.7');
    expect([file.usesObjectStreams, file.usesXrefStreams]).toEqual([objectStreams, objectStreams]);
    expect(file.pages).toHaveLength(2);
    expect(file.encrypted).toBe(false);
    expect(file.xmp).toEqual({ text: '<x:xmpmeta>é</x:xmpmeta>', plain: true });
    const title = file.info?.entries.get('Title');
    expect(title).toEqual({ kind: 'string', bytes: Uint8Array.from(Buffer.from('Twin (two) cities')) });
    const [, array] =
      [...file.objects()].find(([, value]) => (value as { kind?: string })?.kind === 'array') ?? [];
    expect((array as CosArray).items.slice(0, 9)).toEqual([
      1,
      -2.5,
      3,
      0.5,
      true,
      null,
      { kind: 'string', bytes: Uint8Array.of(97) },
      { kind: 'string', bytes: Uint8Array.of(0x4a, 0x4b, 0x50) },
      name('A b'),
    ]);
  });

  it('gives the newest version of an object that was changed later', () => {
    const old = writePdf({ pages: [{ content: '' }], info: '/Title (old)' });
    const at = old.lastIndexOf('startxref');
    const before = Number(/startxref\s+(\d+)/.exec(old.subarray(at).toString())?.[1]);
    const info = Number(/\/Info (\d+)/.exec(old.toString('latin1'))?.[1]);
    const added = `${info} 0 obj\n<< /Title (new) >>\nendobj\n`;
    const table = `xref\n${info} 1\n${String(old.length).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 9 /Root 1 0 R /Info ${info} 0 R /Prev ${before} >>\nstartxref\n${old.length + added.length}\n%%EOF\n`;
    const { value, diagnostics } = readPdf(Buffer.concat([old, Buffer.from(added + table)]));
    expect(diagnostics).toEqual([]);
    expect(value?.info?.entries.get('Title')).toMatchObject({ bytes: Uint8Array.from(Buffer.from('new')) });
  });

  it('inherits what stands above a page, and tells its own boxes from defaults', () => {
    const file = read({
      pageTree: '/MediaBox [0 0 300 200] /Rotate 90 /Resources << /Font << >> >> /CropBox [10 10 290 190]',
      pages: [
        { mediaBox: null, trimBox: [20, 20, 280, 180] },
        { mediaBox: [100, 400, 0, 0], cropBox: [1, 2, 3, 4], entries: '/Rotate 0 /UserUnit 2' },
      ],
    });
    const [one, two] = file.pages;
    expect(box(one?.mediaBox)).toEqual([0, 0, 300, 200]);
    expect(box(one?.cropBox)).toEqual([10, 10, 290, 190]);
    expect(box(one?.bleedBox)).toEqual([10, 10, 290, 190]);
    expect(box(one?.trimBox)).toEqual([20, 20, 280, 180]);
    expect(one?.hasBox).toEqual({ CropBox: true, BleedBox: false, TrimBox: true, ArtBox: false });
    expect([one?.rotate, one?.userUnit, two?.rotate, two?.userUnit]).toEqual([90, undefined, 0, 2]);
    expect(box(two?.mediaBox)).toEqual([0, 0, 100, 400]);
    expect(one?.resources.entries.has('Font')).toBe(true);
  });

  it('follows a circle of references no further', () => {
    const file = read({ pages: [{}], objects: { a: '@b', b: '@a' } });
    for (const [, value] of file.objects()) file.resolve(value);
    expect(file.resolve({ kind: 'ref', number: 999, generation: 0 })).toBeNull();
  });
});

describe('streams', () => {
  const text = 'Twinning, twinning, twinning: leaflets for towns that are friends.';
  const decoded = (dict: string, data: string | Uint8Array, flate = false): string | undefined => {
    const file = read({ pages: [{}], objects: { s: { dict: `/Mine true ${dict}`, data, flate } } });
    const [, stream] =
      [...file.objects()].find(([, value]) => (value as CosStream)?.dict?.entries.has('Mine')) ?? [];
    const bytes = file.decode(stream as CosStream);
    return bytes && Buffer.from(bytes).toString('latin1');
  };

  it('are decoded by each filter', () => {
    expect(decoded('', text)).toBe(text);
    expect(decoded('', text, true)).toBe(text);
    expect(decoded('/Filter /ASCIIHexDecode', `${Buffer.from(text).toString('hex')}>`)).toBe(text);
    expect(decoded('/Filter [/AHx /RunLengthDecode]', '02616263fe2a80>')).toBe('abc***');
    expect(decoded('/Filter /ASCII85Decode', '9jqo^BlbD-z9jqo^~>')).toBe('Man is d\0\0\0\0Man ');
    // The example of ISO 32000-1, 7.4.4.2.
    expect(
      decoded('/Filter /LZWDecode', Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01)),
    ).toBe('-----A---B');
  });

  it('are freed of PNG and TIFF predictors', () => {
    const png = Uint8Array.of(1, 65, 1, 1, 2, 1, 0, 0, 4, 0, 0, 0);
    const parameters = (kind: number) => `/DecodeParms << /Predictor ${kind} /Columns 3 >>`;
    expect(decoded(parameters(15), png, true)).toBe('ABCBBCBBC');
    expect(decoded(parameters(2), Uint8Array.of(65, 1, 1, 97, 1, 1), true)).toBe('ABCabc');
  });

  it('of pictures stay as they are', () => {
    expect(decoded('/Filter /DCTDecode', 'x')).toBeUndefined();
    expect(decoded('/Filter /JPXDecode', 'x')).toBeUndefined();
    expect(decoded('/Filter /Own', 'x')).toBeUndefined();
  });
});

describe('what is no sound file', () => {
  const sound = writePdf({ pages: [{ content: '0 0 9 9 re f' }], info: '/Title (x)' });
  const changed = (from: string, to: string) =>
    Buffer.from(sound.toString('latin1').replace(from, to.padEnd(from.length)), 'latin1');

  it('is told apart', () => {
    expect(codes(Buffer.from('GIF89a'))).toEqual(['error pdf/not-a-pdf']);
    expect(codes(Buffer.alloc(0))).toEqual(['error pdf/not-a-pdf']);
    expect(codes(Buffer.from('%PDF-1.4\nnothing'))).toEqual(['error pdf/damaged']);
    const locked = writePdf({ pages: [{}], trailer: '/Encrypt << /Filter /Standard >>' });
    expect(codes(locked)).toEqual(['error pdf/encrypted']);
    expect(readPdf(locked).value?.encrypted).toBe(true);
    expect(readPdf(locked).value?.pages[0]?.troubles).toEqual(['Its content is encrypted.']);
  });

  it.each([
    ['no startxref', changed('startxref', '')],
    ['a wrong startxref', changed('startxref\n', 'startxref\n9')],
    ['places that are wrong', changed('0000000015', '0000000077')],
    ['a missing tail', sound.subarray(0, sound.indexOf('xref'))],
  ])('is mended: %s', (_, bytes) => {
    const { value, diagnostics } = readPdf(bytes);
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/damaged']);
    expect(value?.pages[0]?.marks).toHaveLength(1);
  });

  it('is read behind bytes that precede it', () => {
    const { value, diagnostics } = readPdf(Buffer.concat([Buffer.from('some mail\n\n'), sound]));
    expect(diagnostics).toEqual([]);
    expect(value?.pages[0]?.marks).toHaveLength(1);
  });

  it('has a stream as long as it is, not as it says', () => {
    const { value, diagnostics } = readPdf(changed('/Length 12', '/Length 99'));
    expect(diagnostics).toEqual([]);
    expect(value?.pages[0]?.marks).toHaveLength(1);
  });

  it('has pages that no tree leads to', () => {
    const { value, diagnostics } = readPdf(changed('/Pages 2 0 R', '/Pages 99 0 R'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/damaged']);
    expect(value?.pages).toHaveLength(1);
  });
});
