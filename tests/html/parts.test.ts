import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { autocomplete, inputType } from '../../src/html/autocomplete.js';
import { wordsCss } from '../../src/html/css/words.js';
import { drawingHtml } from '../../src/html/drawing.js';
import { el } from '../../src/html/element.js';
import { Headings } from '../../src/html/headings.js';
import { shortOutline } from '../../src/html/outline.js';
import { runsHtml } from '../../src/html/runs.js';
import type { Drawing } from '../../src/model/pictures.js';
import { readDrawing } from '../../src/pictures/drawing.js';
import { typeRoles } from '../../src/schema/theme.js';
import { flapText, loaded } from '../support/fitted.js';
import { demoReadables, readablesOf } from '../support/readables.js';

describe('headings', () => {
  it('get one first level, and leave none out', () => {
    const headings = new Headings();
    expect([3, 1, 2, 6, 1, 3].map((wished) => headings.next(wished))).toEqual([1, 2, 2, 3, 2, 3]);
  });
});

describe('elements', () => {
  it('escape what they are given, and leave out what is absent', () => {
    expect(el('p', { title: '"<&>"', hidden: true, id: null }, '<b>', el('b', {}, '&')).html).toBe(
      '<p title="&quot;&lt;&amp;&gt;&quot;" hidden>&lt;b&gt;<b>&amp;</b></p>',
    );
  });
});

describe('links', () => {
  const links = new Map([['https://example.org/', 'The pages']]);

  it('of several runs are one', () => {
    const href = 'https://example.org/x';
    const runs = [{ text: 'see ' }, { text: 'this ', href }, { text: 'page', em: true, href }, { text: '.' }];
    expect(runsHtml(runs, links).html).toBe(
      'see <a href="https://example.org/x" class="untold">this <em>page</em></a>.',
    );
  });

  it('that are an address say what it leads to', () => {
    expect(runsHtml([{ text: 'example.org', href: 'https://example.org/' }], links).html).toBe(
      '<a href="https://example.org/" aria-label="The pages: example.org">example.org</a>',
    );
  });
});

describe('fields', () => {
  it('tell browsers what they may fill in', () => {
    expect(['name', 'e-mail', 'phone', 'constructor', 'message'].map(autocomplete)).toEqual([
      'name',
      'email',
      'tel',
      undefined,
      undefined,
    ]);
    expect(['email', 'tel', 'name', 'toString'].map(inputType)).toEqual(['email', 'tel', 'text', 'text']);
  });

  it('of the FoPT form are labelled, needed where the content says so, and sent nowhere', async () => {
    const { html } = await readablesOf('fopt');
    expect(html).toContain(
      '<input type="email" id="inside-right-email" name="email" required autocomplete="email">',
    );
    expect(html).toContain(
      '<label for="inside-right-email">E-mail <small class="aid">(needed)</small></label>',
    );
    expect(html).toContain('<legend>I am interested in</legend>');
    expect(html).toMatch(/<textarea [^>]*name="message" rows="5"><\/textarea>/);
    expect(html).toContain("form-action 'none'");
    expect(html).not.toContain('lang=""');
    expect(html).not.toMatch(/<form[^>]* action=/);
  });
});

describe('drawings', () => {
  const { project } = loaded();
  const theme = project.theme.value;
  const read = (inner: string, viewBox: string): Drawing => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inner}</svg>`;
    return readDrawing(Buffer.from(svg), 'x.svg', { file: 'x.yaml' }).value as Drawing;
  };

  it('keep their shape however small their units are', () => {
    const tiny = read('<path d="M0.00012 0.0004 L0.001 0 L-0.0001 1e-7 Z"/>', '0 0 0.001 0.001');
    expect(drawingHtml(tiny, null, theme).html).toContain('d="M0.00012 0.0004L0.001 0L-0.0001 0.0000001Z"');
    const large = read('<path transform="scale(1000)" d="M0.0001234 0.5 1 0Z"/>', '0 0 1000 1000');
    expect(drawingHtml(large, 'A', theme).html).toContain(
      'd="M0.00012 0.5L1 0Z" transform="matrix(1000 0 0 1000 0 0)"',
    );
  });

  it('take the theme’s colours, or those they fall back on', () => {
    const drawing = read('<path d="M0 0H9V9Z" fill="var(--ink)" stroke="var(--other, #abcdef)"/>', '0 0 9 9');
    expect(drawingHtml(drawing, 'A & B', theme).html).toBe(
      '<svg viewBox="0 0 9 9" role="img" aria-label="A &amp; B"><path d="M0 0H9V9Z" fill="#1a1a18" stroke="#abcdef" stroke-width="1"/></svg>',
    );
  });
});

describe('outlines', () => {
  it('are written from corner to corner, to a tenth of a point', () => {
    const d = 'M280.21,603.84L280.24,603.84L280.4,603.7L-1,5ZM1,2L0.5,2.25Z';
    expect(shortOutline(d)).toBe('M280.2 603.8l.2-.1l-281.4-598.7zM1 2l-.5 .3z');
  });

  it('with curves stay as they are', () => {
    expect(shortOutline('M1.234 0C1 2 3 4 5 6Z')).toBe('M1.234 0C1 2 3 4 5 6Z');
  });
});

describe('the head', () => {
  it('lets in the one style that is there, by its hash', async () => {
    const { html } = await readablesOf('caen');
    const css = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`style-src 'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  });

  it('names the picture beside the page where the organisation has no site', async () => {
    const { html } = await readablesOf('caen');
    expect(html).toContain('<meta property="og:image" content="caen-2021-07-19-outside.png">');
    expect(html).not.toContain('canonical');
  });

  it('names page and picture by the organisation’s site', async () => {
    const { html } = await demoReadables({
      'content/organisations.yaml': (text) => `${text}    site: https://example.org/leaflets/\n`,
    });
    expect(html).toContain('<link rel="canonical" href="https://example.org/leaflets/demo-2021-07-19.html">');
    expect(html).toContain('content="https://example.org/leaflets/demo-2021-07-19-outside.png"');
    expect(html).toContain('"url":"https://example.org/leaflets/"');
  });

  it('says the language, and the country with it', async () => {
    const { html } = await readablesOf('caen');
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain('<meta property="og:locale" content="en_GB">');
  });
});

it('opens a panel with a pair of figures, and sets what follows under them', async () => {
  const { html } = await demoReadables({
    'content/leaflets/demo.yaml': (text) =>
      flapText('Words.')(text).replace(
        /( {6})- text: \|\n {10}Words\./,
        "$1- figures: [{ number: '1950', text: one }, { number: '1987', text: two }]\n$&",
      ),
  });
  expect(html).toMatch(/<\/h2><div class="group"><div class="cells by-2">/);
  expect(html).toMatch(/<p class="pair">1987<\/p><p>two<\/p><\/div><\/div><\/div><div class="body by-/);
});

it('opens each city’s entry with its own figure, and sets the entries side by side', async () => {
  const { html } = await readablesOf('ectc');
  expect(html).toMatch(
    /Our two twins<\/h2><div class="body by-2"><div class="group"><p class="opener">1950 <span class="fact">twinned with Duisburg<\/span><\/p><div class="group"><h3/,
  );
  expect(html).toMatch(
    /<p class="opener">1987 <span class="fact">twinned with Caen<\/span><\/p><div class="group"><h3/,
  );
});

it('floats a picture beside its section, with its words and under its heading', async () => {
  const { html } = await readablesOf('fopt');
  expect(html).toMatch(/Events of your own<\/h3><figure class="art aside"><svg[^>]*role="img"[^>]*>/);
});

it('has a manner for every size of type that a template may ask for', () => {
  // Headings and running text are elements of their own.
  const elements = ['title', 'heading', 'subheading', 'body', 'code', 'label', 'link'];
  const roles = typeRoles.filter((role) => !elements.includes(role));
  expect(roles).toContain('figure');
  expect(roles.filter((role) => !new RegExp(`\\.${role}\\b[^{]*\\{[^}]*font-size`).test(wordsCss))).toEqual(
    [],
  );
});
