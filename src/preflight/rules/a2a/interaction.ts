import type { CosDict, PdfFile } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { dictAt, entry, isDict, isStream, nameAt } from '../support/objects.js';
import { judged, notApplicable, notChecked, onPage } from '../support/outcome.js';
import { printable } from '../support/tags.js';
import { fieldEntry, fieldsOf } from '../ua/fields.js';
import { a2a, judgedByDicts } from './a2a.js';

const means = 'What the page shows may depend on a program that is gone in later years.';
const mend = 'Export as PDF/A, or take such things out.';

// ISO 32000-1, table 169, without 3D, Sound, Screen and Movie.
const permitted = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'.split(
    ' ',
  ),
);

/** Findings of every annotation; a text says what is wrong with it. */
function eachAnnotation(
  file: PdfFile,
  find: (subtype: string, dict: CosDict, empty: boolean) => Iterable<string>,
): Finding[] {
  return file.pages.flatMap(({ index, annotations }) =>
    annotations.flatMap(({ subtype, dict, rect }) => {
      const empty = rect.left === rect.right && rect.bottom === rect.top;
      return [...find(subtype, dict, empty)].map((what) => onPage(index, what, rect));
    }),
  );
}

const kinds = a2a('6.3.1', {
  title: 'Only annotations that stay the same',
  checks: 'Annotations are of the kinds of ISO 32000-1, but not 3D, Sound, Screen or Movie.',
  means,
  mend,
  run: (file) =>
    judged(
      eachAnnotation(file, (subtype) =>
        permitted.has(subtype) ? [] : [`An annotation is of the kind ${printable(subtype) || 'none'}.`],
      ),
    ),
});

const flags = a2a('6.3.2', {
  title: 'Annotations are printed and shown',
  checks:
    'Every annotation but Popup has F, with Print set, and Invisible, Hidden, NoView and ToggleNoView not.',
  means: 'What is seen on the screen and on paper differs.',
  mend,
  run: (file) =>
    judged(
      eachAnnotation(file, (subtype, dict) => {
        const value = entry(file, dict, 'F');
        if (value === null)
          return subtype === 'Popup' ? [] : [`An annotation (${printable(subtype)}) has no flags (F).`];
        // Print is bit 3; Invisible 1, Hidden 2, NoView 6, ToggleNoView 9 (ISO 32000-1, table 165).
        const right = typeof value === 'number' && (value & 4) !== 0 && (value & (1 | 2 | 32 | 256)) === 0;
        return right
          ? []
          : [`An annotation (${printable(subtype)}) is not both shown and printed (F is ${String(value)}).`];
      }),
    ),
});

const appearances = a2a('6.3.3', {
  title: 'Annotations have their own appearance',
  checks:
    'Every annotation but Popup, Link and those without extent has AP, with N only: a stream, or for buttons a dictionary of them.',
  means: 'Each program draws the annotation in its own way.',
  mend,
  run: (file) =>
    judged(
      eachAnnotation(file, function* (subtype, dict, empty) {
        const appearance = dictAt(file, dict, 'AP');
        const name = `An annotation (${printable(subtype)})`;
        if (!appearance) {
          if (subtype !== 'Popup' && subtype !== 'Link' && !empty) yield `${name} has no appearance (AP).`;
          return;
        }
        const normal = entry(file, appearance, 'N');
        const type = subtype === 'Widget' ? fieldEntry(file, dict, 'FT') : null;
        const button = typeof type === 'object' && type?.kind === 'name' && type.name === 'Btn';
        if ([...appearance.entries.keys()].some((key) => key !== 'N'))
          yield `${name} has several appearances (AP).`;
        else if (button ? !(isDict(normal) && normal.entries.size > 0) : !isStream(normal))
          yield `${name} has no proper appearance (N).`;
      }),
    ),
});

const forms = a2a('6.4.1', {
  title: 'Form fields do nothing, and show what they hold',
  checks: 'No Widget has A or AA, no field AA; NeedAppearances of the form is not true.',
  means,
  mend,
  run: (file) =>
    judged([
      ...eachAnnotation(file, function* (subtype, dict) {
        if (subtype !== 'Widget') return;
        if (dict.entries.has('A')) yield 'A form field has an action (A).';
        for (const field of fieldsOf(file, dict))
          if (field.entries.has('AA')) yield 'A form field has actions (AA).';
      }),
      ...(entry(file, dictAt(file, file.catalog, 'AcroForm'), 'NeedAppearances') === true
        ? [{ what: 'The form asks the program to draw its fields (NeedAppearances).' }]
        : []),
    ]),
});

const xfa = a2a('6.4.2', {
  title: 'No XFA form',
  checks: 'The form has no XFA, and the catalog no NeedsRendering that is true.',
  means,
  mend: 'Save the form with form fields.',
  run: (file) =>
    judged([
      ...(dictAt(file, file.catalog, 'AcroForm')?.entries.has('XFA') ? [{ what: 'The form has XFA.' }] : []),
      ...(entry(file, file.catalog, 'NeedsRendering') === true
        ? [{ what: 'The catalog has NeedsRendering.' }]
        : []),
    ]),
});

const signatures = a2a('6.4.3', {
  title: 'Signatures cover the whole file',
  checks: 'Files without signatures have nothing to check; signatures are not verified here.',
  means: 'Nobody can tell whether the file is as it was signed.',
  mend: 'Have the signature checked by a program for signatures.',
  run: (file, context) => {
    const found = judgedByDicts(file, context, (dict) => (dict.entries.has('ByteRange') ? ['signed'] : []));
    return found.findings.length > 0
      ? notChecked('signatures are not verified')
      : notApplicable('the file has no signature');
  },
});

const allowed = new Set(['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'Named', 'SubmitForm']);
const pageTurns = new Set(['NextPage', 'PrevPage', 'FirstPage', 'LastPage']);
// ISO 32000-1, table 198, and what earlier versions had.
const actionKinds = new Set([
  ...allowed,
  ...'Launch Sound Movie Hide ResetForm ImportData JavaScript SetOCGState Rendition Trans GoTo3DView NOP SetState set-state no-op'.split(
    ' ',
  ),
]);

const actions = a2a('6.5.1', {
  title: 'Only actions that lead somewhere',
  checks:
    'Actions (A, OpenAction, Next and AA’s) are GoTo, GoToR, GoToE, Thread, URI, SubmitForm, or Named for the next, previous, first and last page; the catalog names no JavaScript.',
  means,
  mend,
  run: (file, context) => {
    const dicts = judgedByDicts(file, context, function* (dict) {
      for (const key of ['A', 'OpenAction', 'Next']) {
        const action = dictAt(file, dict, key);
        const kind = nameAt(file, action, 'S');
        if (kind === undefined || (key !== 'OpenAction' && !actionKinds.has(kind))) continue;
        if (!allowed.has(kind)) yield `There is an action: ${printable(kind)}.`;
        else if (kind === 'Named' && !pageTurns.has(nameAt(file, action, 'N') ?? ''))
          yield `There is an action: ${printable(nameAt(file, action, 'N') ?? 'Named')}.`;
      }
      if (dict.entries.has('JS')) yield 'There is JavaScript.';
    });
    const named = dictAt(file, dictAt(file, file.catalog, 'Names'), 'JavaScript')
      ? [{ what: 'The catalog names JavaScript.' }]
      : [];
    return judged([...dicts.findings, ...named], dicts.because === undefined ? [] : [dicts.because]);
  },
});

const triggers = a2a('6.5.2', {
  title: 'Nothing happens by itself',
  checks: 'Neither the catalog nor a page has AA.',
  means,
  mend,
  run: (file) =>
    judged([
      ...(file.catalog.entries.has('AA') ? [{ what: 'The catalog has AA.' }] : []),
      ...file.pages
        .filter(({ dict }) => dict.entries.has('AA'))
        .map(({ index }) => onPage(index, 'The page has AA.')),
    ]),
});

/** 6.3 to 6.5: annotations, forms and actions. */
export const interactionRules = [kinds, flags, appearances, forms, xfa, signatures, actions, triggers];
