import type { Files } from '../load/files.js';
import { leafletIds, leaflets, leafletVersions } from '../load/leaflet-ids.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { languageName, overlayName } from '../model/ids.js';
import { diagnose } from './diagnostics.js';
import { nearFile, picture } from './near-file.js';
import { didYouMean, nearest } from './suggest.js';

/** The data sets that the tool reads. */
const dataSets = ['cities', 'organisations', 'web', 'pictures', 'glossary', 'wording', 'site'];
const photos = 'assets/photos';

/**
 * Files that lie where the tool looks and that it passes over. It reads names alone and little else, so that a build
 * in which nothing changed can afford it. Warnings: content/file-name, picture/unused-file.
 */
export function strayFiles(files: Files): readonly Diagnostic[] {
  return [...strayLeaflets(files), ...strayData(files), ...strayPhotos(files)];
}

/** Files beside the leaflets whose names say neither leaflet nor language version of one. */
function strayLeaflets(files: Files): readonly Diagnostic[] {
  const built = leafletVersions(files);
  return files.list(leaflets, '').flatMap((name) => {
    const stem = name.replace(/\.yaml$/, '');
    if (stem === name) return /\.(ya?ml|txt|docx?|odt|rtf)\b[^~]*$/i.test(name) ? [strayLeaflet(name)] : [];
    if (built.includes(stem)) return [];
    const overlay = overlayName(stem);
    return [overlay ? noOriginal(name, overlay.id, leafletIds(files)) : strayLeaflet(name)];
  });
}

function noOriginal(name: string, id: string, known: readonly string[]): Diagnostic {
  const message = `“${name}” translates no leaflet: there is no ${id}.yaml`;
  const hint = didYouMean(id, known, `a translation of ${leaflets}/ectc.yaml is ${leaflets}/ectc.fr.yaml`);
  return diagnose('warning', 'content/file-name', message, { file: `${leaflets}/${name}` }, hint);
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

function strayData(files: Files): readonly Diagnostic[] {
  const names = files.list('content', '').filter((name) => /\.ya?ml\b[^~]*$/i.test(name));
  const languages = leafletVersions(files).flatMap((name) => overlayName(name)?.language ?? []);
  return names.flatMap((name) => {
    const stem = name.replace(/\.yaml$/, '');
    const overlay = stem === name ? undefined : overlayName(stem);
    if (stem !== name && dataSets.includes(overlay?.id ?? stem)) {
      return overlay && !languages.includes(overlay.language) ? [unused(name, overlay.language)] : [];
    }
    const near = nearest(name, dataSets.map(ownFile));
    const hint = near
      ? `did you mean ${near}?`
      : `leaflets lie in ${leaflets}; here, ${didYouMean('', dataSets.map(ownFile), '')}`;
    return [
      diagnose('warning', 'content/file-name', `Nothing reads “${name}”`, { file: `content/${name}` }, hint),
    ];
  });
}

const ownFile = (name: string): string => `${name}.yaml`;

const unused = (name: string, language: string): Diagnostic =>
  diagnose(
    'warning',
    'content/file-name',
    `No leaflet is translated into ${languageName(language)}, so nothing reads “${name}”`,
    { file: `content/${name}` },
    `a translation of ${leaflets}/ectc.yaml is ${leaflets}/ectc.${language}.yaml`,
  );

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
