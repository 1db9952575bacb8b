import type { Finding } from '../../rule.js';
import { type Annotated, judgedByAnnotations } from '../support/annotations.js';
import { dictAt, dictsOf, entry, isArray, nameAt, unread } from '../support/objects.js';
import { judged, onPage, troublesOf } from '../support/outcome.js';
import { inArtifact, nameOf, printable, says } from '../support/tags.js';
import { fieldText } from './fields.js';
import { ua } from './ua.js';

// ISO 32000-1, table 169.
const known = new Set(
  'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'.split(
    ' ',
  ),
);
const tagMend = 'Have annotations tagged at export, or tag them in the file.';

const standsIn = ({ subtype, element }: Annotated, role: string): string | undefined =>
  element?.role === role
    ? undefined
    : `An annotation (${printable(subtype)}) stands in ${element ? nameOf(element) : 'no tag'}, not in ${role}.`;

const inAnnot = ua('28-002', '7.18.1', {
  title: 'Annotations stand in an Annot tag',
  checks:
    'An Annot element has every annotation as a kid, but for Widget, Link, PrinterMark and Popup, hidden ones and those outside the CropBox.',
  means: 'Nobody hears of the annotation, or not where it belongs.',
  mend: tagMend,
  run: (file, context) =>
    judgedByAnnotations(file, context, (annotation) =>
      ['Widget', 'Link', 'PrinterMark'].includes(annotation.subtype)
        ? undefined
        : standsIn(annotation, 'Annot'),
    ),
});

const described = ua('28-004', '7.18.1', {
  title: 'Annotations say what they are about',
  checks:
    'Every annotation has Contents, or the element around it has Alt; but for Widget (28-005), Link (28-012), PrinterMark and Popup, hidden ones and those outside the CropBox.',
  means: 'A reader can only say that there is an annotation.',
  mend: 'Write a text into the annotation.',
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ subtype, dict, element }) =>
      ['Widget', 'Link', 'PrinterMark'].includes(subtype) ||
      says(file, dict, 'Contents') ||
      says(file, element?.dict, 'Alt')
        ? undefined
        : `An annotation (${printable(subtype)}) has no description.`,
    ),
});

const fields = ua('28-005', '7.18.1', {
  title: 'Form fields have names',
  checks:
    'Every Widget’s field, or one above it, has a TU that is not empty, or the element around it has Alt.',
  means: 'Whoever fills in the form by ear doesn’t know what belongs into the field.',
  mend: 'Give each field a tooltip.',
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ subtype, dict, element }) =>
      subtype !== 'Widget' || fieldText(file, dict, 'TU') || says(file, element?.dict, 'Alt')
        ? undefined
        : 'A form field has no name (TU).',
    ),
});

const unknown = ua('28-006', '7.18.2', {
  title: 'Annotations of unknown kinds are tagged and described',
  checks:
    'An annotation whose subtype ISO 32000-1 doesn’t know stands in an Annot tag, and it has Contents or that tag an Alt.',
  means: 'A reader can’t tell what it is, and nothing else tells it.',
  mend: 'Use a kind of annotation that everybody knows.',
  run: (file, context) =>
    judgedByAnnotations(file, context, (annotation) => {
      if (known.has(annotation.subtype)) return undefined;
      const told = says(file, annotation.dict, 'Contents') || says(file, annotation.element?.dict, 'Alt');
      return annotation.element?.role === 'Annot' && told
        ? undefined
        : `An annotation of an unknown kind (${printable(annotation.subtype)}) is not tagged and described.`;
    }),
});

const noTraps = ua('28-007', '7.18.2', {
  title: 'No trapping for print',
  checks: 'No annotation is a TrapNet.',
  means: 'It is of use at a press only, and in the way everywhere else.',
  mend: 'Export without trapping.',
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ subtype }) =>
      subtype === 'TrapNet' ? 'There is an annotation of the kind TrapNet.' : undefined,
    ),
});

const tabsMeans = 'The tabulator goes through links and fields in an order that is not that of the text.';
const tabsMend = 'Set the tab order of all pages to “document structure”.';

const tabs = ua('28-008', '7.18.3', {
  title: 'Pages with annotations have a tab order',
  checks: 'Every page with an annotation has Tabs.',
  means: tabsMeans,
  mend: tabsMend,
  run: (file) =>
    judged(
      file.pages
        .filter(({ annotations, dict }) => annotations.length > 0 && nameAt(file, dict, 'Tabs') === undefined)
        .map(({ index }) => onPage(index, 'The page has annotations and no tab order (Tabs).')),
    ),
});

const tabsByStructure = ua('28-009', '7.18.3', {
  title: 'The tab order is that of the structure',
  checks: 'Where a page with an annotation has Tabs, it is S.',
  means: tabsMeans,
  mend: tabsMend,
  run: (file) =>
    judged(
      file.pages
        .filter(
          ({ annotations, dict }) =>
            annotations.length > 0 && !['S', undefined].includes(nameAt(file, dict, 'Tabs')),
        )
        .map(({ index, dict }) =>
          onPage(index, `The tab order is ${printable(nameAt(file, dict, 'Tabs') ?? '')}, not S.`),
        ),
    ),
});

const inForm = ua('28-010', '7.18.4', {
  title: 'Form fields stand in a Form tag',
  checks: 'A Form element has every Widget as a kid, but for hidden ones and those outside the CropBox.',
  means: 'The field is not met when reading on, only by the tabulator.',
  mend: tagMend,
  run: (file, context) =>
    judgedByAnnotations(file, context, (annotation) =>
      annotation.subtype === 'Widget' ? standsIn(annotation, 'Form') : undefined,
    ),
});

const inLink = ua('28-011', '7.18.5', {
  title: 'Links stand in a Link tag',
  checks:
    'A Link element has every Link annotation as a kid, but for hidden ones and those outside the CropBox.',
  means: 'Nobody hears that there is a link, or where in the text.',
  mend: tagMend,
  run: (file, context) =>
    judgedByAnnotations(file, context, (annotation) =>
      annotation.subtype === 'Link' ? standsIn(annotation, 'Link') : undefined,
    ),
});

const linkText = ua('28-012', '7.18.5', {
  title: 'Links say where they lead',
  checks:
    'Every Link annotation has Contents that is not empty, but for hidden ones and those outside the CropBox.',
  means: 'Whoever goes from link to link hears addresses, or nothing.',
  mend: 'Give each link a description.',
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ subtype, dict }) =>
      subtype !== 'Link' || says(file, dict, 'Contents')
        ? undefined
        : 'A link has no description (Contents).',
    ),
});

const mediaClip = (number: string, key: 'CT' | 'Alt', what: string) =>
  ua(number, '7.18.6.2', {
    title: `Media clips have ${what}`,
    checks: `Every media clip data dictionary (S is MCD) has ${key}.`,
    means: 'Whoever can’t play it doesn’t learn what it is.',
    mend: 'Place the clip once more with a program that writes it.',
    run: (file, context) => {
      const findings: Finding[] = [];
      for (const dict of dictsOf(file, context)) {
        if (nameAt(file, dict, 'S') !== 'MCD' || !dict.entries.has('D')) continue;
        const value = entry(file, dict, key);
        if (value === null || (key === 'Alt' && !isArray(value)))
          findings.push({ what: `A media clip has no ${key}.` });
      }
      return judged(findings, unread(file, context));
    },
  });

const attached = ua('28-016', '7.18.7', {
  title: 'Files attached to a page have names',
  checks: 'The file specification of every FileAttachment annotation has F and UF, neither empty.',
  means: 'A reader can’t say which file is attached.',
  mend: 'Attach the file once more with a program that writes both names.',
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ subtype, dict }) => {
      if (subtype !== 'FileAttachment') return undefined;
      const spec = dictAt(file, dict, 'FS');
      return says(file, spec, 'F') && says(file, spec, 'UF')
        ? undefined
        : 'An attached file lacks one of its names (F, UF).';
    }),
});

const marksUntagged = ua('28-017', '7.18.8', {
  title: 'Printer’s marks are not tagged',
  checks: 'No PrinterMark annotation is a kid of a structure element.',
  means: 'Marks for the press are read out.',
  mend: 'Take the marks out of the tags, or export without marks.',
  run: (file, context) =>
    judgedByAnnotations(file, context, ({ subtype, element }) =>
      subtype === 'PrinterMark' && element ? `A printer’s mark is tagged: ${nameOf(element)}.` : undefined,
    ),
});

const marksArtifacts = ua('28-018', '7.18.8', {
  title: 'Printer’s marks are artifacts',
  checks: 'Everything that the appearance of a PrinterMark annotation paints stands in an Artifact.',
  means: 'Marks for the press are taken for content.',
  mend: 'Export without marks.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const { index, marks } of file.pages) {
      const bare = marks.find(({ annotation, marked }) => {
        context.tick();
        return annotation && nameAt(file, annotation, 'Subtype') === 'PrinterMark' && !inArtifact(marked);
      });
      if (bare) findings.push(onPage(index, 'What a printer’s mark paints is no artifact.', bare.box));
    }
    return judged(findings, troublesOf(file));
  },
});

/** Checkpoint 28. */
export const annotationRules = [
  inAnnot,
  described,
  fields,
  unknown,
  noTraps,
  tabs,
  tabsByStructure,
  inForm,
  inLink,
  linkText,
  mediaClip('28-014', 'CT', 'a content type'),
  mediaClip('28-015', 'Alt', 'a description'),
  attached,
  marksUntagged,
  marksArtifacts,
];
