import type { CosDict, CosStream, Mark, Rect } from '../cos.js';
import type { Access } from './access.js';
import type { Spaces } from './colour.js';
import { Facts } from './facts.js';
import type { Fonts } from './fonts.js';
import { intersect } from './geometry.js';
import type { Layers } from './layers.js';
import type { Budget } from './limits.js';
import type { Objects } from './objects.js';
import { carryOut } from './operators/index.js';
import type { State } from './state.js';
import { placeOf, type Surroundings } from './surroundings.js';

/** What all pages of a file share. */
export interface Shared {
  readonly objects: Objects;
  readonly spaces: Spaces;
  readonly fonts: Fonts;
  readonly layers: Layers;
  readonly budget: Budget;
}

const mostTroubles = 50;
/** What of a mark a colour, an opacity and overprinting are set for. */
export type Side = 'fill' | 'stroke';
/** A mark before it has its place in the order of painting. */
export type WithoutOrder<T> = T extends Mark ? Omit<T, 'order' | 'page'> : never;

/** Carries out what a page’s content says (8, 9, 11), and notes every mark it would make. */
export class Painter {
  readonly marks: Mark[] = [];
  readonly troubles = new Set<string>();
  readonly shared: Shared;
  readonly access: Access;
  readonly page: number;
  private readonly active = new Set<CosStream>();
  readonly masks = new Set<CosDict>();
  readonly facts = new Facts();
  private readonly overprints = new Map<string, { readonly on: boolean; readonly mode: 0 | 1 }>();

  constructor(page: number, shared: Shared) {
    this.page = page;
    this.shared = shared;
    this.access = shared.objects.access;
  }

  trouble(what: string): void {
    if (this.troubles.size < mostTroubles) this.troubles.add(what);
  }

  /** Runs what a content stream of its own holds, unless that stands in itself or too deeply. */
  within(stream: CosStream, around: Surroundings, work: () => void): void {
    if (this.active.has(stream)) {
      this.trouble(`${placeOf(around)} stands in itself.`);
      return;
    }
    if (this.active.size >= this.shared.budget.limits.nesting) {
      this.trouble(`Forms stand in one another more than ${this.shared.budget.limits.nesting} deep.`);
      return;
    }
    this.active.add(stream);
    try {
      work();
    } finally {
      this.active.delete(stream);
    }
  }

  runStream(stream: CosStream, around: Surroundings, state: State): void {
    const { data, trouble } = this.shared.objects.decode(stream);
    if (trouble) this.trouble(`The content of ${placeOf(around)} could not be read whole: ${trouble}.`);
    if (data) carryOut(this, around, state, data);
  }

  /** Surroundings within the layer that an OC entry names. */
  inLayer(dict: CosDict, around: Surroundings): Surroundings {
    const oc = dict.entries.get('OC');
    const layer = oc === undefined ? undefined : this.shared.layers.read(oc);
    if (!layer) return around;
    return { ...around, layers: [...around.layers, layer.name], hidden: around.hidden || !layer.on };
  }

  base(box: Rect, around: Surroundings, state: State, side: Side, shows = true) {
    const { area } = around;
    const visible = area ? area.visible : intersect(box, state.clip);
    const alpha = (side === 'fill' ? state.fillAlpha : state.strokeAlpha) * around.alpha;
    return {
      box: area ? area.box : box,
      visible: shows && !around.hidden ? visible : undefined,
      overprint: this.overprint(
        side === 'fill' ? state.fillOverprint : state.strokeOverprint,
        state.overprintMode,
      ),
      alpha,
      blend: state.blend === 'Normal' ? around.blend : state.blend,
      softMask: state.softMask || around.softMask,
      within: around.within,
      ...(around.layers.length > 0 ? { layers: around.layers } : {}),
      ...(around.hidden ? { hidden: true } : {}),
      ...(around.marked ? { marked: around.marked } : {}),
      ...(around.annotation ? { annotation: around.annotation } : {}),
    };
  }

  add(mark: WithoutOrder<Mark>): void {
    this.shared.budget.useMark();
    this.marks.push({ ...mark, page: this.page, order: this.marks.length } as Mark);
  }

  private overprint(on: boolean, mode: 0 | 1) {
    const key = `${on}${mode}`;
    const known = this.overprints.get(key) ?? { on, mode };
    this.overprints.set(key, known);
    return known;
  }
}
