import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { demoReadables, leaflets, readablesOf } from '../support/readables.js';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The lengths are a search engine's, not a standard's; the leaflet's name is what it is.
    'long-title': 'off',
    // Boxes to tick of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
  },
});

const faultsOf = async (html: string) => {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
};

describe('the page is HTML without a fault', () => {
  it.each(leaflets)('of %s', async (id) => {
    const { html } = await readablesOf(id);
    const faults = (await faultsOf(html)).map((fault) => fault.replace(/^\S+ /, ''));
    // Nobody gave this form an address: it can't be sent, and has no button that would say so.
    expect(faults).toEqual(id === 'fopt' ? ['wcag/h32: <form> element must have a submit button'] : []);
  });

  it('with a form that is sent', async () => {
    const { html } = await demoReadables(withForm);
    expect(await faultsOf(html)).toEqual([]);
  });

  it('as the validator notices', async () => {
    const { html } = await demoReadables();
    expect(await faultsOf(html.replace('</h1>', ''))).not.toEqual([]);
    expect(await faultsOf(html.replace('<main>', '<main><img src="x.png">'))).not.toEqual([]);
  });
});

const withForm = {
  'content/leaflets/demo.yaml': (text: string) => `${text}  - panel: inside-right
    kind: form
    heading: Join us
    fields:
      - { id: name, label: Name, required: true }
      - { id: wish, label: What for, type: choice, options: [Caen, Duisburg] }
      - { id: more, label: More, type: lines, rows: 3 }
      - { id: yes, label: You may write to me, type: box, required: true }
    sendTo: https://example.org/join
`,
};
