import type { Files } from '../load/files.js';
import { leafletIds, leaflets } from '../load/leaflet-ids.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { idPattern, overlayName } from '../model/ids.js';
import { diagnose } from './diagnostics.js';
import { nearFile, picture } from './near-file.js';
import { didYouMean, nearest } from './suggest.js';

/** The data sets that the tool reads. */
const dataSets = ['cities', 'organisations', 'web', 'pictures', 'glossary', 'wording', 'site'].map(
  (name) => `${name}.yaml`,
);
const photos = 'assets/photos';

/**
 * Files that lie where the tool looks and that it passes over. It reads names alone and little else, so that a build
 * in which nothing changed can afford it. Warnings: content/file-name, content/language, picture/unused-file.
 */
export function strayFiles(files: Files): readonly Diagnostic[] {
  return [...strayLeaflets(files), ...strayData(files), ...strayPhotos(files)];
}

/** Files beside the leaflets whose names say neither leaflet nor overlay; and overlays, which nothing builds yet. */
function strayLeaflets(files: Files): readonly Diagnostic[] {
  const ids = leafletIds(files);
  return files.list(leaflets, '').flatMap((name) => {
    const stem = name.replace(/\.yaml$/, '');
    if (stem === name) return /\.(ya?ml|txt|docx?|odt|rtf)\b[^~]*$/i.test(name) ? [strayLeaflet(name)] : [];
    if (idPattern.test(stem)) return [];
    const of = overlayName(stem)?.id;
    return of !== undefined && ids.includes(of) ? [language(name, of)] : [strayLeaflet(name)];
  });
}

function strayLeaflet(name: string): Diagnostic {
  const id = name
    .replace(/\.(ya?ml|txt)\b.*$/i, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const hint = `a leaflet’s name has small letters, digits and hyphens, and ends in .yaml: ${id || 'summer-ball'}.yaml; if it is none, move it out of ${leaflets}`;
  return diagnose(
    'warning',
    'content/file-name',
    `“${name}” is not taken for a leaflet, and not built`,
    { file: `${leaflets}/${name}` },
    hint,
  );
}

const language = (name: string, of: string): Diagnostic =>
  diagnose(
    'warning',
    'content/language',
    `Language versions are not built yet: “${name}” is passed over, and \`${of}\` is built in its own language alone`,
    { file: `${leaflets}/${name}` },
    'to have it now, make it a leaflet of its own, with a name without a dot',
  );

function strayData(files: Files): readonly Diagnostic[] {
  const names = files.list('content', '').filter((name) => /\.ya?ml\b[^~]*$/i.test(name));
  return names.flatMap((name) => {
    if (dataSets.includes(name)) return [];
    const near = nearest(name, dataSets);
    const hint = near
      ? `did you mean ${near}?`
      : `leaflets lie in ${leaflets}; here, ${didYouMean('', dataSets, '')}`;
    return [
      diagnose('warning', 'content/file-name', `Nothing reads “${name}”`, { file: `content/${name}` }, hint),
    ];
  });
}

function strayPhotos(files: Files): readonly Diagnostic[] {
  const names = files.list(photos, '').filter((name) => picture.test(name));
  if (names.length === 0) return [];
  // Looked for as words: reading the file properly is dear, and somebody else's business.
  const said = (files.readText('content/pictures.yaml').value ?? '').replace(/^\s*#.*$/gm, '');
  const named = [...said.matchAll(/photos\/[^\s"',}]+/g)].map(([file]) => file);
  const waited = named.filter((file) => !files.exists(`assets/${file}`));
  return names
    .filter((name) => !said.includes(`photos/${name}`))
    .map((name) => {
      const meant = waited.find((file) => nearFile(files, file, named) === `photos/${name}`);
      const hint = meant
        ? `a picture waits for assets/${meant}: give the file that name`
        : `name it in content/pictures.yaml: \`file: photos/${name}\`, or take it away`;
      const message = `No picture names ${photos}/${name}, so no leaflet shows it`;
      return diagnose('warning', 'picture/unused-file', message, { file: `${photos}/${name}` }, hint);
    });
}
