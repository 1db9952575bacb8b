import type {
  Cos,
  CosDict,
  CosStream,
  FontUse,
  ImageMark,
  Mark,
  PaintedColour,
  Rect,
  ShadingMark,
} from '../cos.js';
import { type Access, emptyDict, isArray, isDict, isName, isStream, isString } from './access.js';
import { deviceGray, type Spaces } from './colour.js';
import { Content, type Operation } from './content.js';
import type { Font, Fonts, Glyph, Type3 } from './fonts.js';
import {
  Bounds,
  grow,
  heightScale,
  identity,
  intersect,
  isUpright,
  leastScale,
  type Matrix,
  mapRect,
  matrixOf,
  multiply,
} from './geometry.js';
import type { Layers } from './layers.js';
import type { Budget } from './limits.js';
import type { Objects } from './objects.js';
import { Path } from './path.js';
import { firstState, type Paint, type State, type Surroundings } from './state.js';

/** What all pages of a file share. */
export interface Shared {
  readonly objects: Objects;
  readonly spaces: Spaces;
  readonly fonts: Fonts;
  readonly layers: Layers;
  readonly budget: Budget;
}

const mostTroubles = 50;
const mostSaved = 1000;
type Side = 'fill' | 'stroke';
type WithoutOrder<T> = T extends Mark ? Omit<T, 'order' | 'page'> : never;

/** Carries out what a page’s content says (8, 9, 11), and notes every mark it would make. */
export class Painter {
  readonly marks: Mark[] = [];
  readonly troubles = new Set<string>();
  readonly shared: Shared;
  readonly access: Access;
  private readonly page: number;
  private readonly active = new Set<CosStream>();
  private readonly masks = new Set<CosDict>();
  private readonly overprints = new Map<string, { readonly on: boolean; readonly mode: 0 | 1 }>();

  constructor(page: number, shared: Shared) {
    this.page = page;
    this.shared = shared;
    this.access = shared.objects.access;
  }

  trouble(what: string): void {
    if (this.troubles.size < mostTroubles) this.troubles.add(what);
  }

  /** The page’s own content. */
  paintPage(content: Uint8Array, resources: CosDict, mediaBox: Rect, group: CosDict | undefined): void {
    const around = outside(resources);
    const state = firstState(identity, mediaBox);
    if (group) this.noteGroup(group, mediaBox, around, state, false);
    new Run(this, around, state).run(content);
  }

  /** An annotation’s appearance, fitted into its rectangle (12.5.5). */
  paintAppearance(stream: CosStream, rect: Rect, mediaBox: Rect, name: string, hidden: boolean): void {
    const matrix = matrixOf(this.access.numbers(stream.dict.entries.get('Matrix'))) ?? identity;
    const box = this.access.rect(stream.dict.entries.get('BBox'));
    if (!box) return;
    const own = mapRect(matrix, box);
    const across = own.right - own.left;
    const up = own.top - own.bottom;
    if (across === 0 || up === 0) return;
    const x = (rect.right - rect.left) / across;
    const y = (rect.top - rect.bottom) / up;
    const fit: Matrix = [x, 0, 0, y, rect.left - own.left * x, rect.bottom - own.bottom * y];
    const around = { ...outside(emptyDict), within: [name], hidden };
    this.paintForm(stream, undefined, around, firstState(fit, mediaBox));
  }

  /** A form (8.10), as a group where it is one. */
  paintForm(stream: CosStream, name: string | undefined, around: Surroundings, state: State): void {
    this.within(stream, around, () => {
      const { access } = this;
      const { dict } = stream;
      const matrix = matrixOf(access.numbers(dict.entries.get('Matrix'))) ?? identity;
      const box = access.rect(dict.entries.get('BBox'));
      const ctm = multiply(matrix, state.ctm);
      const extent = box && mapRect(ctm, box);
      const inner: State = {
        ...state,
        ctm,
        clip: extent ? intersect(state.clip, extent) : state.clip,
        clipLoose: state.clipLoose || (extent !== undefined && !isUpright(ctm)),
      };
      const resources = access.dict(dict, 'Resources') ?? around.resources;
      const within = name === undefined ? around.within : [...around.within, name];
      let below: Surroundings = { ...this.inLayer(dict, around), resources, within, base: ctm };
      const group = access.dict(dict, 'Group');
      if (group && access.name(group, 'S') === 'Transparency') {
        if (extent) this.noteGroup(group, extent, { ...below, resources }, state, false);
        below = {
          ...below,
          alpha: below.alpha * state.fillAlpha,
          blend: state.blend === 'Normal' ? below.blend : state.blend,
          softMask: below.softMask || state.softMask,
        };
        Object.assign(inner, { fillAlpha: 1, strokeAlpha: 1, blend: 'Normal', softMask: false });
      }
      this.runStream(stream, below, inner);
    });
  }

  /** A tiling pattern’s cell, once, as painted all over an area (8.7.3). */
  paintTile(
    stream: CosStream,
    name: string,
    colour: PaintedColour,
    area: NonNullable<Surroundings['area']>,
    around: Surroundings,
    state: State,
  ): void {
    this.within(stream, around, () => {
      const { dict } = stream;
      const matrix = matrixOf(this.access.numbers(dict.entries.get('Matrix'))) ?? identity;
      const base = multiply(matrix, around.base);
      const colourless = this.access.number(dict, 'PaintType') === 2;
      const inner = { ...firstState(base, area.visible), ...effectsOf(state) };
      if (colourless) {
        const paint = { colour: underOf(colour) };
        Object.assign(inner, { fill: paint, stroke: paint });
      }
      this.runStream(
        stream,
        {
          ...around,
          resources: this.access.dict(dict, 'Resources') ?? around.resources,
          within: [...around.within, name],
          base,
          area: around.area ?? area,
          colourless: around.colourless || colourless,
        },
        inner,
      );
    });
  }

  /** A glyph of a Type 3 font (9.6.5). */
  paintGlyph(
    stream: CosStream,
    type3: Type3,
    name: string,
    ctm: Matrix,
    around: Surroundings,
    state: State,
  ): void {
    this.within(stream, around, () => {
      // Line width and the like begin anew; the colour is the text’s.
      const inner: State = {
        ...firstState(ctm, state.clip),
        clipLoose: true,
        ...effectsOf(state),
        fill: state.fill,
        stroke: state.fill,
      };
      const resources = type3.resources ?? around.resources;
      this.runStream(stream, { ...around, resources, within: [...around.within, name], base: ctm }, inner);
    });
  }

  /** The group of a soft mask (11.6.5.3): its groups are noted, once a page. */
  noteMask(mask: CosDict, around: Surroundings, state: State): void {
    if (this.masks.has(mask)) return;
    this.masks.add(mask);
    const form = this.access.get(mask, 'G');
    if (!isStream(form)) {
      this.trouble('A soft mask has no group.');
      return;
    }
    const group = this.access.dict(form.dict, 'Group');
    const box = this.access.rect(form.dict.entries.get('BBox'));
    const matrix = matrixOf(this.access.numbers(form.dict.entries.get('Matrix'))) ?? identity;
    const ctm = multiply(matrix, state.ctm);
    const resources = this.access.dict(form.dict, 'Resources') ?? around.resources;
    const inside = { ...around, resources, within: [...around.within, 'SMask'], mask: true, base: ctm };
    if (group && box) {
      const luminosity = this.access.name(mask, 'S') === 'Luminosity';
      this.noteGroup(group, mapRect(ctm, box), inside, state, luminosity);
    }
    this.within(form, around, () => this.runStream(form, inside, firstState(ctm, state.clip)));
  }

  noteGroup(group: CosDict, box: Rect, around: Surroundings, state: State, luminosity: boolean): void {
    const value = this.access.get(group, 'CS');
    const space = value === null ? undefined : this.shared.spaces.read(value, around.resources);
    if (value !== null && !space) this.trouble('The colour space of a transparency group is not known.');
    this.add({ kind: 'group', ...this.base(box, around, state, 'fill'), space, luminosity });
  }

  /** Runs what a content stream of its own holds, unless that stands in itself or too deeply. */
  private within(stream: CosStream, around: Surroundings, work: () => void): void {
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

  private runStream(stream: CosStream, around: Surroundings, state: State): void {
    const { data, trouble } = this.shared.objects.decode(stream);
    if (trouble) this.trouble(`The content of ${placeOf(around)} could not be read whole: ${trouble}.`);
    if (data) new Run(this, around, state).run(data);
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

const outside = (resources: CosDict): Surroundings => ({
  resources,
  base: identity,
  within: [],
  layers: [],
  hidden: false,
  alpha: 1,
  blend: 'Normal',
  softMask: false,
  area: undefined,
  colourless: false,
  mask: false,
});

const placeOf = ({ within }: Surroundings): string => within.at(-1) ?? 'the page';

/** What of a graphics state works on everything painted through it. */
const effectsOf = (state: State) => ({
  fillAlpha: state.fillAlpha,
  strokeAlpha: state.fillAlpha,
  blend: state.blend,
  softMask: state.softMask,
  fillOverprint: state.fillOverprint,
  strokeOverprint: state.fillOverprint,
  overprintMode: state.overprintMode,
});

/** The colour that an uncoloured pattern is painted in. */
const underOf = (colour: PaintedColour): PaintedColour => ({
  space: colour.space.under ?? deviceGray,
  values: colour.values,
  inks: colour.inks,
});

/** One content stream, carried out. */
class Run {
  private readonly painter: Painter;
  private readonly access: Access;
  private readonly shared: Shared;
  private around: Surroundings;
  private state: State;
  private readonly saved: State[] = [];
  private readonly marked: Surroundings[] = [];
  private path = new Path();
  private clipping = false;
  private textMatrix: Matrix = identity;
  private lineMatrix: Matrix = identity;
  private textClip: Bounds | undefined;
  private lenient = 0;

  constructor(painter: Painter, around: Surroundings, state: State) {
    this.painter = painter;
    this.access = painter.access;
    this.shared = painter.shared;
    this.around = around;
    this.state = { ...state };
  }

  run(data: Uint8Array): void {
    const content = new Content(data, this.shared.budget, (what) => this.painter.trouble(what));
    for (let operation = content.next(); operation; operation = content.next()) {
      this.shared.budget.useOperator();
      this.perform(operation);
    }
  }

  private perform(operation: Operation): void {
    const { operator, operands } = operation;
    const number = (index: number): number => {
      const value = operands[index];
      return typeof value === 'number' ? value : 0;
    };
    const { state, path } = this;
    switch (operator) {
      // Graphics state (8.4.4)
      case 'q':
        if (this.saved.length >= mostSaved)
          this.painter.trouble(`‘q’ is nested more than ${mostSaved} deep.`);
        else this.saved.push({ ...state });
        return;
      case 'Q': {
        const back = this.saved.pop();
        if (back) this.state = back;
        else this.painter.trouble('‘Q’ stands without its ‘q’.');
        return;
      }
      case 'cm': {
        const matrix = matrixOf(operands.map((_, index) => number(index)));
        if (matrix) state.ctm = multiply(matrix, state.ctm);
        else this.painter.trouble('‘cm’ has no matrix.');
        return;
      }
      case 'w':
        state.lineWidth = Math.abs(number(0));
        return;
      case 'gs':
        this.graphicsState(operands[0]);
        return;
      case 'J':
      case 'j':
      case 'M':
      case 'd':
      case 'ri':
      case 'i':
        return;
      // Paths (8.5)
      case 'm':
        path.move(number(0), number(1));
        return;
      case 'l':
        path.line(state.ctm, number(0), number(1));
        return;
      case 'c':
        path.curve(state.ctm, number(0), number(1), number(2), number(3), number(4), number(5));
        return;
      case 'v':
        path.curveFromHere(state.ctm, number(0), number(1), number(2), number(3));
        return;
      case 'y':
        path.curve(state.ctm, number(0), number(1), number(2), number(3), number(2), number(3));
        return;
      case 'h':
        path.close();
        return;
      case 're':
        path.rectangle(state.ctm, number(0), number(1), number(2), number(3));
        return;
      case 'S':
      case 's':
        this.paintPath(false, true);
        return;
      case 'f':
      case 'F':
      case 'f*':
        this.paintPath(true, false);
        return;
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.paintPath(true, true);
        return;
      case 'n':
        this.endPath();
        return;
      case 'W':
      case 'W*':
        this.clipping = true;
        return;
      // Colours (8.6.8)
      case 'g':
      case 'G':
        this.setDevice('DeviceGray', operator === 'g' ? 'fill' : 'stroke', operands);
        return;
      case 'rg':
      case 'RG':
        this.setDevice('DeviceRGB', operator === 'rg' ? 'fill' : 'stroke', operands);
        return;
      case 'k':
      case 'K':
        this.setDevice('DeviceCMYK', operator === 'k' ? 'fill' : 'stroke', operands);
        return;
      case 'cs':
      case 'CS':
        this.setSpace(operator === 'cs' ? 'fill' : 'stroke', operands[0]);
        return;
      case 'sc':
      case 'scn':
        this.setColour('fill', operands);
        return;
      case 'SC':
      case 'SCN':
        this.setColour('stroke', operands);
        return;
      case 'sh':
        this.paintShading(operands[0]);
        return;
      // Pictures and forms (8.8 to 8.10)
      case 'BI':
        this.paintImage(operation.picture ?? emptyDict, '', undefined);
        return;
      case 'Do':
        this.paintObject(operands[0]);
        return;
      // Text (9.3, 9.4)
      case 'BT':
        this.textMatrix = this.lineMatrix = identity;
        return;
      case 'ET':
        if (this.textClip) {
          state.clip = intersect(state.clip, this.textClip.rect());
          state.clipLoose = true;
        }
        this.textClip = undefined;
        return;
      case 'Tc':
        state.charSpace = number(0);
        return;
      case 'Tw':
        state.wordSpace = number(0);
        return;
      case 'Tz':
        state.widened = number(0) / 100;
        return;
      case 'TL':
        state.leading = number(0);
        return;
      case 'Ts':
        state.rise = number(0);
        return;
      case 'Tr':
        state.mode = Math.min(7, Math.max(0, Math.trunc(number(0))));
        return;
      case 'Tf':
        this.setFont(operands[0], number(1));
        return;
      case 'Td':
        this.nextLine(number(0), number(1));
        return;
      case 'TD':
        state.leading = -number(1);
        this.nextLine(number(0), number(1));
        return;
      case 'T*':
        this.nextLine(0, -state.leading);
        return;
      case 'Tm':
        this.textMatrix = this.lineMatrix = matrixOf(operands.map((_, index) => number(index))) ?? identity;
        return;
      case 'Tj':
        this.show(operands);
        return;
      case 'TJ':
        this.show(isArray(operands[0]) ? operands[0].items : []);
        return;
      case "'":
        this.nextLine(0, -state.leading);
        this.show(operands);
        return;
      case '"':
        state.wordSpace = number(0);
        state.charSpace = number(1);
        this.nextLine(0, -state.leading);
        this.show(operands.slice(2));
        return;
      // Type 3 glyphs (9.6.5): behind d1 a glyph has the colour of the text.
      case 'd0':
        return;
      case 'd1':
        this.around = { ...this.around, colourless: true };
        return;
      // Marked content (14.6)
      case 'BMC':
      case 'BDC':
        if (this.marked.length < mostSaved) this.marked.push(this.around);
        if (operator === 'BDC') this.enterLayer(operands);
        return;
      case 'EMC':
        this.around = this.marked.pop() ?? this.around;
        return;
      case 'MP':
      case 'DP':
        return;
      case 'BX':
        this.lenient += 1;
        return;
      case 'EX':
        this.lenient = Math.max(0, this.lenient - 1);
        return;
      default:
        if (this.lenient === 0) this.painter.trouble(`The operator ‘${printable(operator)}’ is not known.`);
    }
  }

  private resource(kind: string, name: Cos | undefined): Cos {
    if (!isName(name)) return null;
    const all = this.access.dict(this.around.resources, kind);
    const found = all ? this.access.resolve(all.entries.get(name.name)) : null;
    if (found === null) this.painter.trouble(`${kind} ‘${printable(name.name)}’ is not among the resources.`);
    return found;
  }

  private graphicsState(name: Cos | undefined): void {
    const found = this.resource('ExtGState', name);
    if (!isDict(found)) return;
    const { access, state } = this;
    state.lineWidth = access.number(found, 'LW') ?? state.lineWidth;
    state.strokeAlpha = unit(access.number(found, 'CA') ?? state.strokeAlpha);
    state.fillAlpha = unit(access.number(found, 'ca') ?? state.fillAlpha);
    const stroke = access.boolean(found, 'OP');
    const fill = access.boolean(found, 'op') ?? stroke;
    state.strokeOverprint = stroke ?? state.strokeOverprint;
    state.fillOverprint = fill ?? state.fillOverprint;
    const mode = access.number(found, 'OPM');
    if (mode !== undefined) state.overprintMode = mode === 1 ? 1 : 0;
    const blend = access.get(found, 'BM');
    const first = isArray(blend) ? access.resolve(blend.items[0]) : blend;
    if (isName(first)) state.blend = first.name === 'Compatible' ? 'Normal' : first.name;
    const mask = access.get(found, 'SMask');
    if (isName(mask)) state.softMask = false;
    if (isDict(mask)) {
      state.softMask = true;
      this.painter.noteMask(mask, this.around, state);
    }
    const font = access.array(found, 'Font');
    if (isDict(font?.[0]) && typeof font[1] === 'number') {
      state.font = this.shared.fonts.read(font[0], '');
      state.size = font[1];
    }
  }

  private enterLayer(operands: readonly Cos[]): void {
    const [tag, properties] = operands;
    if (!isName(tag) || tag.name !== 'OC') return;
    const value = isName(properties) ? this.resource('Properties', properties) : properties;
    const layer = this.shared.layers.read(value);
    if (!layer) return;
    const { layers, hidden } = this.around;
    this.around = { ...this.around, layers: [...layers, layer.name], hidden: hidden || !layer.on };
  }

  // Colours

  private setDevice(
    name: 'DeviceGray' | 'DeviceRGB' | 'DeviceCMYK',
    side: Side,
    operands: readonly Cos[],
  ): void {
    if (this.around.colourless) return;
    const space = this.shared.spaces.device(name, this.around.resources);
    const values = operands.filter((value) => typeof value === 'number');
    this.state[side] = { colour: this.shared.spaces.colour(space, values) };
  }

  private setSpace(side: Side, name: Cos | undefined): void {
    if (this.around.colourless) return;
    const space = this.shared.spaces.read(name, this.around.resources);
    if (!space) {
      const called = isName(name) ? name.name : '';
      this.painter.trouble(`The colour space ‘${printable(called)}’ is not known.`);
      return;
    }
    this.state[side] = { colour: this.shared.spaces.initial(space) };
  }

  private setColour(side: Side, operands: readonly Cos[]): void {
    if (this.around.colourless) return;
    const { space } = this.state[side].colour;
    const values = operands.filter((value) => typeof value === 'number');
    const name = operands.at(-1);
    if (!isName(name)) {
      this.state[side] = {
        colour: this.shared.spaces.colour(space, values.slice(0, space.components || 64)),
      };
      return;
    }
    const object = this.resource('Pattern', name);
    const colour = this.shared.spaces.colour(space, values);
    this.state[side] = { colour, pattern: { name: name.name, object } };
  }

  // Paths

  private paintPath(filled: boolean, stroked: boolean): void {
    const { state, path, around } = this;
    const own = path.box();
    if (own && !around.mask) {
      const lineWidth = stroked ? state.lineWidth * leastScale(state.ctm) : 0;
      const box = stroked ? grow(own, lineWidth / 2) : own;
      this.painter.add({
        kind: 'path',
        ...this.painter.base(box, around, state, filled ? 'fill' : 'stroke'),
        fill: filled ? state.fill.colour : undefined,
        stroke: stroked ? state.stroke.colour : undefined,
        lineWidth,
        thickness: filled ? path.thickness() : 0,
        ...this.solid(filled && !stroked && !state.fill.pattern && path.isUprightRectangle()),
      });
      if (filled) this.paintPattern(state.fill, box);
      if (stroked) this.paintPattern(state.stroke, box);
    }
    this.endPath();
  }

  /** Whether the whole of what shows of a mark is painted: clips of other shapes, and patterns’ cells, leave gaps. */
  private solid(upright: boolean): { readonly solid?: boolean } {
    return upright && !this.state.clipLoose && !this.around.area ? { solid: true } : {};
  }

  private endPath(): void {
    if (this.clipping) {
      this.state.clip = intersect(this.state.clip, this.path.box());
      this.state.clipLoose ||= !this.path.isUprightRectangle();
    }
    this.clipping = false;
    this.path = new Path();
  }

  /** What a pattern paints over an extent, behind the mark that is painted with it. */
  private paintPattern({ colour, pattern }: Paint, box: Rect): void {
    const { around, state } = this;
    if (!pattern || around.mask) return;
    const area = { box, visible: around.area ? around.area.visible : intersect(box, state.clip) };
    if (around.hidden) area.visible = undefined;
    if (isStream(pattern.object) && this.access.number(pattern.object.dict, 'PatternType') !== 2) {
      this.painter.paintTile(pattern.object, pattern.name, colour, area, around, state);
      return;
    }
    const dict = this.access.dictOf(pattern.object);
    const shading = dict && this.access.get(dict, 'Shading');
    if (shading === undefined) return;
    const inside = { ...around, within: [...around.within, pattern.name] };
    this.noteShading(shading, box, inside);
  }

  private paintShading(name: Cos | undefined): void {
    const shading = this.resource('Shading', name);
    const dict = this.access.dictOf(shading);
    if (!dict || this.around.mask) return;
    const own = this.access.rect(dict.entries.get('BBox'));
    const extent = own && mapRect(this.state.ctm, own);
    const box = extent ? (intersect(extent, this.state.clip) ?? extent) : this.state.clip;
    if (box) this.noteShading(shading, box, this.around);
  }

  private noteShading(shading: Cos, box: Rect, around: Surroundings): void {
    const dict = this.access.dictOf(shading);
    const space = dict && this.shared.spaces.read(dict.entries.get('ColorSpace'), around.resources);
    if (!space) {
      this.painter.trouble('The colour space of a shading is not known.');
      return;
    }
    const mark: WithoutOrder<ShadingMark> = {
      kind: 'shading',
      ...this.painter.base(box, around, this.state, 'fill'),
      space,
    };
    this.painter.add(mark);
  }

  // Pictures and forms

  private paintObject(name: Cos | undefined): void {
    const stream = this.resource('XObject', name);
    if (!isStream(stream) || !isName(name)) return;
    const subtype = this.access.name(stream.dict, 'Subtype');
    if (subtype === 'Image') {
      this.paintImage(stream.dict, name.name, stream);
      return;
    }
    if (subtype === 'Form') {
      this.painter.paintForm(stream, name.name, this.around, this.state);
      return;
    }
    this.painter.trouble(`XObject ‘${printable(name.name)}’ is neither a picture nor a form.`);
  }

  private paintImage(dict: CosDict, name: string, stream: CosStream | undefined): void {
    const { access, state } = this;
    if (this.around.mask) return;
    const around = this.painter.inLayer(dict, this.around);
    const widthPx = access.number(dict, 'Width', 'W') ?? 0;
    const heightPx = access.number(dict, 'Height', 'H') ?? 0;
    if (!(widthPx > 0 && heightPx > 0)) {
      this.painter.trouble('A picture has no width or height.');
      return;
    }
    const stencil = access.boolean(dict, 'ImageMask', 'IM') === true;
    const [a, b, c, d] = state.ctm;
    const box = mapRect(state.ctm, { left: 0, bottom: 0, right: 1, top: 1 });
    const given = dict.entries.get('ColorSpace') ?? dict.entries.get('CS');
    const space =
      stencil || given === undefined ? undefined : this.shared.spaces.read(given, around.resources);
    if (!stencil && given !== undefined && !space)
      this.painter.trouble('The colour space of a picture is not known.');
    const mask = access.get(dict, 'SMask');
    const mark: WithoutOrder<ImageMark> = {
      kind: 'image',
      ...this.painter.base(box, around, state, 'fill'),
      name,
      widthPx,
      heightPx,
      bits: stencil ? 1 : (access.number(dict, 'BitsPerComponent', 'BPC') ?? 8),
      space,
      maskColour: stencil ? state.fill.colour : undefined,
      ppi: { x: (widthPx * 72) / Math.hypot(a, b), y: (heightPx * 72) / Math.hypot(c, d) },
      inline: stream === undefined,
      ...this.solid(!stencil && !dict.entries.has('Mask') && isUpright(state.ctm)),
      hasSoftMask: isStream(mask) || (access.number(dict, 'SMaskInData') ?? 0) > 0,
      dict,
      ...(stream ? { stream } : {}),
    };
    this.painter.add(mark);
    if (stencil) this.paintPattern(state.fill, box);
  }

  // Text

  private setFont(name: Cos | undefined, size: number): void {
    const dict = this.resource('Font', name);
    this.state.size = size;
    this.state.font = isDict(dict) && isName(name) ? this.shared.fonts.read(dict, name.name) : undefined;
  }

  private nextLine(x: number, y: number): void {
    this.textMatrix = this.lineMatrix = multiply([1, 0, 0, 1, x, y], this.lineMatrix);
  }

  /** Strings and the gaps between them, shown as one mark. */
  private show(parts: readonly Cos[]): void {
    const { state, around } = this;
    const { font, size } = state;
    if (!font) {
      this.painter.trouble('Text is shown without a font.');
      return;
    }
    const glyphs: { readonly glyph: Glyph; readonly at: number }[] = [];
    let text = '';
    let at = 0;
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (const part of parts) {
      const widened = font.vertical ? 1 : state.widened;
      if (typeof part === 'number') at -= (part / 1000) * size * widened;
      if (!isString(part)) continue;
      for (const glyph of font.glyphs(part.bytes)) {
        this.shared.budget.useGlyph();
        const width = glyph.width * size * widened;
        low = Math.min(low, at, at + width);
        high = Math.max(high, at, at + width);
        text += glyph.text;
        if (font.type3) glyphs.push({ glyph, at });
        at += width + (state.charSpace + (glyph.space ? state.wordSpace : 0)) * widened;
      }
    }
    const matrix = multiply(this.textMatrix, state.ctm);
    if (low <= high && !around.mask) {
      const box = mapRect(matrix, extentOf(font, state, low, high));
      this.noteText(font.use, text, box, Math.abs(size) * heightScale(matrix), font.type3 !== undefined);
      this.showGlyphs(font, glyphs, matrix);
      if (state.mode >= 4 && !font.type3) {
        this.textClip ??= new Bounds();
        this.textClip.addRect(box);
      }
    }
    this.textMatrix = multiply(font.vertical ? [1, 0, 0, 1, 0, at] : [1, 0, 0, 1, at, 0], this.textMatrix);
  }

  private noteText(font: FontUse, text: string, box: Rect, size: number, type3: boolean): void {
    const { state, around } = this;
    // Type 3 glyphs paint themselves, whatever the mode, but for the one that paints nothing.
    const mode = type3 && state.mode !== 3 ? 0 : state.mode;
    const filled = [0, 2, 4, 6].includes(mode);
    const stroked = [1, 2, 5, 6].includes(mode);
    this.painter.add({
      kind: 'text',
      ...this.painter.base(box, around, state, filled || !stroked ? 'fill' : 'stroke', filled || stroked),
      text,
      font,
      size,
      mode: state.mode,
      fill: filled ? state.fill.colour : undefined,
      stroke: stroked ? state.stroke.colour : undefined,
    });
    if (filled) this.paintPattern(state.fill, box);
    if (stroked) this.paintPattern(state.stroke, box);
  }

  private showGlyphs(
    font: Font,
    glyphs: readonly { readonly glyph: Glyph; readonly at: number }[],
    matrix: Matrix,
  ): void {
    const { state } = this;
    if (!font.type3 || state.mode === 3) return;
    for (const { glyph, at } of glyphs) {
      const stream = font.type3.glyph(glyph.code);
      if (!stream) continue;
      const place: Matrix = [state.size * state.widened, 0, 0, state.size, at, state.rise];
      const ctm = multiply(font.type3.matrix, multiply(place, matrix));
      this.painter.paintGlyph(stream, font.type3, font.use.resource, ctm, this.around, state);
    }
  }
}

/** The extent of a line of text, in its own space. */
function extentOf(font: Font, state: State, low: number, high: number): Rect {
  if (font.vertical) {
    // Vertical text stands with its middle on the line, going down.
    const half = Math.abs(state.size) / 2;
    return { left: -half, right: half, bottom: low + state.rise, top: high + state.rise };
  }
  const one = font.descent * state.size + state.rise;
  const other = font.ascent * state.size + state.rise;
  return { left: low, bottom: Math.min(one, other), right: high, top: Math.max(one, other) };
}

const unit = (value: number): number => Math.min(1, Math.max(0, value));
const printable = (text: string): string => text.slice(0, 40).replace(/[^ -~\u00a1-\uffff]/g, '?');
