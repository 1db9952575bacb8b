import { describe, expect, it } from 'vitest';
import { readMarkup } from '../../src/compose/markup.js';
import { compileTemplates } from '../../src/compose/template.js';
import { formatDate } from '../../src/model/written-date.js';

const file = 'templates/panels/text.hbs';
const fill = (text: string, view: object = {}, partials: Record<string, string> = {}) =>
  compileTemplates({
    panels: { text: { file, text } },
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, part]) => [
        name,
        { file: `templates/partials/${name}.hbs`, text: part },
      ]),
    ),
  }).render('text', { at: 'demo.yaml#panels.0', ...view }, 'en-GB');
const read = (markup: string) => readMarkup(markup, () => file, 'demo.yaml#panels.0', 'en-GB');

describe('a template at fault', () => {
  it('names the variable that is not there, with file and line', () => {
    const { value, diagnostics } = fill('<p>\n{{headign}}</p>', { heading: 'x' });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'template/failed', place: { file, line: 2 } },
    ]);
    expect(diagnostics[0]?.message).toContain('"headign" not defined');
    expect(diagnostics[0]?.message).not.toContain('[object');
    expect(diagnostics[0]?.hint).toContain('demo.yaml#panels.0');
  });

  it('is said with the partial’s own file where the partial is at fault', () => {
    const { diagnostics } = fill('{{> part}}', {}, { part: '\n\n{{nowhere}}' });
    expect(diagnostics).toMatchObject([{ place: { file: 'templates/partials/part.hbs', line: 3 } }]);
  });

  it('is said where it can’t be read at all', () => {
    const { diagnostics } = fill('<p>\n{{#if heading}}\n</p>', { heading: 'x' });
    expect(diagnostics).toMatchObject([{ code: 'template/failed', place: { file } }]);
    expect(diagnostics[0]?.place?.line).toBeGreaterThan(1);
  });

  it('is said where a partial does not exist', () => {
    const { diagnostics } = fill('<p>\n{{> nothing}}</p>');
    expect(diagnostics).toMatchObject([{ code: 'template/failed', place: { file, line: 2 } }]);
    expect(diagnostics[0]?.message).toContain('nothing');
  });

  it('may be missing', () => {
    const { diagnostics } = compileTemplates({ panels: {}, partials: {} }).render('text', {}, 'en-GB');
    expect(diagnostics).toMatchObject([{ code: 'template/missing' }]);
    expect(diagnostics[0]?.hint).toContain('templates/panels/text.hbs');
  });

  it.each(['constructor', '__proto__'])('can’t reach %s', (name) => {
    const { value, diagnostics } = fill(`{{${name}}}`);
    expect(value ?? '').not.toMatch(/function|object/i);
    expect(diagnostics.length + (value === '' ? 1 : 0)).toBeGreaterThan(0);
  });
});

describe('the markup', () => {
  it.each(['script', 'b', 'table', 'svg', 'iframe'])('does not know <%s>', (name) => {
    const { diagnostics } = read(`<p><${name}>x</${name}></p>`);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      code: 'template/unknown-element',
      place: { file },
    });
    expect(diagnostics[0]?.message).toContain(`<${name}>`);
  });

  it('does not know a class that themes do not have', () => {
    const { diagnostics } = read('<p class="shout">x</p>');
    expect(diagnostics).toMatchObject([{ code: 'template/unknown-class', place: { file } }]);
    expect(diagnostics[0]?.message).toContain('shout');
  });

  it('wants text inside a paragraph', () => {
    expect(read('loose <p>x</p>').diagnostics).toMatchObject([{ code: 'template/loose-text' }]);
  });

  it.each(['<ul>loose<li><p>x</p></li></ul>', '<div class="timeline">loose</div>'])(
    'wants none beside items: %s',
    (markup) => {
      expect(read(markup).diagnostics).toMatchObject([{ code: 'template/loose-text', place: { file } }]);
    },
  );

  it('does not know a division that leaflets do not have', () => {
    const { diagnostics } = read('<div class="colums"><p>x</p></div>');
    expect(diagnostics).toMatchObject([{ code: 'template/unknown-class', place: { file } }]);
    expect(diagnostics[0]?.message).toContain('colums');
  });

  it.each([
    '<img data-picture="a" data-height="high">',
    '<div class="columns" data-columns="two"><p>x</p></div>',
    '<div class="field" data-type="line" data-rows="many">x</div>',
    '<div class="field" data-type="slider" data-rows="1">x</div>',
  ])('does not take a value that is none: %s', (markup) => {
    expect(read(markup).diagnostics).toMatchObject([
      { severity: 'error', code: 'template/attribute', place: { file } },
    ]);
  });

  it('at fault is said with the file of the partial that it comes from', () => {
    const templates = compileTemplates({
      panels: { text: { file, text: '<p>{{> part}}</p>' } },
      partials: { part: { file: 'templates/partials/part.hbs', text: '<b>x</b>' } },
    });
    expect(templates.fileWith('text', '<b')).toBe('templates/partials/part.hbs');
    expect(templates.fileWith('text', '<p')).toBe(file);
    expect(templates.fileWith('text', '<i')).toBe(file);
  });

  it('folds white space as HTML does, and leaves soft hyphens out', () => {
    const { value } = read('<p>\n  a \n b<em> c </em> d\u00ade\n</p>');
    const [block] = value ?? [];
    if (block?.kind !== 'text') throw new Error('a paragraph was expected');
    expect(block.runs).toEqual([{ text: 'a b' }, { text: ' c ', em: true }, { text: 'de' }]);
  });

  it('keeps no-break spaces and every letter, and entities do not part a run', () => {
    const { value } = read('<p>5\u00a0km &lt;b&gt; &amp;amp; 舞鶴</p>');
    expect(value?.[0]).toMatchObject({ runs: [{ text: '5\u00a0km <b> &amp; 舞鶴' }] });
  });
});

describe('a date', () => {
  it('is written as the language writes it, in any time zone', () => {
    const zone = process.env.TZ;
    try {
      for (process.env.TZ of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
        expect(formatDate('1987-06-05', 'en-GB')).toBe('5 June 1987');
        expect(formatDate('1987-06', 'en-GB')).toBe('June 1987');
        expect(formatDate('1987', 'en-GB')).toBe('1987');
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(formatDate('1987-06-05', 'fr')).toBe('5 juin 1987');
    expect(formatDate('1987-06-05', 'de')).toBe('5. Juni 1987');
  });
});

describe('what a template asks for that can’t be', () => {
  const said = (markup: string) =>
    readMarkup(
      markup,
      () => file,
      'demo.yaml#panels.0',
      'en-GB',
      (name) => name === 'ferry',
    ).diagnostics.map(({ code, message, hint }) => `${code} ${message} | ${hint}`);

  it('is a picture that nobody has', () => {
    expect(said('<img data-picture="ferry"><div class="logos" data-pictures="ferry"></div>')).toEqual([]);
    const hint = 'name a picture of content/pictures.yaml';
    expect(said('<img data-picture="nosuch">')).toEqual([
      `template/attribute The template gives <img> a data-picture of “nosuch” | ${hint}`,
    ]);
    expect(said('<div class="logos" data-pictures="ferry constructor"></div>')).toHaveLength(1);
    expect(said('<img>')).toHaveLength(1);
  });

  it('is a link that could run something, or an address that no code can hold', () => {
    expect(said('<p><a href="https://example.org">x</a><a href="mailto:a@example.org">y</a></p>')).toEqual(
      [],
    );
    expect(said('<p><a href="javascript:alert(1)">x</a></p>')[0]).toMatch(
      /^template\/attribute .* a href of “javascript/,
    );
    expect(said(`<div class="qr" data-address="${'x'.repeat(5000)}"></div>`)[0]).toMatch(
      /^template\/attribute/,
    );
    expect(said('<div class="qr">words</div>')[0]).toMatch(/^template\/attribute/);
  });

  it('is a number beyond all measure, or elements without end in each other', () => {
    expect(said('<div class="columns" data-columns="1000000"><p>x</p></div>')[0]).toMatch(/from 1 to 12$/);
    expect(said(`${'<div>'.repeat(20_000)}x${'</div>'.repeat(20_000)}`)).toEqual([
      'template/too-deep The template nests more than 50 elements in each other | look for an element that is never closed',
    ]);
  });
});
