import { describe, expect, it } from 'vitest';
import { all, named, parsePage, readPage } from '../support/page.js';
import { demoReadables, type Readables, wordsOfText } from '../support/readables.js';

/** Everything that ends a tag, an attribute, a script, a style or a comment, or begins one. */
const nasty = `x"'><script>alert(1)</script> </style> </title> <!-- <img src=x onerror=alert(2)> --> & {{7*7}} </textarea> ;}*/ url(javascript:3)`;
/** Line separators end a line of JavaScript; no font has them. */
const unprinted = `${nasty}\u2028\u2029x`;
const quoted = JSON.stringify(nasty);
/** HTML in Markdown is refused before; what is left of it must be escaped all the same. */
const markdown = JSON.stringify(`"5" < 6 & 7 > 'x' <3 {{7*7}} --> */`);
const address = 'https://example.org/?a="><script>alert(4)</script>&b=1';

const hostile = (): Promise<Readables> =>
  demoReadables({
    'content/leaflets/demo.yaml': `title: ${quoted}
issued: 2021-07-19
organisation: twinning
description: ${JSON.stringify(unprinted)}
panels:
  - { panel: cover, kind: cover, kicker: ${quoted}, heading: ${quoted}, strapline: ${quoted}, picture: ferry }
  - panel: flap
    kind: text
    heading: ${quoted}
    sections:
      - heading: ${quoted}
        fact: ${quoted}
        dates: [{ date: 1987, text: ${quoted} }]
        links: [home]
        qr: home
        qrText: ${quoted}
  - panel: inside-left
    kind: stories
    heading: ${quoted}
    cities: { only: [caen], show: stories }
  - { panel: back, kind: picture, picture: ferry, caption: ${markdown} }
  - panel: inside-right
    kind: form
    heading: ${quoted}
    fields:
      - { id: name, label: ${quoted}, required: true }
      - { id: pick, label: ${quoted}, type: choice, options: [${quoted}, b] }
      - { id: yes, label: ${quoted}, type: box }
    handOver: ${quoted}
    sendTo: mailto:a@example.org
`,
    'content/pictures.yaml': `pictures:\n  ferry: { file: drawings/ferry.svg, alt: ${quoted} }\n`,
    'content/organisations.yaml': `organisations:\n  twinning: { name: ${quoted}, short: ${quoted}, links: [home] }\n`,
    'content/web.yaml': `links:\n  home: { text: ${quoted}, address: ${JSON.stringify(address)}, label: ${quoted} }\n`,
    'content/cities.yaml': `cities:\n  caen: { name: ${quoted}, country: ${quoted}, coordinates: { lat: 49, lon: 0 }, kind: twin, since: 1987, story: ${markdown} }\n`,
    'content/wording.yaml': (text) =>
      `${text}  kind-twin: ${quoted}\n  issue: ${quoted}\n  page-send: ${quoted}\n  page-contents: ${quoted}\n  page-send-email: ${quoted}\n  page-required: ${quoted}\n`,
    'templates/themes/harbour.yaml': (text) =>
      text
        .replace(/min: 8/, 'min: 6')
        .replace(/pt: 30/, 'pt: 8')
        .replace(/pt: 20/, 'pt: 7'),
  });

describe('content that would be markup', () => {
  it('stays words, in the page’s elements, attributes, styles and data', async () => {
    const { html } = await hostile();
    const page = parsePage(html);
    const scripts = named(page, 'script');
    expect(scripts.map(({ attributes }) => attributes)).toEqual([{ type: 'application/ld+json' }]);
    expect(named(page, 'style')).toHaveLength(1);
    expect(
      all(page, ({ name }) => ['img', 'iframe', 'object', 'base', 'link', 'textarea'].includes(name)),
    ).toEqual([]);
    const attributes = all(page, () => true).flatMap((node) => Object.entries(node.attributes));
    expect(attributes.filter(([name]) => /^on|^style$|^src$/.test(name))).toEqual([]);
    expect(html).not.toContain('<!--');
    const said = readPage(page);
    // As often as it was written; the kind of link is its marker’s name too.
    expect(said.split('<script>alert(1)</script>').length - 1).toBeGreaterThan(20);
    expect(readPage(named(page, 'h1')[0] as never).trim()).toContain(`x"'><script>`);
  });

  it('stays what it says in the data for search engines', async () => {
    const { html } = await hostile();
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(json).not.toMatch(/[<>&\u2028]/);
    expect(JSON.parse(json)).toMatchObject({
      name: nasty,
      description: unprinted,
      publisher: { name: nasty, alternateName: nasty, sameAs: [address] },
    });
  });

  it('leaves the policy as it is', async () => {
    const { html } = await hostile();
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; img-src data:; font-src data:; base-uri 'none'; form-action mailto:$/,
    );
  });

  it('is text in the text', async () => {
    const { text } = await hostile();
    expect(text.split('<script>alert(1)</script>').length).toBeGreaterThan(15);
    expect(wordsOfText(text).length).toBeGreaterThan(200);
  });
});
