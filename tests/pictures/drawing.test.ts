import { describe, expect, it } from 'vitest';
import { drawingLimits, readDrawing } from '../../src/pictures/drawing.js';
import { normalPath } from '../../src/pictures/svg-path.js';

const place = { file: 'content/pictures.yaml', line: 7, column: 11 };
const read = (svg: string) => readDrawing(Buffer.from(svg), 'assets/drawings/x.svg', place);
const wrap = (inner: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50"${more}>\n${inner}\n</svg>`;
const codes = (svg: string) => read(svg).diagnostics.map(({ code, place }) => `${code}:${place?.line}`);

function shapes(inner: string) {
  const { value, diagnostics } = read(wrap(inner));
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value.shapes;
}
const shape = (inner: string) => {
  const [first] = shapes(inner);
  if (!first) throw new Error('no shape');
  return first;
};

it('a transform called as what JavaScript gives every object is none', () => {
  expect(codes(wrap('<path d="M0 0h1z" transform="constructor(1)"/>'))).toEqual(['picture/svg-damaged:2']);
});

it('a drawing may end with remarks, spaces and empty lines', () => {
  const whole = wrap('<path d="M0 0h1z"/>');
  for (const end of ['\n\n  \n', '<!-- a > b -->\n<!-- more -->\n', `<!--${'x'.repeat(2000)}-->`]) {
    expect(codes(whole + end)).toEqual([]);
  }
  expect(codes(whole.replace('</svg>', ''))).toEqual(['picture/svg-damaged:3']);
  expect(codes(`${whole.replace('</svg>', '')}<!-- </svg> -->`)).toEqual(['picture/svg-damaged:3']);
});

it('nothing is read beyond the limits', () => {
  const started = performance.now();
  expect(codes(wrap('<g>'.repeat(200_000)))).toEqual(['picture/svg-too-large:2']);
  expect(performance.now() - started).toBeLessThan(3000);
});

it('numbers that are too large, or none, are no numbers for a page', () => {
  const far = ['picture/svg-unsupported:2'];
  expect(codes(wrap('<path d="M0 0h2000000z"/>'))).toEqual(far);
  expect(codes(wrap('<rect width="1e300" height="1"/>'))).toEqual(far);
  expect(codes(wrap('<path transform="scale(1e7)" d="M0 0h1z"/>'))).toEqual(far);
  expect(codes(wrap('<path stroke="red" stroke-width="1e9" d="M0 0h1z"/>'))).toEqual(far);
  const deep = `${'<g transform="scale(900)">'.repeat(40)}<path d="M0 0h1z"/>${'</g>'.repeat(40)}`;
  expect(codes(wrap(deep))[0]).toBe(far[0]);
  expect(codes('<svg viewBox="0 0 1e9 1">\n<path d="M0 0h1z"/></svg>')).toEqual([
    'picture/svg-unsupported:1',
  ]);
});

describe('a good drawing', () => {
  it('gives its view box, title, shapes and colours', () => {
    const { value, diagnostics } = read(
      `<?xml version="1.0"?>\n${wrap(
        '<title>A ferry</title><g fill="var(--navy, #10294a)"><rect width="4" height="2"/><path d="M0 0h1z"/></g><circle r="2" fill="#FfF"/>',
      )}`,
    );
    expect(diagnostics).toEqual([]);
    expect(value?.viewBox).toEqual({ x: 0, y: 0, width: 100, height: 50 });
    expect(value?.title).toBe('A ferry');
    expect(value?.shapes).toHaveLength(3);
    expect(value?.colours).toEqual([{ token: 'navy', fallback: '#10294a' }, { rgb: '#ffffff' }]);
  });

  it('turns the basic shapes into paths', () => {
    expect(shape('<rect x="1" y="2" width="3" height="4"/>').path).toBe('M 1 2 h 3 v 4 h -3 Z');
    expect(shape('<circle cx="5" cy="5" r="2"/>').path).toBe('M 3 5 a 2 2 0 1 0 4 0 a 2 2 0 1 0 -4 0 Z');
    expect(shape('<polygon points="0,0 4,0 4,4"/>').path).toBe('M 0 0 L 4 0 L 4 4 Z');
    expect(shape('<polyline points="0 0 4 0" fill="none" stroke="red"/>').path).toBe('M 0 0 L 4 0');
    expect(shape('<line x2="3" stroke="red"/>').path).toBe('M 0 0 L 3 0');
    expect(shape('<ellipse rx="2" ry="1"/>').path).toContain('a 2 1 0');
    expect(shape('<rect width="10mm" height="1in"/>').path).toContain('v 96');
    expect(shape('<rect width="8" height="8" rx="2"/>').path).toContain('a 2 2 0 0 1');
  });

  it('hands colours and transforms down', () => {
    const [inner, outer] = shapes(
      '<g transform="translate(10 5)" fill="none" stroke="navy" stroke-width="2"><g transform="scale(2)"><path d="M0 0h1"/></g></g><path d="M0 0h1z"/>',
    );
    expect(inner).toMatchObject({
      matrix: [2, 0, 0, 2, 10, 5],
      fill: null,
      stroke: { rgb: '#000080' },
      strokeWidth: 2,
    });
    expect(outer).toMatchObject({ matrix: [1, 0, 0, 1, 0, 0], fill: { rgb: '#000000' }, stroke: null });
    const turned = shape('<path d="M0 0h1z" transform="rotate(90 1 1)"/>').matrix;
    expect(turned.map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([0, 1, -1, 0, 2, 0]);
  });

  it('reads the style attribute and the ways to write a colour', () => {
    expect(shape('<path d="M0 0h1z" style="fill:rgb(1, 2,3); fill-rule:evenodd"/>')).toMatchObject({
      fill: { rgb: '#010203' },
      fillRule: 'evenodd',
    });
    expect(shape('<path d="M0 0h1z" fill="currentColor"/>').fill).toMatchObject({ token: 'ink' });
    expect(shape('<path d="M0 0h1z" fill="var(--sun)"/>').fill).toMatchObject({ token: 'sun' });
  });

  it('passes over what an editor notes for itself', () => {
    expect(
      shapes(
        '<metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata><sodipodi:namedview id="v"/><defs><linearGradient id="a"/></defs><path d="M0 0h1z"/><g display="none"><text>x</text></g>',
      ),
    ).toHaveLength(1);
  });
});

describe('what could run, load or hide something', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['<svg:script>alert(1)</svg:script>'],
    ['<foreignObject><p/></foreignObject>'],
    ['<image href="file:///etc/passwd"/>'],
    ['<use xlink:href="http://example.org/a.svg#b"/>'],
    ['<style>@import url(http://example.org/a.css)</style>'],
    ['<path d="M0 0h1z" onclick="x()"/>'],
    ['<path d="M0 0h1z" style="fill:url(http://example.org/a#b)"/>'],
    ['<path d="M0 0h1z" fill="url(file:///a)"/>'],
    ['<a href="javascript:x()"><path d="M0 0h1z"/></a>'],
    ['<animate attributeName="x"/>'],
    ['<set attributeName="x"/>'],
    ['<defs><script>x</script></defs>'],
    ['<metadata><x:script>x</x:script></metadata>'],
  ])('refuses %s with its line', (inner) => {
    const found = codes(wrap(`<path d="M0 0h1z"/>\n${inner}`));
    expect(found[0]).toBe('picture/svg-unsafe:3');
    expect(read(wrap(inner)).value).toBeUndefined();
  });

  it.each([
    ['<!DOCTYPE svg PUBLIC "a" "b">'],
    ['<!DOCTYPE svg [<!ENTITY a "b">]>'],
    ['<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'],
    ['<?xml-stylesheet href="a.css"?>'],
  ])('refuses %s', (line) => {
    expect(codes(`<?xml version="1.0"?>\n${line}\n${wrap('<path d="M0 0h1z"/>')}`)).toContain(
      'picture/svg-unsafe:2',
    );
  });
});

it.each([
  ['<text x="1">words</text>'],
  ['<filter id="a"/>'],
  ['<path d="M0 0h1z" fill="url(#gradient)"/>'],
  ['<path d="M0 0h1z" opacity=".5"/>'],
  ['<path d="M0 0h1z" style="opacity:.5"/>'],
  ['<path d="M0 0h1z" fill="burlywoodish"/>'],
  ['<path d="M0 0h1z" stroke-dasharray="2 2" stroke="red"/>'],
  ['<svg viewBox="0 0 1 1"><path d="M0 0h1z"/></svg>'],
])('asks for plain shapes instead of %s', (inner) => {
  expect(codes(wrap(inner))[0]).toBe('picture/svg-unsupported:2');
});

describe('damage and size', () => {
  it.each([
    [wrap('<path d="hello"/>')],
    [wrap('<path d="L1 1"/>')],
    [wrap('<path d="M1"/>')],
    [wrap('<path d="M0 0 C1 2 3"/>')],
    [wrap('<path d="M1e999 0h1"/>')],
    [wrap('<rect width="-1" height="2"/>')],
    [wrap('<circle r="wide"/>')],
    [wrap('<path d="M0 0h1z" transform="spin(3)"/>')],
    [wrap('<path d="M0 0h1z" transform="matrix(1 2)"/>')],
    [wrap('')],
    [wrap('<path d="M0 0h1z"/>').slice(0, -4)],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1z"/></svg>'],
    [''],
  ])('notices damage in %s', (svg) => {
    expect(read(svg).diagnostics.map(({ code }) => code)).toEqual(['picture/svg-damaged']);
  });

  it('keeps to its limits, quickly', () => {
    const start = performance.now();
    const { bytes, elements, depth, pathLength } = drawingLimits;
    for (const svg of [
      ' '.repeat(bytes + 1),
      wrap('<g/>'.repeat(elements + 1)),
      wrap('<g>'.repeat(depth) + '</g>'.repeat(depth)),
      wrap(`<path d="M0 0${'h1'.repeat(pathLength / 2)}"/>`),
    ]) {
      expect(read(svg).diagnostics.map(({ code }) => code)).toEqual(['picture/svg-too-large']);
    }
    // Patterns that try every way to split a number would not come back from these.
    read(wrap(`<path d="M${'1'.repeat(400_000)}x"/>`));
    read(wrap(`<path d="M0 0h1z" fill="var(--a,${' '.repeat(400_000)}"/>`));
    read(wrap(`<path d="M0 0h1z" transform="${'a'.repeat(400_000)}"/>`));
    read(wrap(`<path d="M0 0h1z" style="${'url '.repeat(100_000)}"/>`));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

it('writes path data plainly', () => {
  expect(normalPath('M1-2.5.5 3z')).toBe('M 1 -2.5 L 0.5 3 z');
  expect(normalPath('m0 0 1 1')).toBe('m 0 0 l 1 1');
  expect(normalPath('M0 0a1 1 0 015 5')).toBe('M 0 0 a 1 1 0 0 1 5 5');
  expect(normalPath('M0 0A0 1 0 0 1 5 5')).toBe('M 0 0 L 5 5');
  expect(normalPath('M0,0,L1e1,2')).toBe('M 0 0 L 10 2');
});
