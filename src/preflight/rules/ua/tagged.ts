import type { CosDict, CosStream, PdfFile, StructElement, Structure } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { attribute } from '../support/attributes.js';
import { dictAt, entry, isArray, nameAt, textAt } from '../support/objects.js';
import { judged, onPage } from '../support/outcome.js';
import { judgedByTree, mostFindings, nameOf, noTree, printable, troublesOfTree } from '../support/tags.js';
import { beside } from './ua.js';

const marked = beside('tagged', '7.1', {
  title: 'The file is tagged',
  checks:
    'MarkInfo in the catalog has Marked true, and the catalog has a StructTreeRoot with an element in it.',
  means: 'Readers don’t know what is a heading, a list or a picture, and in which order to read.',
  mend: 'Export as tagged PDF (“accessible”, “for screen readers”).',
  run: (file) =>
    judged([
      ...(entry(file, dictAt(file, file.catalog, 'MarkInfo'), 'Marked') === true
        ? []
        : [{ what: 'The file doesn’t say that it is tagged (Marked).' }]),
      ...(file.structure?.elements.length ? [] : [{ what: 'The file has no structure tree.' }]),
    ]),
});

const wayBack = beside('parent-tree', '7.1, with ISO 32000-1, 14.7.4.4', {
  title: 'Content finds its way back to its tag',
  checks:
    'The parent tree leads from every content item and annotation in the structure tree to the element that has it: by StructParents of the page or form and the MCID, and by StructParent.',
  means: 'Many readers go from the page to the tags that way; what has no way back is silent.',
  mend: 'Export once more with a program that writes a parent tree, or have the tags repaired.',
  run: (file, context) => {
    const { structure } = file;
    if (!structure) return noTree;
    const findings: Finding[] = [];
    for (const element of structure.elements) {
      for (const kid of element.kids) {
        context.tick();
        if (kid.kind === 'element' || findings.length >= mostFindings) continue;
        const owner = kid.kind === 'object' ? kid.object : (kid.form ?? file.pages[kid.page ?? -1]?.dict);
        if (!owner)
          findings.push({
            what: `Content ${kid.kind === 'content' ? kid.mcid : ''} of ${nameOf(element)} is on no page.`,
          });
        else if (!leadsTo(file, structure, element, owner, kid.kind === 'content' ? kid.mcid : undefined))
          findings.push(
            at(
              kid.page,
              `No way leads back from ${kid.kind === 'content' ? `content ${kid.mcid}` : 'an object'} to ${nameOf(element)}.`,
            ),
          );
      }
    }
    return judged(findings, troublesOfTree(file));
  },
});

const at = (page: number | undefined, what: string): Finding =>
  page === undefined ? { what } : onPage(page, what);

function leadsTo(
  file: PdfFile,
  structure: Structure,
  element: StructElement,
  owner: CosDict | CosStream,
  mcid: number | undefined,
): boolean {
  const dict = owner.kind === 'stream' ? owner.dict : owner;
  const key = entry(file, dict, mcid === undefined ? 'StructParent' : 'StructParents');
  if (typeof key !== 'number') return false;
  const found = file.resolve(structure.parentOf(key));
  const back = mcid === undefined ? found : isArray(found) ? file.resolve(found.items[mcid]) : null;
  return back === element.dict;
}

const elementTypes = beside('element-type', '7.1, with ISO 32000-1, 14.7.2', {
  title: 'Every tag has a type and knows where it hangs',
  checks: 'Every structure element has an S, and its P is the element (or the root) that has it as a kid.',
  means: 'Readers that climb the tree lose their way.',
  mend: 'Have the tags repaired, or export once more.',
  run: (file, context) =>
    judgedByTree(file, context, function* ({ root }, element) {
      const what = (text: string): Finding => at(element.page, text);
      if (nameAt(file, element.dict, 'S') === undefined) yield what('A structure element has no type (S).');
      if (entry(file, element.dict, 'P') !== (element.parent?.dict ?? root))
        yield what(`The element ${nameOf(element)} names another parent (P) than the one it hangs from.`);
    }),
});

// RFC 3066, which ISO 32000-1 names.
const languageTag = /^[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*$/;

/** Languages that are written and are no language tags. */
export function* wrongLanguages(file: PdfFile): Generator<Finding> {
  const judge = (lang: string | undefined, page: number | undefined): Finding[] =>
    lang === undefined || lang === '' || languageTag.test(lang)
      ? []
      : [at(page, `“${printable(lang)}” is no language tag.`)];
  yield* judge(textAt(file, file.catalog, 'Lang'), undefined);
  for (const { dict, page } of file.structure?.elements ?? []) yield* judge(textAt(file, dict, 'Lang'), page);
  for (const { index, content } of file.pages)
    for (const { properties, object } of content.sequences)
      if (!object) yield* judge(textAt(file, properties, 'Lang'), index);
}

const languages = beside('lang', '7.2, with ISO 32000-1, 14.9.2', {
  title: 'Languages are written as language tags',
  checks:
    'Every Lang of the catalog, of structure elements and of marked content is a tag by RFC 3066, such as en-GB. Whether there is such a language is not looked up.',
  means: 'A reader doesn’t know in which voice to read.',
  mend: 'Write languages as en-GB, fr or de-DE.',
  run: (file) => judged([...wrongLanguages(file)].slice(0, mostFindings), troublesOfTree(file)),
});

const formFields = beside('form-field', '7.18.4, with ISO 32000-1, 14.8.4.5', {
  title: 'A Form tag holds its field and nothing else',
  checks:
    'Every Form without a Role attribute (of PrintField) has one kid, the object reference of its field.',
  means: 'What stands beside the field in the tag is passed over, or said as the field’s value.',
  mend: 'Put the words beside a field into a tag of their own.',
  run: (file, context) =>
    judgedByTree(file, context, (_, element) => {
      if (element.role !== 'Form' || attribute(file, element, 'PrintField', 'Role') !== null) return [];
      const [only, ...others] = element.kids;
      return only?.kind === 'object' && others.length === 0
        ? []
        : [at(element.page, 'A Form holds more or less than the reference of one field.')];
    }),
});

/** What PDF/UA-1 asks for without a number in the protocol. */
export const taggedRules = [marked, wayBack, elementTypes, languages, formFields];
