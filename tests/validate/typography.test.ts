import { expect, test } from 'vitest';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { makeProject } from '../support/project.js';

const said = (language: string, words: string) => {
  const { files } = makeProject({
    'content/leaflets/demo.yaml': (text) =>
      text
        .replace('title:', `language: ${language}\ntitle:`)
        .replace('heading: Find us', `heading: '${words}'`),
  });
  return loadLeaflet(files, 'demo', loadData(files).value)
    .diagnostics.filter(({ code, place }) => code.startsWith('words/') && place?.text?.includes(words))
    .map(({ severity, code, place }) => [severity, code, place?.column]);
};

test.each([
  ['en-GB', 'We say “yes” and ‘no’, 5" wide'],
  ['de', 'Wir sagen „ja“ und »nein«, ‚so‘ (auch „mehr“)'],
  ['fr', 'Nous disons « oui, “bien sûr” » ; et : voilà ! Où ? À 10:30, sur https://example.org/?a=b'],
  ['fr', 'Nous disons «\u00a0oui\u00a0»\u202f; et\u00a0: voilà\u202f!'],
  ['ja', '「はい」 "yes" “yes” «yes»'],
])('%s has these signs: %s', (language, words) => {
  expect(said(language, words)).toEqual([]);
});

const column = (words: string, sign: string) => `    heading: '${words}'`.lastIndexOf(sign) + 1;

test.each([
  ['en-GB', 'We say „yes', '„'],
  ['en-GB', 'We say «yes', '«'],
  ['de', 'Wir sagen “ja', '“'],
  ['de', 'Wir sagen ja”', '”'],
  ['de', 'Wir sagen "ja', '"'],
  ['fr', 'Nous disons “oui', '“'],
  ['fr', 'Nous disons „oui', '„'],
  ['fr', 'Nous disons "oui', '"'],
])('%s does not quote like this: %s', (language, words, sign) => {
  expect(said(language, words)).toEqual([['warning', 'words/quotes', column(words, sign)]]);
});

test.each([
  ['Où?', '?'],
  ['Nous voulons: tout', ':'],
  ['Nous; vous', ';'],
  ['Bravo!', '!'],
  ['« oui»', '»'],
  ['«oui »', '«'],
])('French has a space there: %s', (words, sign) => {
  expect(said('fr', words)).toEqual([['warning', 'words/spacing', column(words, sign)]]);
  expect(said('fr-CA', words)).toEqual([['warning', 'words/spacing', column(words, sign)]]);
});
