import { describe, expect, it } from 'vitest';
import type { ShadingMark } from '../../../src/preflight/cos.js';
import { box, images, marks, page, paths, read } from './support.js';

describe('paths', () => {
  it('have boxes after every matrix, and only what the clip lets show', () => {
    const [whole, clipped, gone] = paths(
      'q 2 0 0 3 10 20 cm 0 0 10 10 re f Q q 5 5 20 20 re W n 0 0 10 10 re f 50 50 1 1 re f Q',
    );
    expect(box(whole?.box)).toEqual([10, 20, 30, 50]);
    expect(box(whole?.visible)).toEqual([10, 20, 30, 50]);
    expect(box(clipped?.box)).toEqual([0, 0, 10, 10]);
    expect(box(clipped?.visible)).toEqual([5, 5, 10, 10]);
    expect(gone?.visible).toBeUndefined();
  });

  it('show nothing outside the MediaBox', () => {
    const [out, over] = paths('-50 0 10 10 re f 290 410 20 20 re f');
    expect(out?.visible).toBeUndefined();
    expect(box(over?.visible)).toEqual([290, 410, 298, 420]);
  });

  it('have the width of their stroke, which the box holds as well', () => {
    const [line] = paths('q 0.5 0 0 0.5 0 0 cm 4 w 20 20 m 120 20 l S Q');
    expect(line?.lineWidth).toBe(2);
    expect(box(line?.box)).toEqual([9, 9, 61, 11]);
    const [byState] = paths('/G gs 0 0 m 9 0 l S', '/ExtGState << /G << /LW 3 >> >>');
    expect(byState?.lineWidth).toBe(3);
    expect(paths('2 0 0 1 0 0 cm 1 w 0 0 m 9 0 l S')[0]?.lineWidth).toBe(1);
  });

  it('are as thick as their smaller side, also when they are turned', () => {
    const turned = '0.7071 0.7071 -0.7071 0.7071 100 100 cm 0 0 80 0.5 re f';
    expect(paths(turned)[0]?.thickness).toBeCloseTo(0.5, 3);
    expect(paths('10 10 100 0.25 re 10 20 100 0.25 re f')[0]?.thickness).toBeCloseTo(0.25);
    expect(paths('10 10 100 0.25 re 10 20 100 40 re f')[0]?.thickness).toBeCloseTo(40);
  });

  it('follow curves to where these turn, not to their control points', () => {
    expect(box(paths('0 0 m 0 40 100 40 100 0 c f')[0]?.box)).toEqual([0, 0, 100, 30]);
    expect(box(paths('0 0 m 50 40 100 0 v h S')[0]?.box)?.[3]).toBeCloseTo(18.28, 2);
    expect(box(paths('0 0 m 0 40 100 0 y f')[0]?.box)?.[3]).toBeCloseTo(17.778, 2);
  });

  it('are solid where they are upright rectangles in such a clip', () => {
    const solid = (content: string) => paths(content).map((mark) => mark.solid === true);
    expect(solid('0 0 9 9 re f 0 0 m 9 0 l 9 9 l 0 9 l h f 0 0 m 9 0 l 9 9 l f 0 0 9 9 re S')).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(solid('0 0 5 5 re W n 0 0 9 9 re f 0 0 m 5 0 l 5 5 l W n 0 0 9 9 re f')).toEqual([true, false]);
    expect(solid('0.9 0.1 -0.1 0.9 0 0 cm 0 0 9 9 re f')).toEqual([false]);
  });

  it('stand in the order in which they are painted', () => {
    const all = marks('0 0 1 1 re f 0 0 1 1 re S 0 0 1 1 re B');
    expect(all.map(({ order }) => order)).toEqual([0, 1, 2]);
    expect(paths('0 0 1 1 re B')[0]).toMatchObject({ fill: { values: [0] }, stroke: { values: [0] } });
  });
});

describe('colours', () => {
  const fill = (content: string, resources = '', objects = {}) =>
    paths(`${content} 0 0 9 9 re f`, resources, objects)[0]?.fill;
  const tint = '<< /FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [0 1 1 0] /N 1 >>';

  it('of devices say their inks, or that a profile would decide', () => {
    expect(fill('0.25 g')).toMatchObject({ space: { family: 'DeviceGray' }, inks: { Black: 0.75 } });
    expect(fill('1 0 0 rg')).toMatchObject({
      space: { family: 'DeviceRGB' },
      values: [1, 0, 0],
      inks: undefined,
    });
    expect(fill('0.1 0.2 0.3 0.4 k')?.inks).toEqual({ Cyan: 0.1, Magenta: 0.2, Yellow: 0.3, Black: 0.4 });
    expect(fill('/DeviceCMYK cs')?.inks).toEqual({ Cyan: 0, Magenta: 0, Yellow: 0, Black: 1 });
    expect(fill('')?.inks).toEqual({ Black: 1 });
    expect(paths('0 1 0 0 K 0 0 m 9 9 l S')[0]?.stroke?.inks).toMatchObject({ Magenta: 1, Black: 0 });
  });

  it('of spot inks carry names, alternate and tint transform', () => {
    const spaces = `/ColorSpace << /S [/Separation /Harbour#20Red /DeviceCMYK ${tint}] /T [/Separation /Other /DeviceCMYK @tint] /N [/DeviceN [/Black /Gold /None] /DeviceCMYK ${tint}] >>`;
    const objects = { tint };
    const one = fill('/S cs 0.5 scn', spaces, objects);
    expect(one?.space).toMatchObject({ family: 'Separation', colorants: ['Harbour Red'], components: 1 });
    expect(one?.space.under?.family).toBe('DeviceCMYK');
    expect(one?.inks).toEqual({ 'Harbour Red': 0.5 });
    expect(fill('/T cs', spaces, objects)?.space.tint).toBe(one?.space.tint);
    expect(fill('/T cs', spaces, objects)?.inks).toEqual({ Other: 1 });
    expect(fill('/N cs 1 0.3 0 scn', spaces, objects)?.inks).toEqual({ Black: 1, Gold: 0.3 });
  });

  it('of calibrated spaces and palettes are told apart', () => {
    const spaces =
      '/ColorSpace << /L [/Lab << /WhitePoint [1 1 1] >>] /G [/CalGray << >>] /R [/CalRGB << >>] /I [/ICCBased @icc] /P [/Indexed /DeviceCMYK 1 <00000000FF00FF00>] >>';
    const objects = { icc: { dict: '/N 4 /Alternate /DeviceCMYK', data: 'profile' } };
    const family = (content: string) => fill(content, spaces, objects)?.space.family;
    expect(['/L cs', '/G cs', '/R cs', '/I cs'].map(family)).toEqual([
      'Lab',
      'CalGray',
      'CalRGB',
      'ICCBased',
    ]);
    expect(fill('/I cs 0 0 0 1 sc', spaces, objects)).toMatchObject({
      space: { components: 4, under: { family: 'DeviceCMYK' } },
      values: [0, 0, 0, 1],
      inks: undefined,
    });
    const palette = fill('/P cs 1 sc', spaces, objects);
    expect(palette?.space.under?.family).toBe('DeviceCMYK');
    expect(palette?.inks).toEqual({ Cyan: 1, Magenta: 0, Yellow: 1, Black: 0 });
  });

  it('of devices are what the default spaces make of them', () => {
    const spaces = '/ColorSpace << /DefaultRGB [/ICCBased @icc] >>';
    const objects = { icc: { dict: '/N 3', data: 'profile' } };
    expect(fill('1 0 0 rg', spaces, objects)?.space.family).toBe('ICCBased');
    expect(fill('1 g', spaces, objects)?.space.family).toBe('DeviceGray');
  });
});

describe('the graphics state', () => {
  it('is kept by q and brought back by Q', () => {
    const [inner, outer] = paths('q 0 1 0 0 k 5 w 0 0 9 9 re B Q 0 0 9 9 re B');
    expect(inner?.fill?.inks?.Magenta).toBe(1);
    expect(inner?.lineWidth).toBe(5);
    expect(outer?.fill?.inks).toEqual({ Black: 1 });
    expect(outer?.lineWidth).toBe(1);
  });

  it('overprints as op says, or OP where op is missing', () => {
    const states =
      '/ExtGState << /A << /OP true /OPM 1 >> /B << /OP true /op false >> /C << /op true >> /D << /OP false >> >>';
    const overprint = (content: string) =>
      paths(content, states).map((mark) => `${mark.overprint.on} ${mark.overprint.mode}`);
    expect(overprint('/A gs 0 0 9 9 re f 0 0 9 9 re S')).toEqual(['true 1', 'true 1']);
    expect(overprint('/B gs 0 0 9 9 re f 0 0 9 9 re S')).toEqual(['false 0', 'true 0']);
    expect(overprint('/C gs 0 0 9 9 re f 0 0 9 9 re S')).toEqual(['true 0', 'false 0']);
    expect(overprint('/A gs /D gs 0 0 9 9 re f')).toEqual(['false 1']);
  });

  it('has opacity, blending and soft masks', () => {
    const states =
      '/ExtGState << /A << /ca 0.5 /CA 0.25 /BM [/Multiply /Normal] >> /M << /SMask << /S /Luminosity /G @mask >> >> /N << /SMask /None >> >>';
    const objects = {
      mask: {
        dict: '/Type /XObject /Subtype /Form /BBox [0 0 50 50] /Group << /S /Transparency /CS /DeviceGray >>',
        data: '1 g 0 0 50 50 re f',
      },
    };
    const [fill, stroke] = paths('/A gs 0 0 9 9 re f 0 0 9 9 re S', states, objects);
    expect([fill?.alpha, stroke?.alpha, fill?.blend]).toEqual([0.5, 0.25, 'Multiply']);
    const all = marks('/M gs 0 0 9 9 re f /N gs 0 0 9 9 re f', states, objects);
    expect(all.map(({ kind, softMask }) => `${kind} ${softMask}`)).toEqual([
      'group true',
      'path true',
      'path false',
    ]);
    expect(all[0]).toMatchObject({ luminosity: true, space: { family: 'DeviceGray' } });
  });
});

describe('forms', () => {
  const form = (dict: string, data: string) => ({ dict: `/Type /XObject /Subtype /Form ${dict}`, data });

  it('are placed by their matrix and cut to their box', () => {
    const objects = {
      form: form('/BBox [0 0 10 10] /Matrix [2 0 0 2 5 5] /Resources << >>', '0 0 50 5 re f'),
    };
    const [mark] = paths('1 0 0 1 100 100 cm /Fm Do', '/XObject << /Fm @form >>', objects);
    expect(box(mark?.box)).toEqual([105, 105, 205, 115]);
    expect(box(mark?.visible)).toEqual([105, 105, 125, 115]);
    expect(mark?.within).toEqual(['Fm']);
  });

  it('have the page’s resources where they have none', () => {
    const resources = '/XObject << /Fm @form >> /ExtGState << /G << /ca 0.5 >> >>';
    const objects = { form: form('/BBox [0 0 99 99]', '/G gs 0 0 9 9 re f') };
    expect(paths('/Fm Do 0 0 9 9 re f', resources, objects).map(({ alpha }) => alpha)).toEqual([0.5, 1]);
  });

  it('are groups, whose opacity works on all in them', () => {
    const resources = '/XObject << /Fm @form >> /ExtGState << /G << /ca 0.5 /BM /Screen >> >>';
    const group = '/Group << /S /Transparency /CS /DeviceRGB >>';
    const objects = { form: form(`/BBox [0 0 9 9] /Resources << >> ${group}`, '0 0 9 9 re f') };
    const [note, mark] = marks('/G gs /Fm Do', resources, objects);
    expect(note).toMatchObject({ kind: 'group', luminosity: false, space: { family: 'DeviceRGB' } });
    expect(mark).toMatchObject({ kind: 'path', alpha: 0.5, blend: 'Screen' });
    const [first] = read({
      pages: [{ content: '', entries: '/Group << /S /Transparency /CS /DeviceCMYK >>' }],
    }).pages;
    expect(first?.marks[0]).toMatchObject({ kind: 'group', space: { family: 'DeviceCMYK' } });
  });

  it('that stand in themselves end in a word, not in a hang', () => {
    const objects = {
      form: form('/BBox [0 0 9 9] /Resources << /XObject << /Fm @form >> >>', '/Fm Do 0 0 9 9 re f'),
    };
    const painted = page('/Fm Do', '/XObject << /Fm @form >>', objects);
    expect(painted.troubles).toEqual(['Fm stands in itself.']);
    expect(painted.marks).toHaveLength(1);
  });
});

describe('patterns and shadings', () => {
  const tile = (paint: number, data: string) => ({
    dict: `/PatternType 1 /PaintType ${paint} /TilingType 1 /BBox [0 0 4 4] /XStep 4 /YStep 4 /Matrix [2 0 0 2 0 0] /Resources << >>`,
    data,
  });

  it('paint all over the area, in their own colours or the one given', () => {
    const resources = '/Pattern << /P @tile >> /ColorSpace << /U [/Pattern /DeviceCMYK] >>';
    const [area, cell] = paths('/Pattern cs /P scn 10 10 50 50 re f', resources, {
      tile: tile(1, '1 0 0 0 k 0 0 4 1 re f'),
    });
    expect(area?.fill?.space.family).toBe('Pattern');
    expect(cell).toMatchObject({ within: ['P'], thickness: 2, fill: { inks: { Cyan: 1 } } });
    expect(box(cell?.visible)).toEqual([10, 10, 60, 60]);
    const [, plain] = paths('/U cs 0 0 1 0 /P scn 10 10 50 50 re f', resources, {
      tile: tile(2, '1 0 0 0 k 0 0 4 1 re f'),
    });
    expect(plain?.fill?.inks).toMatchObject({ Cyan: 0, Yellow: 1 });
  });

  it('shade in their space, within the clip', () => {
    const shading = '<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 9 9] /Function << >> >>';
    const [sh] = marks('10 10 20 20 re W n /S sh', `/Shading << /S ${shading} >>`) as ShadingMark[];
    expect([sh?.kind, sh?.space.family, box(sh?.visible)]).toEqual([
      'shading',
      'DeviceRGB',
      [10, 10, 30, 30],
    ]);
    const resources = `/Pattern << /P << /PatternType 2 /Shading ${shading} >> >>`;
    const kinds = marks('/Pattern cs /P scn 0 0 9 9 re f', resources).map(({ kind }) => kind);
    expect(kinds).toEqual(['path', 'shading']);
  });
});

describe('pictures', () => {
  const picture = (more: string) => ({
    dict: `/Type /XObject /Subtype /Image /Width 300 /Height 200 /BitsPerComponent 8 ${more}`,
    data: 'x',
  });
  const resources = '/XObject << /Im @image >>';

  it('have the resolution at which they are placed', () => {
    const objects = { image: picture('/ColorSpace /DeviceCMYK /Filter /DCTDecode') };
    const [image] = images('72 0 0 96 10 20 cm /Im Do', resources, objects);
    expect(image).toMatchObject({
      name: 'Im',
      widthPx: 300,
      heightPx: 200,
      bits: 8,
      inline: false,
      solid: true,
    });
    expect(image?.ppi.x).toBeCloseTo(300);
    expect(image?.ppi.y).toBeCloseTo(150);
    expect(image?.space?.family).toBe('DeviceCMYK');
    expect(box(image?.box)).toEqual([10, 20, 82, 116]);
    const [turned] = images('0 72 -144 0 200 0 cm /Im Do', resources, objects);
    expect([turned?.ppi.x, turned?.ppi.y].map((value) => Math.round(value ?? 0))).toEqual([300, 100]);
    expect(box(turned?.box)).toEqual([56, 0, 200, 72]);
  });

  it('that are masks have the colour they are painted in', () => {
    const objects = {
      image: { dict: '/Subtype /Image /Width 8 /Height 8 /ImageMask true', data: '12345678' },
    };
    const [image] = images('0 0 1 0 k 8 0 0 8 0 0 cm /Im Do', resources, objects);
    expect(image).toMatchObject({ bits: 1, space: undefined, maskColour: { inks: { Yellow: 1 } } });
    expect(image?.solid).toBeUndefined();
  });

  it('say that they have a soft mask', () => {
    const objects = {
      image: picture('/ColorSpace /DeviceGray /SMask @mask'),
      mask: picture('/ColorSpace /DeviceGray'),
    };
    expect(images('9 0 0 9 0 0 cm /Im Do', resources, objects)[0]?.hasSoftMask).toBe(true);
  });

  it('that stand in the content are read past, whatever their bytes', () => {
    const data = 'EI \n EI q Q EI';
    const plain = `q 10 0 0 10 0 0 cm BI /W ${data.length} /H 1 /BPC 8 /CS /G ID ${data} EI Q 0 0 9 9 re f`;
    const all = marks(plain);
    expect(all.map(({ kind }) => kind)).toEqual(['image', 'path']);
    expect(all[0]).toMatchObject({ inline: true, widthPx: data.length, space: { family: 'DeviceGray' } });
    const filtered = Buffer.from(
      'BI /W 2 /H 2 /IM true /F /Fl ID \x01EI \xff\x00 EI\nEI Q q 1 1 1 1 re f',
      'latin1',
    );
    expect(page(filtered).marks.map(({ kind }) => kind)).toEqual(['image', 'path']);
  });
});

describe('what is switched off, and what stands behind', () => {
  it('shows nothing, and says in which layer it stands', () => {
    const file = read({
      catalog: '/OCProperties << /OCGs [@on @off] /D << /OFF [@off] >> >>',
      pages: [
        {
          content:
            '/OC /A BDC 0 0 9 9 re f EMC /OC /B BDC 0 0 9 9 re f EMC /Span << /Lang (en) >> BDC 0 0 9 9 re f EMC',
          resources: '/Properties << /A @on /B @off >>',
        },
      ],
      objects: { on: '<< /Type /OCG /Name (Words) >>', off: '<< /Type /OCG /Name (Notes) >>' },
    });
    const all = file.pages[0]?.marks ?? [];
    expect(all.map((mark) => [mark.layers, mark.hidden, mark.visible !== undefined])).toEqual([
      [['Words'], undefined, true],
      [['Notes'], true, false],
      [undefined, undefined, true],
    ]);
  });

  it('has the appearances of annotations behind the page’s own content', () => {
    const file = read({
      pages: [{ content: '0 0 9 9 re f', entries: '/Annots [@note]' }],
      objects: {
        note: '<< /Type /Annot /Subtype /Stamp /Rect [100 100 120 140] /AP << /N @look >> >>',
        look: { dict: '/Subtype /Form /BBox [0 0 10 10] /Resources << >>', data: '0 0 10 10 re f' },
      },
    });
    const [first] = file.pages;
    expect(first?.annotations.map(({ subtype, rect }) => [subtype, box(rect)])).toEqual([
      ['Stamp', [100, 100, 120, 140]],
    ]);
    expect(first?.marks.map((mark) => [mark.within, box(mark.box)])).toEqual([
      [[], [0, 0, 9, 9]],
      [['annotation Stamp'], [100, 100, 120, 140]],
    ]);
  });
});

describe('content that is not in order', () => {
  it('is read on, with a word about it', () => {
    const troubles = (content: string) => page(`${content} 0 0 9 9 re f`);
    for (const content of [
      'Q',
      'foo',
      '/X Do',
      '/X gs',
      '/X cs',
      '1 0 cm',
      '(a) Tj',
      '[ 1 Tj',
      '<< /A',
      ']',
      ')',
    ])
      expect(troubles(content).troubles.length, content).toBeGreaterThan(0);
    expect(troubles('BX foo EX').troubles).toEqual([]);
    expect(troubles('Q').marks).toHaveLength(1);
  });

  it('is one where a page has several streams', () => {
    const file = read({ pages: [{ content: ['q 2 0 0 2 0 0 cm 0 0 9', '9 re f Q'] }] });
    expect(box(file.pages[0]?.marks[0]?.box)).toEqual([0, 0, 18, 18]);
  });
});
