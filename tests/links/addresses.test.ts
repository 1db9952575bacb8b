import { expect, it } from 'vitest';
import { addressesOf } from '../../src/links/addresses.js';
import { makeProject } from '../support/project.js';

it('gives each address of the content once, with every place it stands at', () => {
  const { files } = makeProject({
    'content/leaflets/other.yaml': `title: Other
panels:
  - panel: cover
    heading: See [no link](https://heading.example/) https://plain.example/
    lead: |
      Two towns, and [their pages](https://caen.fr/#history).
      Or write to [us](mailto:us@example.org).
`,
    'content/leaflets/other.fr.yaml': 'lead: "[Ici](http://fr.example/ici)"\n',
    'content/leaflets/broken.yaml': 'lead: "[Ici](http://broken.example/\n',
  });
  const found = addressesOf(files, []);
  expect(found.map(({ url }) => url)).toEqual([
    'https://caen.fr/',
    'https://example.org/twinning',
    'http://fr.example/ici',
    'https://heading.example/',
  ]);
  expect(found[0]?.places.map(({ file, line, column, length }) => [file, line, column, length])).toEqual([
    ['content/cities.yaml', 8, 47, 15],
    ['content/leaflets/other.yaml', 6, 36, 24],
  ]);
  expect(found[1]?.places).toMatchObject([{ file: 'content/web.yaml', line: 4, column: 14 }]);
});

it('leaves other leaflets’ texts out, where some are named', () => {
  const { files } = makeProject({
    'content/leaflets/other.yaml': 'lead: "[a](https://other.example/)"\n',
    'content/leaflets/demo.fr.yaml': 'lead: "[a](https://fr.example/)"\n',
  });
  const urls = addressesOf(files, ['demo']).map(({ url }) => url);
  expect(urls).toContain('https://fr.example/');
  expect(urls).not.toContain('https://other.example/');
});
