import { judged, notApplicable } from '../support/outcome.js';
import { printable } from '../support/tags.js';
import { namespaces, property } from '../support/xmp.js';
import { isBalanced, xmpPacket } from '../support/xmp-properties.js';
import { isPredefinedProperty } from '../support/xmp-schemas.js';
import { a2a } from './a2a.js';

const means = 'In later years nobody may be able to read what the file says of itself.';
const none = notApplicable('the file has no XMP metadata');

const packet = a2a('6.6.2.1', {
  title: 'Metadata are there, in plain XML',
  checks:
    'The catalog has a metadata stream in UTF-8; the packet’s header has neither bytes nor encoding; every element that is opened is closed, and there is an rdf:RDF. Other metadata streams are not read.',
  means,
  mend: 'Export as PDF/A with a program that knows it.',
  run: ({ xmp }) => {
    if (!xmp) return judged([{ what: 'The catalog has no metadata stream.' }]);
    const head = /<\?xpacket\s([^?]{0,400})\?>/.exec(xmp.text)?.[1] ?? '';
    return judged([
      ...['bytes', 'encoding']
        .filter((name) => new RegExp(`\\b${name}\\s*=`).test(head))
        .map((name) => ({ what: `The packet’s header has ${name}.` })),
      ...(xmp.text.includes('\ufffd') ? [{ what: 'The metadata are not in UTF-8.' }] : []),
      ...(isBalanced(xmp.text) ? [] : [{ what: 'The metadata are no proper XML: an element isn’t closed.' }]),
      ...(/<([\w.-]{1,40}:)?RDF[\s>]/.test(xmp.text) ? [] : [{ what: 'The metadata hold no RDF.' }]),
    ]);
  },
});

const schemas = a2a('6.6.2.3', {
  title: 'Every property is known, or described in the file',
  checks:
    'Each property of the metadata is of a schema of the XMP Specification or of PDF/A (of the usual ones by name), or an extension schema in the file describes it: schema, namespaceURI, prefix, and of each property name, valueType, category and description. Types of values are not checked.',
  means,
  mend: 'Describe the property in a pdfaExtension schema, as pdfuaid needs it, or leave it out.',
  run: ({ xmp }) => {
    if (!xmp) return none;
    const { properties, extensions } = xmpPacket(xmp.text);
    const described = new Set(
      extensions.flatMap(({ namespace, properties: own }) => own.map((name) => `${namespace} ${name}`)),
    );
    return judged([
      ...properties
        .filter(
          ({ namespace, name }) =>
            !isPredefinedProperty(namespace, name) && !described.has(`${namespace} ${name}`),
        )
        .map(({ prefix, name }) => ({
          what: `The property ${printable(`${prefix}:${name}`)} is described nowhere.`,
        })),
      ...extensions.flatMap(({ namespace, missing }) =>
        missing.map((field) => ({ what: `The schema for ${printable(namespace)} lacks ${field}.` })),
      ),
    ]);
  },
});

const identified = a2a('6.6.4', {
  title: 'The file says that it is PDF/A-2a',
  checks: 'The metadata have pdfaid:part 2 and pdfaid:conformance A, with that prefix.',
  means: 'Whoever keeps the file doesn’t know that it may rely on it.',
  mend: 'Export as PDF/A-2a; a file that only lacks the claim may be given it when all other rules pass.',
  run: (file) => {
    if (!file.xmp) return none;
    const part = property(file, 'pdfaid', 'part');
    const conformance = property(file, 'pdfaid', 'conformance');
    const prefix = xmpPacket(file.xmp.text).properties.find(
      ({ namespace }) => namespace === namespaces.pdfaid,
    )?.prefix;
    return judged([
      ...(part === '2'
        ? []
        : [{ what: `pdfaid:part is ${part === undefined ? 'missing' : `“${printable(part)}”`}.` }]),
      ...(conformance === 'A'
        ? []
        : [
            {
              what: `pdfaid:conformance is ${conformance === undefined ? 'missing' : `“${printable(conformance)}”`}.`,
            },
          ]),
      ...(prefix === undefined || prefix === 'pdfaid'
        ? []
        : [{ what: `The prefix is ${printable(prefix)}, not pdfaid.` }]),
    ]);
  },
});

/** 6.6: metadata. */
export const metadataRules = [packet, schemas, identified];
