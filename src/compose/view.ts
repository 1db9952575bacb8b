import type { DataSets, LeafletProject } from '../model/project.js';
import { contentRef } from '../model/source.js';
import type { PanelContent } from '../schema/leaflet.js';
import { timelineCities } from '../validate/drawn.js';

/** What templates see: content with references followed and, on every object, `at`: where it stands. */
export type View = Readonly<Record<string, unknown>>;

/** Gives a panel’s content as its template sees it. References have been checked before. */
export function panelView(project: LeafletProject, index: number): View {
  const content = project.leaflet.value.panels[index] as PanelContent;
  const { file } = project.leaflet.source;
  const located = locate(content, file, ['panels', index]) as Record<string, unknown>;
  return { ...follow(located, project.data), wording: project.data.wording.value };
}

/** Copies a value, adding `at` to every object in it. */
function locate(value: unknown, file: string, path: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) return value.map((item, index) => locate(item, file, [...path, index]));
  if (value === null || typeof value !== 'object') return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, locate(item, file, [...path, key])]),
  );
  return { ...copy, at: contentRef(file, path) };
}

/** Puts cities and addresses in the place of their names. */
function follow(view: Record<string, unknown>, data: DataSets): Record<string, unknown> {
  const result = { ...view };
  if (isCityList(view.cities)) result.cities = { ...view.cities, list: listCities(view.cities, data) };
  if (Array.isArray(view.links)) result.links = view.links.map((id) => webLink(String(id), data));
  if (typeof view.qr === 'string') result.qr = webLink(view.qr, data);
  if (view.timeline) result.timeline = timeline(view.timeline as 'all' | string[], data);
  if (Array.isArray(view.sections)) {
    result.sections = view.sections.map((section) => follow(section as Record<string, unknown>, data));
  }
  return result;
}

interface CityList {
  readonly kind: string | null;
  readonly only: readonly string[] | null;
}
const isCityList = (value: unknown): value is CityList & Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'only' in value;

function listCities(list: CityList, data: DataSets): View[] {
  const ids =
    list.only ?? Object.keys(data.cities.value).filter((id) => data.cities.value[id]?.kind === list.kind);
  return ids.map((id) => city(id, data));
}

function timeline(wish: 'all' | readonly string[], data: DataSets): View[] {
  return timelineCities(wish, data.cities.value)
    .map((id) => city(id, data))
    .sort((a, b) => String(a.since).localeCompare(String(b.since), 'en'));
}

function city(id: string, data: DataSets): View {
  const { source, value } = data.cities;
  const located = locate(value[id], source.file, ['cities', id]) as Record<string, unknown>;
  const kindName = data.wording.value[`kind-${located.kind}`];
  return { ...follow(located, data), kindName };
}

function webLink(id: string, data: DataSets): View {
  const link = locate(data.web.value[id], data.web.source.file, ['links', id]) as View;
  return { ...link, furtherInfo: data.wording.value['further-info'] ?? '' };
}
