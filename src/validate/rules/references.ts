import type { Diagnostic } from '../../model/diagnostic.js';
import type { DataSets, LeafletProject } from '../../model/project.js';
import type { Path, Source } from '../../model/source.js';
import { diagnose } from '../diagnostics.js';
import type { Drawn } from '../drawn.js';
import { didYouMean } from '../suggest.js';

type Kind = 'city' | 'link' | 'organisation' | 'picture' | 'logo' | 'style';

/** What each kind of reference is called, and where its target is added. */
const words: Readonly<Record<Kind, readonly [name: string, add: string]>> = {
  city: ['city', 'add it to content/cities.yaml'],
  link: ['web address', 'add it to content/web.yaml'],
  organisation: ['organisation', 'add it to content/organisations.yaml'],
  picture: ['picture', 'add it to content/pictures.yaml'],
  logo: ['logo', 'add it to content/pictures.yaml'],
  style: ['panel style', 'add it to the theme'],
};

/** Every kind of reference; its code is `reference/<kind>`. */
export const referenceKinds = Object.keys(words) as readonly Kind[];

function check(
  kind: Kind,
  id: string | null,
  set: object,
  source: Source,
  path: Path,
): readonly Diagnostic[] {
  if (id === null || Object.hasOwn(set, id)) return [];
  const [name, add] = words[kind];
  const hint = fileHint(kind, id, set) ?? didYouMean(id, Object.keys(set), add);
  return [diagnose('error', `reference/${kind}`, `There is no ${name} \`${id}\``, source.place(path), hint)];
}

/** Where somebody wrote a picture's file in place of its name. */
function fileHint(kind: Kind, id: string, set: object): string | undefined {
  if ((kind !== 'picture' && kind !== 'logo') || !/[./\\]/.test(id)) return undefined;
  const stem = id
    .replace(/^.*[/\\]/, '')
    .replace(/\..*$/, '')
    .toLowerCase();
  const all = didYouMean(stem, Object.keys(set), 'add one to content/pictures.yaml');
  const names = Object.hasOwn(set, stem) ? `did you mean \`${stem}\`?` : all;
  return `here stands a picture’s name in content/pictures.yaml, not its file: ${names}`;
}

const checkAll = (kind: Kind, ids: readonly string[] | null, set: object, source: Source, path: Path) =>
  (ids ?? []).flatMap((id, index) => check(kind, id, set, source, [...path, index]));

/** What a leaflet names must be there. Errors: reference/city, …/link, …/organisation, …/picture, …/logo, …/style. */
export function leafletReferences({ leaflet, data, theme }: LeafletProject): readonly Diagnostic[] {
  const { source, value } = leaflet;
  const cities = data.cities.value;
  const web = data.web.value;
  const pictures = data.pictures.value;
  const found: Diagnostic[] = [
    ...check('organisation', value.organisation, data.organisations.value, source, ['organisation']),
    ...value.artwork.flatMap(({ picture, map }, index) => [
      ...check('picture', picture, pictures, source, ['artwork', index, 'picture']),
      ...checkAll('city', map?.only ?? null, cities, source, ['artwork', index, 'map', 'only']),
      ...(map?.names ?? []).flatMap(({ wayTo }, at) =>
        check('city', wayTo, cities, source, ['artwork', index, 'map', 'names', at, 'wayTo']),
      ),
      ...(map?.drawings ?? []).flatMap((drawing, at) =>
        check('picture', drawing.picture, pictures, source, [
          'artwork',
          index,
          'map',
          'drawings',
          at,
          'picture',
        ]),
      ),
    ]),
  ];
  for (const [index, panel] of value.panels.entries()) {
    const at: Path = ['panels', index];
    found.push(...check('style', panel.style, theme.value.panels, source, [...at, 'style']));
    if ('picture' in panel)
      found.push(...check('picture', panel.picture, pictures, source, [...at, 'picture']));
    if ('logos' in panel) found.push(...checkAll('logo', panel.logos, pictures, source, [...at, 'logos']));
    if (panel.kind === 'stories')
      found.push(...checkAll('city', panel.cities.only, cities, source, [...at, 'cities', 'only']));
    for (const [number, section] of ('sections' in panel ? panel.sections : []).entries()) {
      const here: Path = [...at, 'sections', number];
      found.push(
        ...checkAll('city', section.cities?.only ?? null, cities, source, [...here, 'cities', 'only']),
        ...checkAll('city', section.timeline === 'all' ? null : section.timeline, cities, source, [
          ...here,
          'timeline',
        ]),
        ...checkAll('link', section.links, web, source, [...here, 'links']),
        ...check('link', section.qr, web, source, [...here, 'qr']),
        ...check('picture', section.picture, pictures, source, [...here, 'picture']),
      );
    }
  }
  return found;
}

/** What the drawn entries of the data name must be there. Errors: reference/link, reference/picture. */
export function dataReferences(data: DataSets, drawn: Drawn): readonly Diagnostic[] {
  const { cities, organisations, web, pictures } = data;
  return [
    ...[...drawn.cities].flatMap(([id, show]) =>
      show === 'stories'
        ? [
            ...checkAll('link', cities.value[id]?.links ?? null, web.value, cities.source, [
              'cities',
              id,
              'links',
            ]),
            ...(['picture', 'vignette'] as const).flatMap((key) =>
              check('picture', cities.value[id]?.[key] ?? null, pictures.value, cities.source, [
                'cities',
                id,
                key,
              ]),
            ),
          ]
        : [],
    ),
    ...[...drawn.organisations].flatMap((id) => {
      const links = organisations.value[id]?.links ?? null;
      return checkAll('link', links, web.value, organisations.source, ['organisations', id, 'links']);
    }),
    ...[...drawn.pictures].flatMap((id) => {
      const fallback = pictures.value[id]?.fallback ?? null;
      return check('picture', fallback, pictures.value, pictures.source, ['pictures', id, 'fallback']);
    }),
  ];
}
