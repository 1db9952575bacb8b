import type { Cos } from '../cos.js';
import { type Access, isName } from './access.js';
import { type Bounds, identity, type Matrix } from './geometry.js';
import type { Painter, Shared } from './painter.js';
import { Path } from './path.js';
import type { State } from './state.js';
import { placeOf, type Surroundings } from './surroundings.js';

/** How deep `q` and marked content may be nested. */
export const mostSaved = 1000;

/** One content stream while it is carried out: what its operators read and change. */
export class Run {
  readonly painter: Painter;
  readonly access: Access;
  readonly shared: Shared;
  around: Surroundings;
  state: State;
  readonly saved: State[] = [];
  readonly marked: Surroundings[] = [];
  path = new Path();
  clipping = false;
  textMatrix: Matrix = identity;
  lineMatrix: Matrix = identity;
  textClip: Bounds | undefined;
  /** How many BX stand open: unknown operators are let pass within (7.8.2). */
  lenient = 0;

  constructor(painter: Painter, around: Surroundings, state: State) {
    this.painter = painter;
    this.access = painter.access;
    this.shared = painter.shared;
    this.around = around;
    this.state = { ...state };
  }

  /** A named resource of the content (7.8.3), or null, with a word about it, where there is none. */
  resource(kind: string, name: Cos | undefined): Cos {
    if (!isName(name)) return null;
    const all = this.access.dict(this.around.resources, kind);
    const found = all ? this.access.resolve(all.entries.get(name.name)) : null;
    if (found === null) this.painter.trouble(`${kind} ‘${printable(name.name)}’ is not among the resources.`);
    else if (this.around.borrowed) this.painter.facts.note('borrowing', placeOf(this.around));
    return found;
  }

  /** Whether the whole of what shows of a mark is painted: clips of other shapes, and patterns’ cells, leave gaps. */
  solid(upright: boolean): { readonly solid?: boolean } {
    return upright && !this.state.clipLoose && !this.around.area ? { solid: true } : {};
  }
}

/** Text of a damaged file, fit for a message. */
export const printable = (text: string): string => text.slice(0, 40).replace(/[^ -~\u00a1-\uffff]/g, '?');
