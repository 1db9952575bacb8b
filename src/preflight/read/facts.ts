import type { ContentFacts, CosStream, MarkedContent } from '../cos.js';

/** Of names that content makes up, so many are kept. */
const mostNames = 50;

/** What a page’s content does beside painting, noted while it is carried out. */
export class Facts implements ContentFacts {
  readonly sequences: MarkedContent[] = [];
  readonly forms = new Map<CosStream, number>();
  deepestSave = 0;
  readonly unknownOperators = new Set<string>();
  readonly renderingIntents = new Set<string>();
  readonly borrowing = new Set<string>();

  painted(form: CosStream): void {
    this.forms.set(form, (this.forms.get(form) ?? 0) + 1);
  }

  saved(depth: number): void {
    this.deepestSave = Math.max(this.deepestSave, depth);
  }

  note(names: 'unknownOperators' | 'renderingIntents' | 'borrowing', name: string): void {
    if (this[names].size < mostNames) this[names].add(name);
  }
}
