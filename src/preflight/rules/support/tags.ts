import type {
  CosDict,
  Mark,
  MarkedContent,
  PdfFile,
  StructElement,
  StructKid,
  Structure,
} from '../../cos.js';
import type { Finding, Outcome, RuleContext } from '../../rule.js';
import { isString, stringText, textAt } from './objects.js';
import { judged, judgedByMarks, notApplicable, onPage } from './outcome.js';

/** So many findings of one rule are told; who has mended those sees the rest. */
export const mostFindings = 500;

/** Runs a rule about the structure tree; where a file has none, that is another rule’s finding. */
export function judgedByTree(
  file: PdfFile,
  context: RuleContext,
  find: (structure: Structure, element: StructElement) => Iterable<Finding>,
): Outcome {
  const { structure } = file;
  if (!structure) return noTree;
  const findings: Finding[] = [];
  for (const element of structure.elements) {
    context.tick();
    if (findings.length < mostFindings) findings.push(...find(structure, element));
  }
  return judged(findings, troublesOfTree(file));
}

export const noTree = notApplicable('the file has no structure tree');

export const troublesOfTree = ({ structure }: PdfFile): string[] =>
  (structure?.troubles ?? []).map((trouble) => `the structure tree: ${trouble}`);

/** Judges by marks and by the tree. */
export const judgedByContent = (file: PdfFile, findings: readonly Finding[]): Outcome =>
  judgedByMarks(file, findings, troublesOfTree(file));

/** A finding at an element, on the page where it begins. */
export const atElement = ({ page }: StructElement, what: string): Finding =>
  page === undefined ? { what } : onPage(page, what);

/** The element that a sequence or one around it belongs to; appearances of annotations are left out. */
export function elementAround(
  { structure }: PdfFile,
  page: number,
  marked: MarkedContent | undefined,
): StructElement | undefined {
  for (let at = marked; at && structure; at = at.parent) {
    if (at.appearance) return undefined;
    const found = at.object
      ? structure.ofObject(at.object)
      : at.mcid === undefined
        ? undefined
        : structure.ofContent(page, at.form, at.mcid);
    if (found) return found;
  }
  return undefined;
}

/** Whether content stands in an artifact. */
export function inArtifact(marked: MarkedContent | undefined): boolean {
  for (let at = marked; at; at = at.parent) if (at.tag === 'Artifact' && !at.object) return true;
  return false;
}

/** Marks of the pages themselves that are no artifacts. */
export function* realContent(file: PdfFile, context: RuleContext): Generator<Mark> {
  for (const { marks } of file.pages)
    for (const mark of marks) {
      context.tick();
      if (mark.kind !== 'group' && mark.annotation === undefined && !inArtifact(mark.marked)) yield mark;
    }
}

/** An element and those around it, from the inside. */
export function* outward(element: StructElement | undefined): Generator<StructElement> {
  for (let at = element; at; at = at.parent) yield at;
}

/** A text entry of the content or of an element around it, the innermost that is there. */
export function textAround(file: PdfFile, { page, marked }: Mark, key: string): string | undefined {
  for (let at = marked; at; at = at.parent) {
    const own = at.object ? undefined : textAt(file, at.properties, key);
    if (own !== undefined) return own;
  }
  for (const element of outward(elementAround(file, page, marked))) {
    const own = textAt(file, element.dict, key);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** The language of the whole document; empty where it has none. */
export const documentLanguage = (file: PdfFile): string => textAt(file, file.catalog, 'Lang') ?? '';

/** The language that an element is in; empty where nothing says so. */
export function languageOf(file: PdfFile, element: StructElement | undefined): string {
  for (const at of outward(element)) {
    const own = textAt(file, at.dict, 'Lang');
    if (own !== undefined) return own;
  }
  return documentLanguage(file);
}

/** Kids with those of NonStruct in its place: it stands for nothing itself (14.8.4.2). */
export function* kidsOf(kids: readonly StructKid[]): Generator<StructKid> {
  const waiting = [...kids].reverse();
  for (let kid = waiting.pop(); kid; kid = waiting.pop()) {
    if (kid.kind === 'element' && kid.element.role === 'NonStruct')
      waiting.push(...[...kid.element.kids].reverse());
    else yield kid;
  }
}

export const elementsIn = (kids: readonly StructKid[]): StructElement[] =>
  [...kidsOf(kids)].flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []));

/** The element around, past NonStruct. */
export function parentOf(element: StructElement): StructElement | undefined {
  let at = element.parent;
  while (at?.role === 'NonStruct') at = at.parent;
  return at;
}

/** An element’s name for a message: `P`, or `Story (P)` where the role map leads there. */
export const nameOf = ({ type, role }: StructElement): string =>
  printable(role === type ? type : `${type} (${role})`);

export const printable = (text: string): string => text.slice(0, 60).replace(/[^ -~\u00a1-\uffff]/g, '?');

/** The ID of an element, as text; undefined where it has none. */
export function idOf(file: PdfFile, dict: CosDict): string | undefined {
  const value = file.resolve(dict.entries.get('ID'));
  return isString(value) ? stringText(value) : undefined;
}

/** Whether an entry is a text that says something. */
export const says = (file: PdfFile, dict: CosDict | undefined, key: string): boolean =>
  (textAt(file, dict, key) ?? '').trim() !== '';
