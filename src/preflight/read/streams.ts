import type { CosDict, CosStream } from '../cos.js';
import { type Access, isArray, isDict, isName } from './access.js';
import { type Decoded, type FilterStep, undo } from './filters.js';
import type { Budget } from './limits.js';

const mostKept = 64 * 2 ** 20;

/** Streams’ data with their filters (7.4) undone; what was undone lately is kept. */
export class Streams {
  private readonly access: Access;
  private readonly budget: Budget;
  private readonly decoded = new WeakMap<CosStream, Decoded>();
  private kept = 0;

  constructor(access: Access, budget: Budget) {
    this.access = access;
    this.budget = budget;
  }

  /** A stream’s data, and what is wrong with them. */
  decode(stream: CosStream): Decoded {
    const known = this.decoded.get(stream);
    if (known) return known;
    const result = this.budget.timed(() => this.undo(stream));
    const size = result.data?.length ?? 0;
    if (this.kept + size < mostKept) {
      this.kept += size;
      this.decoded.set(stream, result);
    }
    return result;
  }

  /** The filters of a stream or of an inline picture; undefined where its dictionary makes no sense. */
  filtersOf(dict: CosDict): FilterStep[] | undefined {
    const filter = this.access.get(dict, 'Filter', 'F');
    const parameters = this.access.get(dict, 'DecodeParms', 'DP');
    const names = isArray(filter)
      ? filter.items.map((item) => this.access.resolve(item))
      : filter === null
        ? []
        : [filter];
    const steps: FilterStep[] = [];
    for (const [index, name] of names.entries()) {
      if (!isName(name)) return undefined;
      const own = isArray(parameters) ? this.access.resolve(parameters.items[index]) : parameters;
      steps.push({
        name: name.name,
        number: (key) => (isDict(own) ? this.access.number(own, key) : undefined),
      });
    }
    return steps;
  }

  private undo(stream: CosStream): Decoded {
    if (stream.dict.entries.has('F') && stream.dict.entries.has('FFilter'))
      return { data: undefined, trouble: 'its data stand in another file' };
    const steps = this.filtersOf(stream.dict);
    if (!steps) return { data: undefined, trouble: 'its filters are damaged' };
    if (steps.length === 0) return { data: stream.raw };
    this.budget.checkTime();
    const result = undo(stream.raw, steps, this.budget.bytesLeft);
    this.budget.useBytes(result.data?.length ?? 0);
    return result;
  }
}
