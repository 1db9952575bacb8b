import { showsOnMap } from '../model/links.js';
import type { DataSets } from '../model/project.js';
import type { Leaflet } from '../schema/index.js';
import { addressesIn } from './markdown.js';

export type Show = 'names' | 'facts' | 'stories';

/** The entries of the data that a leaflet draws on. References to nothing are left out; the rules report them. */
export interface Drawn {
  /** With the fullest manner in which the leaflet shows each. */
  readonly cities: ReadonlyMap<string, Show>;
  readonly organisations: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
}

type CityList = NonNullable<
  NonNullable<Extract<Leaflet['panels'][number], { kind: 'text' }>>['sections'][number]['cities']
>;

const order: readonly Show[] = ['names', 'facts', 'stories'];

/** The cities of a list: those it names, or those of its kind in the data's order. */
function citiesOf(
  list: Pick<CityList, 'kind' | 'only'>,
  cities: DataSets['cities']['value'],
): readonly string[] {
  if (list.only) return list.only;
  return Object.keys(cities).filter((id) => cities[id]?.kind === list.kind);
}

/** The cities of a timeline whose dates are known, in the data’s order. */
export function timelineCities(
  wish: 'all' | readonly string[] | null,
  cities: DataSets['cities']['value'],
): readonly string[] {
  const ids = wish === 'all' ? Object.keys(cities) : (wish ?? []);
  return ids.filter((id) => cities[id]?.since != null);
}

export function drawnBy(leaflet: Leaflet, data: DataSets): Drawn {
  const cities = new Map<string, Show>();
  const organisations = new Set<string>();
  const links = new Set<string>();
  const pictures = new Set<string>();

  const addPicture = (id: string | null): void => {
    if (id === null || pictures.has(id) || !Object.hasOwn(data.pictures.value, id)) return;
    pictures.add(id);
    addPicture(data.pictures.value[id]?.fallback ?? null);
  };
  const addLinks = (ids: readonly string[]): void => {
    for (const id of ids) if (Object.hasOwn(data.web.value, id)) links.add(id);
  };
  const addCity = (id: string, show: Show): void => {
    if (!Object.hasOwn(data.cities.value, id)) return;
    const before = cities.get(id);
    if (!before || order.indexOf(before) < order.indexOf(show)) cities.set(id, show);
    if (show !== 'stories') return;
    addLinks(data.cities.value[id]?.links ?? []);
    addPicture(data.cities.value[id]?.picture ?? null);
    addPicture(data.cities.value[id]?.vignette ?? null);
  };
  const addList = (list: CityList | null, atLeast: Show): void => {
    if (!list) return;
    const show = order.indexOf(list.show) < order.indexOf(atLeast) ? atLeast : list.show;
    for (const id of citiesOf(list, data.cities.value)) addCity(id, show);
  };

  if (Object.hasOwn(data.organisations.value, leaflet.organisation)) {
    organisations.add(leaflet.organisation);
    addLinks(data.organisations.value[leaflet.organisation]?.links ?? []);
  }
  for (const { picture, map } of leaflet.artwork) {
    addPicture(picture);
    for (const drawing of map?.drawings ?? []) addPicture(drawing.picture);
    for (const [id, city] of map ? Object.entries(data.cities.value) : []) {
      if (city.kind === 'home' || (map && showsOnMap(map, id, city))) addCity(id, 'names');
    }
  }
  for (const panel of leaflet.panels) {
    if ('picture' in panel) addPicture(panel.picture);
    if ('logos' in panel) for (const logo of panel.logos) addPicture(logo);
    if (panel.kind === 'stories') addList(panel.cities, 'stories');
    for (const section of 'sections' in panel ? panel.sections : []) {
      addList(section.cities, 'names');
      for (const id of timelineCities(section.timeline, data.cities.value)) addCity(id, 'names');
      addLinks(section.qr === null ? section.links : [...section.links, section.qr]);
      addPicture(section.picture);
    }
  }
  // A text leads to an address by itself; what lies behind that is told to those who listen to the page all the same.
  const texts = [
    ...Object.values(leaflet.panels),
    ...[...cities].flatMap(([id, show]) => (show === 'stories' ? [data.cities.value[id]?.story] : [])),
    ...[...organisations].map((id) => data.organisations.value[id]?.about),
  ];
  const addresses = new Set(addressesIn(JSON.stringify(texts)));
  addLinks(Object.keys(data.web.value).filter((id) => addresses.has(data.web.value[id]?.address ?? '')));
  return { cities, organisations, links, pictures };
}
