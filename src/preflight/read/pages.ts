import type { Annotation, Cos, CosDict, PdfPage, Rect } from '../cos.js';
import { type Access, emptyDict, isArray, isDict } from './access.js';
import { Facts } from './facts.js';
import { Stop } from './limits.js';
import type { Objects } from './objects.js';
import { type Painted, paintPage } from './page-content.js';
import type { Shared } from './painter.js';

/** A page’s dictionary with what it has from the tree above it (7.7.3.4). */
export interface Leaf {
  readonly dict: CosDict;
  readonly inherited: ReadonlyMap<string, Cos>;
}

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

/** The pages of a file in their order; `trouble` says what of the tree could not be followed. */
export function leavesOf(objects: Objects, catalog: CosDict, trouble: (what: string) => void): Leaf[] {
  const { access } = objects;
  const leaves: Leaf[] = [];
  const seen = new Set<Cos>();
  const waiting: { readonly node: Cos; readonly inherited: ReadonlyMap<string, Cos> }[] = [
    { node: access.get(catalog, 'Pages'), inherited: new Map() },
  ];
  while (waiting.length > 0) {
    const { node, inherited } = waiting.pop() ?? { node: null, inherited: new Map() };
    objects.budget.checkTime();
    if (!isDict(node)) {
      trouble('a page of its page tree is missing');
      continue;
    }
    if (seen.has(node)) {
      trouble('its page tree leads back to itself');
      continue;
    }
    seen.add(node);
    const own = new Map(inherited);
    for (const key of inheritable) {
      const value = node.entries.get(key);
      if (value !== undefined) own.set(key, value);
    }
    const kids = access.get(node, 'Kids');
    if (isArray(kids)) {
      for (const kid of [...kids.items].reverse())
        waiting.push({ node: access.resolve(kid), inherited: own });
    } else leaves.push({ dict: node, inherited: own });
    if (leaves.length > objects.budget.limits.pages)
      throw new Stop(`it has more than ${objects.budget.limits.pages} pages`);
  }
  return leaves;
}

/** Pages that no tree leads to, by their type. */
export function strayLeaves(objects: Objects): Leaf[] {
  return objects.numbers().flatMap((number) => {
    const dict = objects.object(number);
    if (!isDict(dict) || objects.access.name(dict, 'Type') !== 'Page') return [];
    const own = inheritable.flatMap((key) => {
      const value = dict.entries.get(key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return [{ dict, inherited: new Map(own) }];
  });
}

/** A page as the rules see it. What it paints is made out when somebody asks. */
export function pageOf(leaf: Leaf, index: number, shared: Shared, encrypted: boolean): PdfPage {
  const { access } = shared.objects;
  const { dict, inherited } = leaf;
  const early: string[] = [];
  const box = (name: string): Rect | undefined => {
    const value = inherited.get(name) ?? dict.entries.get(name);
    if (value === undefined) return undefined;
    const rect = access.rect(value);
    if (rect && rect.left < rect.right && rect.bottom < rect.top) return rect;
    early.push(`Its ${name} is no rectangle.`);
    return undefined;
  };
  const media = box('MediaBox');
  if (!media) early.push('It has no MediaBox; US Letter is taken.');
  const mediaBox = media ?? { left: 0, bottom: 0, right: 612, top: 792 };
  const crop = box('CropBox');
  const cropBox = crop ?? mediaBox;
  const bleed = box('BleedBox');
  const trim = box('TrimBox');
  const found = access.resolve(inherited.get('Resources'));
  const resources = isDict(found) ? found : emptyDict;
  const rotate = access.resolve(inherited.get('Rotate'));
  const annotations = annotationsOf(access, dict);
  let painted: Painted | undefined;
  const paint = () => {
    painted ??= encrypted
      ? { marks: [], content: new Facts(), troubles: ['Its content is encrypted.'] }
      : paintPage(index, dict, resources, mediaBox, annotations, shared);
    return painted;
  };
  return {
    index,
    dict,
    mediaBox,
    cropBox,
    bleedBox: bleed ?? cropBox,
    trimBox: trim ?? cropBox,
    hasBox: {
      CropBox: crop !== undefined,
      BleedBox: bleed !== undefined,
      TrimBox: trim !== undefined,
      ArtBox: box('ArtBox') !== undefined,
    },
    rotate: typeof rotate === 'number' ? rotate : 0,
    userUnit: access.number(dict, 'UserUnit'),
    resources,
    annotations,
    get marks() {
      return paint().marks;
    },
    get content() {
      return paint().content;
    },
    get troubles() {
      return [...early, ...paint().troubles];
    },
  };
}

function annotationsOf(access: Access, page: CosDict): Annotation[] {
  return (access.array(page, 'Annots') ?? []).flatMap((dict) => {
    if (!isDict(dict)) return [];
    const rect = access.rect(dict.entries.get('Rect')) ?? { left: 0, bottom: 0, right: 0, top: 0 };
    return [{ subtype: access.name(dict, 'Subtype') ?? '', rect, dict }];
  });
}
