import { createHash } from 'node:crypto';
import type { Cos, CosDict, PaintedColour, Space } from '../cos.js';
import { type Access, isArray, isDict, isName, isStream, isString } from './access.js';
import type { Objects } from './objects.js';

const simple = (family: Space['family'], components: number, under?: Space): Space => ({
  family,
  components,
  colorants: [],
  under,
  tint: undefined,
});

export const deviceGray = simple('DeviceGray', 1);
export const deviceRgb = simple('DeviceRGB', 3);
export const deviceCmyk = simple('DeviceCMYK', 4);
const pattern = simple('Pattern', 0);

const devices: Readonly<Record<string, { readonly space: Space; readonly standIn: string }>> = {
  DeviceGray: { space: deviceGray, standIn: 'DefaultGray' },
  DeviceRGB: { space: deviceRgb, standIn: 'DefaultRGB' },
  DeviceCMYK: { space: deviceCmyk, standIn: 'DefaultCMYK' },
};
const deepest = 8;
const mostInTint = 4096;

/** Reads colour spaces (8.6), each object of the file once. */
export class Spaces {
  private readonly objects: Objects;
  private readonly access: Access;
  private readonly known = new Map<Cos, Space | undefined>();
  private readonly tables = new WeakMap<Space, Uint8Array>();

  constructor(objects: Objects) {
    this.objects = objects;
    this.access = objects.access;
  }

  /** A space by its name or its array; undefined where it is none. */
  read(value: Cos | undefined, resources: CosDict, depth = 0): Space | undefined {
    const found = this.access.resolve(value);
    if (isName(found)) return this.named(found.name, resources, depth);
    if (!isArray(found) || depth > deepest) return undefined;
    // What stands in an array may lean on the resources’ default spaces, so those are remembered with it.
    if (this.known.has(found)) return this.known.get(found);
    this.known.set(found, undefined);
    const space = this.fromArray(found.items, resources, depth);
    this.known.set(found, space);
    return space;
  }

  /** A device space, or what the resources put in its place (8.6.5.6). */
  device(name: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK', resources: CosDict, depth = 0): Space {
    return this.named(name, resources, depth) ?? deviceGray;
  }

  private named(name: string, resources: CosDict, depth: number): Space | undefined {
    if (name === 'Pattern') return pattern;
    if (depth > deepest) return undefined;
    const spaces = this.access.dict(resources, 'ColorSpace');
    const device = devices[name];
    if (device) {
      const standIn = spaces?.entries.get(device.standIn);
      const found = standIn === undefined ? null : this.access.resolve(standIn);
      // A name would lead back here.
      if (!isArray(found)) return device.space;
      return this.read(found, withoutDefaults, depth + 1) ?? device.space;
    }
    const own = spaces?.entries.get(name);
    if (own === undefined) return undefined;
    const found = this.access.resolve(own);
    if (isName(found) && found.name === name) return undefined;
    return this.read(found, resources, depth + 1);
  }

  private fromArray(items: readonly Cos[], resources: CosDict, depth: number): Space | undefined {
    const family = this.access.resolve(items[0]);
    if (!isName(family)) return undefined;
    const under = (value: Cos | undefined) => this.read(value, resources, depth + 1);
    switch (family.name) {
      case 'CalGray':
        return simple('CalGray', 1);
      case 'CalRGB':
        return simple('CalRGB', 3);
      case 'CalCMYK':
        return deviceCmyk;
      case 'Lab':
        return simple('Lab', 3);
      case 'ICCBased': {
        const stream = this.access.dictOf(items[1]);
        const count = stream ? this.access.number(stream, 'N') : undefined;
        if (!stream || (count !== 1 && count !== 3 && count !== 4)) return undefined;
        // Its alternate is what a reader without profiles takes: no default space stands in for it.
        return simple(
          'ICCBased',
          count,
          this.read(stream.entries.get('Alternate'), withoutDefaults, depth + 1),
        );
      }
      case 'Indexed': {
        const base = under(items[1]);
        if (!base || base.family === 'Indexed' || base.family === 'Pattern') return undefined;
        const space = simple('Indexed', 1, base);
        const table = this.access.resolve(items[3]);
        const data = isString(table)
          ? table.bytes
          : isStream(table)
            ? this.objects.decode(table).data
            : undefined;
        if (data) this.tables.set(space, data);
        return space;
      }
      case 'Separation':
      case 'DeviceN': {
        const names = this.access.resolve(items[1]);
        const colorants = (isArray(names) ? names.items : [names]).flatMap((name) => {
          const own = this.access.resolve(name);
          return isName(own) ? [own.name] : [];
        });
        if (colorants.length === 0 || colorants.length > 64) return undefined;
        return {
          family: family.name,
          components: colorants.length,
          colorants,
          under: under(items[2]),
          tint: this.asText(items[3], { left: mostInTint }),
        };
      }
      case 'Pattern':
        return simple('Pattern', 0, items[1] === undefined ? undefined : under(items[1]));
      default:
        return this.named(family.name, resources, depth + 1);
    }
  }

  /** The colour a space begins with (8.6.5 to 8.6.8). */
  initial(space: Space): PaintedColour {
    if (space.family === 'DeviceCMYK') return this.colour(space, [0, 0, 0, 1]);
    const value = space.family === 'Separation' || space.family === 'DeviceN' ? 1 : 0;
    return this.colour(
      space,
      Array.from({ length: space.components }, () => value),
    );
  }

  colour(space: Space, values: readonly number[]): PaintedColour {
    return { space, values, inks: this.inks(space, values) };
  }

  private inks(space: Space, values: readonly number[]): PaintedColour['inks'] {
    const at = (index: number): number => Math.min(1, Math.max(0, values[index] ?? 0));
    switch (space.family) {
      case 'DeviceGray':
        return { Black: round(1 - at(0)) };
      case 'DeviceCMYK':
        return { Cyan: at(0), Magenta: at(1), Yellow: at(2), Black: at(3) };
      case 'Separation':
      case 'DeviceN':
        return Object.fromEntries(
          space.colorants.flatMap((name, index) => (name === 'None' ? [] : [[name, at(index)]])),
        );
      case 'Indexed': {
        const table = this.tables.get(space);
        const base = space.under;
        if (!table || !base) return undefined;
        const from = Math.round(values[0] ?? 0) * base.components;
        const row = Array.from({ length: base.components }, (_, index) => (table[from + index] ?? 0) / 255);
        return this.inks(base, row);
      }
      case 'Pattern':
        return space.under && values.length > 0 ? this.inks(space.under, values) : undefined;
      default:
        return undefined;
    }
  }

  /** An object with all that hangs from it, in one text that is the same for the same function. */
  private asText(value: Cos | undefined, parts: { left: number }, depth = 0): string {
    const found = this.access.resolve(value);
    parts.left -= 1;
    if (depth > deepest || parts.left < 0) return '…';
    if (isName(found)) return `/${found.name}`;
    if (isString(found)) return `(${Buffer.from(found.bytes).toString('hex')})`;
    if (isArray(found))
      return `[${found.items
        .slice(0, mostInTint)
        .map((item) => this.asText(item, parts, depth + 1))
        .join(' ')}]`;
    if (isDict(found)) return this.dictAsText(found, parts, depth, []);
    if (isStream(found)) {
      const data = this.objects.decode(found).data ?? found.raw;
      const hash = createHash('sha256').update(data).digest('hex');
      return `${this.dictAsText(found.dict, parts, depth, ['Length', 'Filter', 'DecodeParms'])} ${hash}`;
    }
    return String(found);
  }

  private dictAsText(
    dict: CosDict,
    parts: { left: number },
    depth: number,
    without: readonly string[],
  ): string {
    const rows = [...dict.entries.keys()]
      .filter((key) => !without.includes(key))
      .sort()
      .map((key) => `/${key} ${this.asText(dict.entries.get(key), parts, depth + 1)}`);
    return `<<${rows.join(' ')}>>`;
  }
}

const withoutDefaults: CosDict = { kind: 'dict', entries: new Map() };
/** 1 − 0.9 as a person says it. */
const round = (value: number): number => Math.round(value * 1e9) / 1e9;
