import { describe, expect, it } from 'vitest';
import { box, marks, page, paths, texts } from './support.js';

const widths = `/FirstChar 65 /LastChar 67 /Widths [500 600 700]`;
const descriptor = (file: string) =>
  `<< /Type /FontDescriptor /FontName /ABCDEF+Own /Ascent 800 /Descent -200 /MissingWidth 300 ${file} >>`;
const objects = {
  simple: `<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Own ${widths} /Encoding /WinAnsiEncoding /FontDescriptor @descriptor >>`,
  descriptor: descriptor('/FontFile2 @program'),
  program: { data: 'font' },
  courier: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>',
  composite:
    '<< /Type /Font /Subtype /Type0 /BaseFont /GHIJKL+Cid /Encoding /Identity-H /DescendantFonts [@cid] /ToUnicode @unicode >>',
  vertical:
    '<< /Type /Font /Subtype /Type0 /BaseFont /GHIJKL+Cid /Encoding /Identity-V /DescendantFonts [@cid] >>',
  cid: '<< /Type /Font /Subtype /CIDFontType2 /DW 1000 /W [1 [250 750] 5 7 400] /FontDescriptor @descriptor >>',
  unicode: {
    data: 'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfchar <0001> <00660069> endbfchar 2 beginbfrange <0002> <0003> <0041> <0005> <0006> [<82E5> <D83DDE00>] endbfrange endcmap',
  },
  glyph: { data: '500 0 0 0 500 500 d1 1 0 0 rg 0 0 500 100 re f' },
  coloured: { data: '500 0 d0 0 1 0 0 k 0 0 500 500 re f' },
  type3:
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 500] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 97 /LastChar 98 /Widths [500 500] /Encoding << /Differences [97 /square /block] >> /CharProcs << /square @glyph /block @coloured >> /Resources << >> >>',
};
const resources = '/Font << /F1 @simple /F2 @courier /F3 @composite /F4 @vertical /T3 @type3 >>';
const shown = (content: string) => texts(`BT ${content} ET`, resources, objects);

describe('text', () => {
  it('has an effective size, after its matrix and the page’s', () => {
    const size = (content: string) => shown(content)[0]?.size;
    expect(size('/F1 12 Tf (A) Tj')).toBe(12);
    expect(size('/F1 1 Tf 9 0 0 9 0 0 Tm (A) Tj')).toBe(9);
    expect(size('/F1 10 Tf 0 0.5 -0.5 0 9 9 Tm (A) Tj')).toBe(5);
    // A slant makes nothing larger, nor does widening.
    expect(size('/F1 10 Tf 1 0 0.3 1 0 0 Tm 200 Tz (A) Tj')).toBe(10);
    const [scaled] = texts('0.5 0 0 0.5 0 0 cm BT /F1 10 Tf (A) Tj ET', resources, objects);
    expect(scaled?.size).toBe(5);
  });

  it('takes the room of its widths, spacing and gaps', () => {
    const extent = (content: string) => box(shown(`/F1 10 Tf 100 50 Td ${content}`)[0]?.box);
    expect(extent('(ABC) Tj')).toEqual([100, 48, 118, 58]);
    expect(extent('2 Tc (ABC) Tj')).toEqual([100, 48, 122, 58]);
    expect(extent('50 Tz (ABC) Tj')).toEqual([100, 48, 109, 58]);
    expect(extent('[(A) -1000 (B)] TJ')).toEqual([100, 48, 121, 58]);
    expect(extent('4 Tw (A A) Tj')).toEqual([100, 48, 117, 58]);
    expect(extent('3 Ts (A) Tj')).toEqual([100, 51, 105, 61]);
  });

  it('goes on where it ended, and to the next line', () => {
    const at = (content: string) => shown(`/F1 10 Tf ${content}`).map((mark) => box(mark.box)?.slice(0, 2));
    expect(at('10 50 Td (A) Tj (B) Tj')).toEqual([
      [10, 48],
      [15, 48],
    ]);
    expect(at('12 TL 10 50 Td (A) Tj T* (A) Tj (A) \' 1 2 (A) "')).toEqual([
      [10, 48],
      [10, 36],
      [10, 24],
      [10, 12],
    ]);
    expect(at('10 50 TD (A) Tj 5 -20 TD (A) Tj T* (A) Tj')).toEqual([
      [10, 48],
      [15, 28],
      [15, 8],
    ]);
  });

  it('has its colours by its mode', () => {
    const mode = (tr: number) => shown(`1 0 0 0 k 0 1 0 0 K /F1 10 Tf ${tr} Tr (A) Tj`)[0];
    expect([mode(0)?.fill?.inks?.Cyan, mode(0)?.stroke]).toEqual([1, undefined]);
    expect([mode(1)?.fill, mode(1)?.stroke?.inks?.Magenta]).toEqual([undefined, 1]);
    expect([mode(2)?.fill?.inks?.Cyan, mode(2)?.stroke?.inks?.Magenta]).toEqual([1, 1]);
    expect([mode(3)?.fill, mode(3)?.stroke, mode(3)?.visible, mode(3)?.mode]).toEqual([
      undefined,
      undefined,
      undefined,
      3,
    ]);
  });

  it('clips what follows it in the modes that do', () => {
    const [first] = paths('BT /F1 10 Tf 100 50 Td 7 Tr (A) Tj ET 0 0 200 200 re f', resources, objects);
    expect(box(first?.visible)).toEqual([100, 48, 105, 58]);
    expect(first?.solid).toBeUndefined();
  });
});

describe('fonts', () => {
  it('are named, and said to be embedded or not', () => {
    expect(shown('/F1 9 Tf (A) Tj')[0]?.font).toEqual({
      resource: 'F1',
      name: 'ABCDEF+Own',
      subtype: 'TrueType',
      embedded: true,
      subset: true,
    });
    expect(shown('/F2 9 Tf (A) Tj')[0]).toMatchObject({
      font: { name: 'Courier', subtype: 'Type1', embedded: false, subset: false },
    });
    expect(box(shown('/F2 10 Tf (AAA) Tj')[0]?.box)?.[2]).toBe(18);
  });

  it('give text by their encoding or ToUnicode', () => {
    expect(shown('/F1 9 Tf (ABC \\200) Tj')[0]?.text).toBe('ABC €');
    expect(shown('/F3 9 Tf <000100020003> Tj')[0]?.text).toBe('fiAB');
    expect(shown('/F3 9 Tf <00050006> Tj')[0]?.text).toBe('若😀');
  });

  it('of two bytes a code have the widths of their glyphs', () => {
    const [mark] = shown('/F3 10 Tf <0001000200050009> Tj');
    expect(mark?.font).toMatchObject({ subtype: 'Type0', name: 'GHIJKL+Cid', embedded: true });
    expect(box(mark?.box)?.[2]).toBeCloseTo(24);
    const [down] = shown('/F4 10 Tf 100 100 Td <00010002> Tj');
    expect(box(down?.box)).toEqual([95, 80, 105, 100]);
  });

  it('of type 3 have their glyphs painted, in the colour of the text where they ask for it', () => {
    const all = marks('0 0 1 0 k BT /T3 10 Tf 20 30 Td (ab) Tj ET', resources, objects);
    expect(all.map(({ kind, within }) => [kind, ...within])).toEqual([
      ['text'],
      ['path', 'T3'],
      ['path', 'T3'],
    ]);
    const [text, masked, coloured] = all;
    expect(text).toMatchObject({ size: 10, font: { subtype: 'Type3', embedded: true } });
    expect(box(masked?.box)).toEqual([20, 30, 25, 31]);
    expect(masked).toMatchObject({ thickness: 1, fill: { inks: { Yellow: 1 } } });
    expect(box(coloured?.box)).toEqual([25, 30, 30, 35]);
    expect(coloured).toMatchObject({ fill: { inks: { Magenta: 1 } } });
  });

  it('that show themselves end in a word', () => {
    const painted = page('BT /T 1 Tf (a) Tj ET', '/Font << /T @t >>', {
      g: { data: 'BT /T 1 Tf (a) Tj ET' },
      t: '<< /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a @g >> /Resources << /Font << /T @t >> >> >>',
    });
    expect(painted.troubles).toEqual(['T stands in itself.']);
  });
});
