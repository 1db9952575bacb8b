import { isGState } from '../support/graphics-states.js';
import { entry, isName, itemsAt, nameAt, unread } from '../support/objects.js';
import { at, judged, onPage, troublesOf } from '../support/outcome.js';
import { printable } from '../support/tags.js';
import { a2a, judgedByDicts } from './a2a.js';

const colourMeans = 'Nobody can say what colour is meant.';
const mend = 'Export as PDF/A with a program that knows it.';

const content = a2a('6.2.2', {
  title: 'Content uses known operators and its own resources',
  checks:
    'No content stream has an operator that ISO 32000-1 doesn’t know, not even between BX and EX; forms, patterns and glyphs name what they use in resources of their own.',
  means: 'Each program makes something else of it.',
  mend,
  run: (file) =>
    judged(
      file.pages.flatMap(({ index, content: { unknownOperators, borrowing } }) => [
        ...[...unknownOperators].map((name) => onPage(index, `The operator “${name}” is not known.`)),
        ...[...borrowing].map((name) =>
          onPage(index, `${printable(name)} uses resources that aren’t its own.`),
        ),
      ]),
      troublesOf(file),
    ),
});

const states = a2a('6.2.5', {
  title: 'No transfer functions and no odd halftones',
  checks:
    'No graphics state has TR, TR2 other than Default, or HTP; halftones are of type 1 or 5 and have no HalftoneName.',
  means: 'What is seen depends on the device.',
  mend,
  run: (file, context) =>
    judgedByDicts(file, context, function* (dict) {
      const has = (key: string) => entry(file, dict, key) !== null;
      if (isGState(dict) && (has('TR') || (has('TR2') && nameAt(file, dict, 'TR2') !== 'Default')))
        yield 'A graphics state sets a transfer function.';
      if (isGState(dict) && has('HTP')) yield 'A graphics state sets HTP.';
      const type = entry(file, dict, 'HalftoneType');
      if (type !== null && type !== 1 && type !== 5) yield `A halftone is of type ${String(type)}.`;
      if (has('HalftoneName')) yield 'A halftone has a name.';
    }),
});

const intentNames = new Set(['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation']);

const renderingIntents = a2a('6.2.6', {
  title: 'Rendering intents are known ones',
  checks:
    'ri in content, RI in graphics states and Intent of pictures are one of the four of ISO 32000-1, table 70.',
  means: colourMeans,
  mend,
  run: (file, context) => {
    const findings = file.pages.flatMap(({ index, content: { renderingIntents: set } }) =>
      [...set]
        .filter((name) => !intentNames.has(name))
        .map((name) => onPage(index, `The rendering intent ${printable(name)} is not known.`)),
    );
    const dicts = judgedByDicts(file, context, function* (dict) {
      const names = [
        nameAt(file, dict, 'RI'),
        nameAt(file, dict, 'Subtype') === 'Image' ? nameAt(file, dict, 'Intent') : undefined,
      ];
      for (const name of names)
        if (name !== undefined && !intentNames.has(name))
          yield `The rendering intent ${printable(name)} is not known.`;
    });
    return judged([...findings, ...dicts.findings], [...troublesOf(file), ...unread(file, context)]);
  },
});

const pictures = a2a('6.2.8', {
  title: 'Pictures have no alternatives and are not smoothed',
  checks: 'No picture has Alternates or OPI, or Interpolate that is true; inline ones neither.',
  means: 'Programs show different pictures.',
  mend,
  run: (file, context) => {
    const dicts = judgedByDicts(file, context, function* (dict) {
      if (nameAt(file, dict, 'Subtype') !== 'Image') return;
      for (const key of ['Alternates', 'OPI']) if (dict.entries.has(key)) yield `A picture has ${key}.`;
      if (entry(file, dict, 'Interpolate') === true) yield 'A picture is to be smoothed (Interpolate).';
    });
    const inline = file.pages.flatMap(({ marks }) =>
      marks
        .filter(
          (mark) => mark.kind === 'image' && mark.inline && mark.dict.entries.get('Interpolate') === true,
        )
        .map((mark) => at(mark, 'An inline picture is to be smoothed.')),
    );
    return judged([...dicts.findings, ...inline], [...troublesOf(file), ...unread(file, context)]);
  },
});

const jpeg2000 = a2a('6.2.8.3', {
  title: 'JPEG 2000 pictures are plain ones',
  checks: 'Files without JPEG 2000 pass; what is within such pictures is not looked into.',
  means: colourMeans,
  mend: 'Export with JPEG instead.',
  run: (file, context) => {
    const found = judgedByDicts(file, context, (dict) =>
      [
        nameAt(file, dict, 'Filter'),
        ...itemsAt(file, dict, 'Filter').map((item) => (isName(item) ? item.name : '')),
      ].includes('JPXDecode')
        ? ['JPX']
        : [],
    );
    return judged(
      [],
      [
        ...(found.findings.length > 0 ? ['JPEG 2000 pictures are not looked into'] : []),
        ...unread(file, context),
      ],
    );
  },
});

const forms = a2a('6.2.9', {
  title: 'No PostScript, no OPI, nothing from other files',
  checks: 'No XObject is of Subtype PS; no form has OPI, Subtype2 PS, PS, or Ref.',
  means: 'What other programs and files would add may be gone in later years.',
  mend,
  run: (file, context) =>
    judgedByDicts(file, context, function* (dict) {
      if (nameAt(file, dict, 'Subtype') === 'PS' || nameAt(file, dict, 'Subtype2') === 'PS')
        yield 'There is PostScript.';
      if (nameAt(file, dict, 'Subtype') !== 'Form') return;
      for (const key of ['OPI', 'PS', 'Ref']) if (dict.entries.has(key)) yield `A form has ${key}.`;
    }),
});

/** 6.2.2 and 6.2.5 to 6.2.9: content and what it uses. */
export const graphicsRules = [content, states, renderingIntents, pictures, jpeg2000, forms];
