import type { Cos, PdfFile } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { dictAt, dictsOf, entry, isArray, isStream, unread } from '../support/objects.js';
import { judged, notApplicable, notChecked } from '../support/outcome.js';
import { says } from '../support/tags.js';
import { ua } from './ua.js';

const attachments = ua('21-001', '7.11', {
  title: 'Embedded files have names that can be read out',
  checks: 'Every file specification with EF has F and UF, neither empty.',
  means: 'A reader can’t say which file is attached.',
  mend: 'Attach the file once more with a program that writes both names.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const dict of dictsOf(file, context))
      if (dictAt(file, dict, 'EF') && !(says(file, dict, 'F') && says(file, dict, 'UF')))
        findings.push({ what: 'An embedded file lacks one of its names (F, UF).' });
    return judged(findings, unread(file, context));
  },
});

/** The parts of an XFA form: one stream, or names and streams by turns (ISO 32000-1, 12.7.8). */
function xfaParts(file: PdfFile, xfa: Cos): (string | undefined)[] {
  const items = isArray(xfa) ? xfa.items.slice(0, 1000).map((item) => file.resolve(item)) : [xfa];
  return items.filter(isStream).map((stream) => {
    const data = file.decode(stream);
    return data && Buffer.from(data.subarray(0, 4_000_000)).toString('utf8');
  });
}

const dynamicForms = ua('25-001', '7.15', {
  title: 'No dynamic XFA form',
  checks: 'No part of an XFA form has a dynamicRender element that says required.',
  means: 'Few programs can open such a form, and fewer can read it out.',
  mend: 'Save the form as a static one, with form fields.',
  run: (file) => {
    const xfa = entry(file, dictAt(file, file.catalog, 'AcroForm'), 'XFA');
    if (xfa === null) return judged([]);
    const parts = xfaParts(file, xfa);
    if (
      parts.some((part) =>
        /<(?:[\w.-]{1,40}:)?dynamicRender[^<>]{0,400}>\s{0,99}required\s{0,99}</.test(part ?? ''),
      )
    )
      return judged([{ what: 'The form is drawn when it is opened (dynamicRender).' }]);
    return parts.includes(undefined) ? notChecked('a part of the XFA form can’t be read') : judged([]);
  },
});

const permissions = (file: PdfFile) => entry(file, dictAt(file, file.trailer, 'Encrypt'), 'P');
const open = notApplicable('the file is not encrypted');

const saysPermissions = ua('26-001', '7.16', {
  title: 'An encrypted file says what is allowed',
  checks: 'The encryption dictionary has a P.',
  means: 'It is left to the reading program whether it may hand the text to a screen reader.',
  mend: 'Save without a password.',
  evenEncrypted: true,
  run: (file) =>
    file.encrypted
      ? judged(typeof permissions(file) === 'number' ? [] : [{ what: 'The encryption has no P.' }])
      : open,
});

const allowsReaders = ua('26-002', '7.16', {
  title: 'Screen readers are let in',
  checks: 'Bit 10 of P in the encryption dictionary is set.',
  means: 'The file forbids that it be read out.',
  mend: 'Save without a password, or allow text access for screen readers.',
  evenEncrypted: true,
  run: (file) => {
    const allowed = permissions(file);
    if (!file.encrypted) return open;
    return judged(
      typeof allowed === 'number' && (allowed & 512) === 0
        ? [{ what: 'The encryption keeps screen readers out (bit 10 of P).' }]
        : [],
    );
  },
});

const noReferences = ua('30-001', '7.20', {
  title: 'Nothing is shown from other files',
  checks: 'No form XObject has Ref.',
  means: 'What is shown from another file has no tags here.',
  mend: 'Place the other file’s content in this one.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const dict of dictsOf(file, context))
      if (dict.entries.has('BBox') && dictAt(file, dict, 'Ref'))
        findings.push({ what: 'There is a reference XObject.' });
    return judged(findings, unread(file, context));
  },
});

const formsOnce = ua('30-002', '7.20', {
  title: 'Tagged forms are painted once',
  checks: 'No form XObject with MCIDs in its content is painted more than once, on all pages together.',
  means: 'One piece of content stands in two places, and its tags can only say one.',
  mend: 'Mark what is repeated as an artifact, or tag it outside the form, where it is painted.',
  run: (file, context) => {
    const times = new Map<unknown, number>();
    for (const { content } of file.pages)
      for (const [form, count] of content.forms) times.set(form, (times.get(form) ?? 0) + count);
    const findings: Finding[] = [];
    const said = new Set<unknown>();
    for (const { index, content } of file.pages)
      for (const { mcid, form } of content.sequences) {
        context.tick();
        if (mcid === undefined || !form || said.has(form) || (times.get(form) ?? 0) < 2) continue;
        said.add(form);
        findings.push({
          page: index,
          what: `A form with tagged content is painted ${times.get(form)} times.`,
        });
      }
    return judged(
      findings,
      file.pages.flatMap(({ troubles }) => troubles.slice(0, 1)),
    );
  },
});

/** Checkpoints 21, 25, 26 and 30. */
export const fileRules = [attachments, dynamicForms, saysPermissions, allowsReaders, noReferences, formsOnce];
