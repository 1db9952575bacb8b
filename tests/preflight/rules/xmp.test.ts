import { describe, expect, it } from 'vitest';
import type { PdfFile } from '../../../src/preflight/cos.js';
import { instantOf, property } from '../../../src/preflight/rules/support/xmp.js';
import { fileOf } from './by-hand.js';

const xmp = (text: string): PdfFile => ({ ...fileOf(), xmp: { text, plain: true } });
const bound = 'xmlns:p="http://ns.adobe.com/pdf/1.3/"';

describe('a property of XMP', () => {
  it.each([
    ['an element', `<rdf:Description ${bound}><p:Trapped>False</p:Trapped>`, 'False'],
    ['an attribute', `<rdf:Description ${bound} p:Trapped='False'/>`, 'False'],
    [
      'one after another whose name begins alike',
      `<x ${bound}><p:TrappedBy>a</p:TrappedBy><p:Trapped>True</p:Trapped>`,
      'True',
    ],
    ['of another namespace', '<x xmlns:p="urn:other"><p:Trapped>False</p:Trapped>', undefined],
    ['in a comment', `<x ${bound}><!-- <p:Trapped>False</p:Trapped> -->`, undefined],
    ['without an end', `<x ${bound}><p:Trapped>False`, undefined],
    [
      'of several languages',
      `<x ${bound}><p:Trapped><rdf:Alt><rdf:li xml:lang="de">Nein</rdf:li><rdf:li xml:lang="x-default">A &amp; &#66;</rdf:li></rdf:Alt></p:Trapped>`,
      'A & B',
    ],
  ])('%s', (_, text, value) => {
    expect(property(xmp(text), 'pdf', 'Trapped')).toBe(value);
  });

  it('takes no longer for what is made to be slow', () => {
    const hostile = `<x ${bound}>${'<p:Trapped '.repeat(80_000)}`;
    const start = performance.now();
    expect(property(xmp(hostile), 'pdf', 'Trapped')).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('a date', () => {
  it.each([
    ["D:20260501120000+02'00'", '2026-05-01T10:00:00Z'],
    ['D:20260501120000Z', '2026-05-01T12:00:00+00:00'],
    ["D:20260501120000Z00'00'", '2026-05-01T12:00:00Z'],
    ["D:20260501120000-05'30", '2026-05-01T17:30:00.000Z'],
    ['D:20260501', '2026-05-01'],
  ])('%s is %s', (pdf, iso) => {
    expect(instantOf(pdf)).toBeDefined();
    expect(instantOf(pdf)).toBe(instantOf(iso));
  });

  it.each(['', 'May 2026', 'D:', '1 May 2026'])('“%s” is none', (text) => {
    expect(instantOf(text)).toBeUndefined();
  });
});
