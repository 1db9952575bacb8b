import { expect, it } from 'vitest';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { fitted, flapText } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

const demo = 'content/leaflets/demo.yaml';
const found = (text: string) => {
  const { files } = makeProject({ [demo]: flapText(text) });
  const { diagnostics } = loadLeaflet(files, 'demo', loadData(files).value);
  return diagnostics.filter(({ severity }) => severity === 'error');
};

it('a word that no line can break is refused before anything is set', () => {
  for (const word of ['x'.repeat(19_000), 'ab\u00a0'.repeat(1000), 'é'.repeat(201)]) {
    const [only, ...others] = found(`Some words, ${word} and more.`);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'text/word-too-long', place: { file: demo } });
    expect(only?.message).toMatch(new RegExp(`^“.{60}” has ${word.length} letters`));
    expect(only?.place?.column).toBe(23);
  }
});

it('long addresses of links, and writing that breaks anywhere, are none', () => {
  const address = `https://example.org/?${'x'.repeat(400)}`;
  expect(found(`See [this](${address}) and ${'舞鶴'.repeat(400)}. ${'word-'.repeat(200)}`)).toEqual([]);
});

it('a text as long as may be is set soon, bold and plain in turn too', () => {
  for (const text of ['Some normal words here. '.repeat(800), 'words **and** '.repeat(1400)]) {
    const started = performance.now();
    const { outcome } = fitted({ [demo]: flapText(text.trim()) });
    expect(outcome.diagnostics.map(({ code }) => code)).toContain('fit/overflow');
    expect(performance.now() - started).toBeLessThan(20_000);
  }
});
