import type { CosDict, PdfFile } from '../../cos.js';
import type { Finding, Outcome, Rule } from '../../rule.js';
import { judgedByAnnotations } from '../support/annotations.js';
import { quoted } from '../support/elements.js';
import { dictAt, textAt } from '../support/objects.js';
import { at, judged, onPage } from '../support/outcome.js';
import {
  atElement,
  documentLanguage,
  elementAround,
  judgedByContent,
  languageOf,
  mostFindings,
  nameOf,
  outward,
  realContent,
  says,
} from '../support/tags.js';
import { fieldText } from './fields.js';
import { ua } from './ua.js';

const about: Pick<Rule, 'means' | 'mend'> = {
  means: 'The text is read in whatever voice the reader happens to be set to.',
  mend: 'Set the language of the document, and of what is in another.',
};

const ofText = ua('11-001', '7.2', {
  title: 'The language of all text is known',
  checks:
    'Text that is no artifact has a Lang: of the marked content, of the structure element or one around it, or of the catalog.',
  ...about,
  run: (file, context) => {
    if (documentLanguage(file)) return judgedByContent(file, []);
    const findings: Finding[] = [];
    for (const mark of realContent(file, context)) {
      if (mark.kind !== 'text' || findings.length >= mostFindings) continue;
      let lang = '';
      for (let marked = mark.marked; marked && !lang; marked = marked.parent)
        lang = textAt(file, marked.properties, 'Lang') ?? '';
      if (!(lang || languageOf(file, elementAround(file, mark.page, mark.marked))))
        findings.push(at(mark, `The text ${quoted(mark)} is in no known language.`));
    }
    return judgedByContent(file, findings);
  },
});

const replacements = ['Alt', 'ActualText', 'E'] as const;

const ofAlternatives = ua('11-002', '7.2', {
  title: 'The language of descriptions is known',
  checks:
    'Where a structure element or a marked-content sequence has Alt, ActualText or E, a Lang holds for it: its own, that of an element around it, or the catalog’s.',
  ...about,
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const element of file.structure?.elements ?? []) {
      context.tick();
      const key = replacements.find((name) => says(file, element.dict, name));
      if (key && !languageOf(file, element))
        findings.push(atElement(element, `The ${key} of ${nameOf(element)} is in no known language.`));
    }
    for (const { index, content } of file.pages)
      for (const marked of content.sequences) {
        context.tick();
        const key = marked.object
          ? undefined
          : replacements.find((name) => says(file, marked.properties, name));
        if (!key || textAt(file, marked.properties, 'Lang')) continue;
        if (!languageOf(file, elementAround(file, index, marked)))
          findings.push(
            onPage(index, `The ${key} of marked content (${marked.tag}) is in no known language.`),
          );
      }
    return judgedByContent(file, findings.slice(0, mostFindings));
  },
});

const hasLanguage = (file: PdfFile, what: string): Outcome =>
  judged(documentLanguage(file) ? [] : [{ what }]);

const ofOutlines = ua('11-003', '7.2', {
  title: 'The language of bookmarks is known',
  checks: 'Where there are bookmarks (Outlines with First), the catalog has a Lang.',
  ...about,
  run: (file) =>
    dictAt(file, dictAt(file, file.catalog, 'Outlines'), 'First')
      ? hasLanguage(file, 'The bookmarks are in no known language.')
      : judged([]),
});

/** An annotation has no Lang of its own: the element that has it, or one around that, says it. */
const unknown = (file: PdfFile, annotation: CosDict): boolean => {
  const element = file.structure?.ofObject(annotation);
  for (const around of outward(element)) if (textAt(file, around.dict, 'Lang')) return false;
  return !documentLanguage(file);
};

const ofAnnotations = ua('11-004', '7.2', {
  title: 'The language of annotations is known',
  checks: 'Where an annotation has Contents, the structure element around it or the catalog has a Lang.',
  ...about,
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ dict, subtype }) =>
      says(file, dict, 'Contents') && unknown(file, dict)
        ? `What an annotation (${subtype}) says is in no known language.`
        : undefined,
    ),
});

const ofFields = ua('11-005', '7.2', {
  title: 'The language of form fields’ names is known',
  checks: 'Where a form field has TU, the structure element around it or the catalog has a Lang.',
  ...about,
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ dict, subtype }) =>
      subtype === 'Widget' && fieldText(file, dict, 'TU') && unknown(file, dict)
        ? 'The name of a form field (TU) is in no known language.'
        : undefined,
    ),
});

const ofMetadata = ua('11-006', '7.2', {
  title: 'The language of the metadata is known',
  checks:
    'The catalog has a Lang, or no alternative in the XMP metadata is x-default: each says its own language.',
  ...about,
  run: (file) => {
    const text = (file.xmp?.text ?? '').slice(0, 1_000_000);
    return /xml:lang\s{0,9}=\s{0,9}["']x-default["']/.test(text)
      ? hasLanguage(file, 'The title in the metadata is in no known language.')
      : judged([]);
  },
});

/** Checkpoint 11. */
export const languageRules = [ofText, ofAlternatives, ofOutlines, ofAnnotations, ofFields, ofMetadata];
