import type { CosDict, CosStream, Mark, PdfFile, StructElement, TextMark } from '../preflight/cos.js';
import { Access, isDict, isStream } from '../preflight/read/access.js';
import { textOf } from '../preflight/read/text-string.js';
import type { PanelText } from '../words/said.js';
import type { Part } from '../words/tokens.js';
import { continued } from './joint.js';

/** These run on in the text around them; every other element begins a part of its own. */
const inline = new Set(
  'Span Link Quote Reference Code BibEntry Annot Lbl LBody Form Ruby RB RT RP NonStruct'.split(' '),
);

/** The sections of a file that tells its panels: all that stands at the top of its tree, and one at least has a title. */
export function sectionsOf(file: PdfFile): readonly StructElement[] | undefined {
  const [document, ...others] = file.structure?.kids ?? [];
  if (document?.kind !== 'element' || others.length > 0) return undefined;
  const sections = document.element.kids.map((kid) => (kid.kind === 'element' ? kid.element : undefined));
  const whole = sections.filter((section) => section?.role === 'Sect') as StructElement[];
  const told = whole.length === sections.length && whole.some((section) => titleOf(file, section) !== null);
  return told ? whole : undefined;
}

/** What the panels of a tagged file say; undefined where its tags don’t tell panels. */
export function sectionText(file: PdfFile): PanelText[] | undefined {
  const sections = sectionsOf(file);
  if (!sections) return undefined;
  const painted = paintedText(file);
  return sections.map((section) => {
    const reader = new SectionReader(file, painted);
    reader.read(section);
    return { title: titleOf(file, section), page: pageOf(section), parts: reader.parts() };
  });
}

export const titleOf = (file: PdfFile, { dict }: StructElement): string | null =>
  textOf(file.resolve(dict.entries.get('T'))).trim() || null;

/** The page a section begins on. */
export function pageOf(section: StructElement): number | null {
  for (const kid of section.kids) {
    const page = kid.kind === 'element' ? pageOf(kid.element) : kid.page;
    if (page !== undefined && page !== null) return page;
  }
  return section.page ?? null;
}

const keyOf = (page: number | undefined, mcid: number): string => `${page} ${mcid}`;

/** The text of each piece of marked content, in the order in which it is painted. */
function paintedText(file: PdfFile): ReadonlyMap<string, readonly TextMark[]> {
  const texts = new Map<string, TextMark[]>();
  for (const page of file.pages)
    for (const mark of page.marks) {
      const mcid = mcidOf(mark);
      if (mark.kind !== 'text' || mcid === undefined) continue;
      const key = keyOf(page.index, mcid);
      const known = texts.get(key);
      if (known) known.push(mark);
      else texts.set(key, [mark]);
    }
  return texts;
}

/** Content within content belongs to the nearest that has an identifier. */
export function mcidOf({ marked }: Mark): number | undefined {
  for (let at = marked; at; at = at.parent) if (at.mcid !== undefined) return at.mcid;
  return undefined;
}

class SectionReader {
  readonly #parts: Part[] = [];
  readonly #links: Part[] = [];
  readonly #access: Access;
  #text = '';
  #last: TextMark | undefined;

  constructor(
    file: PdfFile,
    private readonly painted: ReadonlyMap<string, readonly TextMark[]>,
  ) {
    this.#access = new Access((value) => file.resolve(value));
  }

  parts(): readonly Part[] {
    this.#end();
    return this.#parts;
  }

  read(element: StructElement): void {
    const said = this.#said(element);
    if (!inline.has(element.role)) this.#end();
    if (said) {
      this.#end();
      this.#parts.push({ kind: element.role === 'Figure' ? 'picture' : 'text', text: said });
    } else for (const kid of element.kids) this.#readKid(kid);
    if (!inline.has(element.role)) this.#end();
  }

  #readKid(kid: StructElement['kids'][number]): void {
    if (kid.kind === 'element') this.read(kid.element);
    else if (kid.kind === 'object') this.#link(kid.object);
    else for (const mark of this.painted.get(keyOf(kid.page, kid.mcid)) ?? []) this.#append(mark);
  }

  /** What is read in its place: a picture’s words, or other text than the glyphs give (14.9.3, 14.9.4). */
  #said({ dict, role }: StructElement): string {
    const text = (key: string): string => textOf(this.#access.get(dict, key)).trim();
    return text('ActualText') || (role === 'Figure' ? text('Alt') : '');
  }

  /** Where a link leads is told behind its words: nobody sees it, and everybody follows it. */
  #link(object: CosDict | CosStream): void {
    const annotation: CosDict = isStream(object) ? object.dict : object;
    const action = this.#access.get(annotation, 'A');
    const address = isDict(action) ? textOf(this.#access.get(action, 'URI')) : '';
    if (address) this.#links.push({ kind: 'link', text: address });
  }

  #append(mark: TextMark): void {
    const gap = this.#last && !continued(this.#last, mark) ? ' ' : '';
    this.#text += gap + mark.text;
    this.#last = mark;
  }

  #end(): void {
    const text = this.#text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
    if (text) this.#parts.push({ kind: 'text', text });
    this.#parts.push(...this.#links.splice(0));
    this.#text = '';
    this.#last = undefined;
  }
}
