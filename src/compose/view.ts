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
  const context = { data: project.data, language: project.leaflet.value.language };
  const wording = project.data.wording.value;
  return { ...follow(located, context), ...sending(content, wording), wording };
}

/** Where a filled-in form is sent, in words: those who fill it in on a screen attach it, or copy the address. */
function sending(content: PanelContent, wording: Readonly<Record<string, string>>): View {
  if (content.kind !== 'form' || content.sendTo === null) return { send: null };
  const text = content.sendTo.replace(/^(mailto:|https:\/\/)/, '').replace(/\?subject=.*$/, '');
  return { send: { words: wording['send-to'] ?? '', address: content.sendTo, text } };
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

/** What references are followed in. */
interface Context {
  readonly data: DataSets;
  readonly language: string;
}

/** Puts cities and addresses in the place of their names. */
function follow(view: Record<string, unknown>, context: Context): Record<string, unknown> {
  const result = { ...view };
  if (isCityList(view.cities)) result.cities = { ...view.cities, list: listCities(view.cities, context) };
  if (Array.isArray(view.links)) result.links = view.links.map((id) => webLink(String(id), context));
  if (typeof view.qr === 'string') result.qr = webLink(view.qr, context);
  if (view.timeline) result.timeline = timeline(view.timeline as 'all' | string[], context);
  if (Array.isArray(view.sections)) {
    result.sections = view.sections.map((section) => follow(section as Record<string, unknown>, context));
  }
  return result;
}

interface CityList {
  readonly order: 'data' | 'name';
  readonly kind: string | null;
  readonly only: readonly string[] | null;
}
const isCityList = (value: unknown): value is CityList & Record<string, unknown> =>
  typeof value === 'object' && value !== null && 'only' in value;

function listCities(list: CityList, context: Context): View[] {
  const cities = context.data.cities.value;
  const ids = list.only ?? Object.keys(cities).filter((id) => cities[id]?.kind === list.kind);
  const { compare } = new Intl.Collator(context.language);
  const words = (id: string) => `${cities[id]?.name} ${cities[id]?.region ?? ''}`;
  const sorted = list.order === 'name' ? [...ids].sort((a, b) => compare(words(a), words(b))) : ids;
  return sorted.map((id) => city(id, context));
}

function timeline(wish: 'all' | readonly string[], context: Context): View[] {
  return timelineCities(wish, context.data.cities.value)
    .map((id) => city(id, context))
    .sort((a, b) => String(a.since).localeCompare(String(b.since), 'en'));
}

function city(id: string, context: Context): View {
  const { source, value } = context.data.cities;
  const located = locate(value[id], source.file, ['cities', id]) as Record<string, unknown>;
  const kindName = context.data.wording.value[`kind-${located.kind}`];
  return { ...follow(located, context), kindName };
}

function webLink(id: string, context: Context): View {
  const { web, wording } = context.data;
  const link = locate(web.value[id], web.source.file, ['links', id]) as View;
  return { ...link, furtherInfo: wording.value['further-info'] ?? '' };
}
