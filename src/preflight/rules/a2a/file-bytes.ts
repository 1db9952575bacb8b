import type { Finding } from '../../rule.js';
import { entry, isStream, isString, itemsAt, unread } from '../support/objects.js';
import { judged } from '../support/outcome.js';
import { mostFindings, printable } from '../support/tags.js';
import { a2a } from './a2a.js';
import { oddHexStrings } from './hex-strings.js';

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const mend = 'Save the file once more with a program that writes PDF/A.';
const means = 'A program of later years that keeps to the standard may not find the parts of the file.';

const header = a2a('6.1.2', {
  title: 'The file begins as the standard says',
  checks:
    'The first line is %PDF-1.0 to %PDF-1.7, from the first byte; the second a comment with four bytes above 127.',
  means,
  mend,
  run: ({ bytes }) =>
    judged(
      /^%PDF-1\.[0-7](?:\r\n|\r|\n)%[\x80-\xff]{4}/.test(latin1(bytes.subarray(0, 20)))
        ? []
        : [{ what: 'The header isn’t that of PDF 1.0 to 1.7, with a line of binary bytes below.' }],
    ),
});

const trailer = a2a('6.1.3', {
  title: 'The trailer has an ID, and nothing follows it',
  checks:
    'The trailer’s ID is two strings that aren’t empty; it has no Encrypt; behind the last %%EOF stands one line break at most.',
  means,
  mend,
  evenEncrypted: true,
  run: (file) => {
    const id = itemsAt(file, file.trailer, 'ID');
    const end = latin1(file.bytes.subarray(-2048));
    return judged([
      ...(id.length === 2 && id.every((part) => isString(part) && part.bytes.length > 0)
        ? []
        : [{ what: 'The trailer has no ID of two strings.' }]),
      ...(file.encrypted ? [{ what: 'The file is encrypted.' }] : []),
      ...(/%%EOF(?:\r\n|\r|\n)?$/.test(end) ? [] : [{ what: 'Something follows the last %%EOF.' }]),
    ]);
  },
});

const xref = a2a('6.1.4', {
  title: 'The cross-reference table is spaced as the standard says',
  checks:
    'Behind each “xref” at the beginning of a line stands one line break, then two numbers with one space between them.',
  means,
  mend,
  run: ({ bytes }) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const findings: Finding[] = [];
    for (
      let place = buffer.indexOf('\nxref');
      place >= 0 && findings.length < 10;
      place = buffer.indexOf('\nxref', place + 5)
    )
      if (
        /^xref\s/.test(latin1(bytes.subarray(place + 1, place + 6))) &&
        !/^xref(?:\r\n|\r|\n)\d+ \d+[ ]?(?:\r\n|\r|\n)/.test(latin1(bytes.subarray(place + 1, place + 60)))
      )
        findings.push({ what: `The cross-reference table at byte ${place + 1} is spaced otherwise.` });
    return judged(findings);
  },
});

const strings = a2a('6.1.6', {
  title: 'Hexadecimal strings are whole',
  checks:
    'Hexadecimal strings in the file’s objects have an even number of digits and nothing else. Objects in object streams, and content, are not looked into.',
  means,
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const [number, bytes] of file.places()) {
      const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf('stream');
      for (const odd of oddHexStrings(end < 0 ? bytes : bytes.subarray(0, end), () => context.tick()))
        if (findings.length < mostFindings)
          findings.push({
            what: `Object ${number} has a hexadecimal string that is not whole: <${printable(odd)}>.`,
          });
    }
    return judged(findings);
  },
});

const streams = a2a('6.1.7.1', {
  title: 'Streams are as long as they say',
  checks:
    'Length is the number of bytes from the line break behind “stream” (LF, or CR and LF) to the line break before “endstream”; no stream has F, FFilter or FDecodeParms.',
  means,
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const [number, object] of file.objects()) {
      context.tick();
      if (!isStream(object) || findings.length >= mostFindings) continue;
      const { raw, dict } = object;
      const from = raw.byteOffset - file.bytes.byteOffset;
      const before = latin1(file.bytes.subarray(Math.max(0, from - 8), from));
      const behind = latin1(file.bytes.subarray(from + raw.length, from + raw.length + 11));
      const length = entry(file, dict, 'Length');
      if (['F', 'FFilter', 'FDecodeParms'].some((key) => dict.entries.has(key)))
        findings.push({ what: `The data of stream ${number} stand in another file.` });
      if (length !== raw.length)
        findings.push({ what: `Stream ${number} says it is ${String(length)} long, and is ${raw.length}.` });
      else if (!/stream\r?\n$/.test(before) || !/^(?:\r\n|\r|\n)endstream/.test(behind))
        findings.push({ what: `Stream ${number} doesn’t stand between line breaks.` });
    }
    return judged(findings, unread(file, context));
  },
});

const objects = a2a('6.1.9', {
  title: 'Objects are spaced as the standard says',
  checks:
    'Every object that stands in the file itself begins at the beginning of a line with its number, generation and “obj”, one white space between them and a line break behind; “endobj” stands between line breaks.',
  means,
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const [number, bytes] of file.places()) {
      context.tick();
      const start = latin1(bytes.subarray(0, 40));
      const from = bytes.byteOffset - file.bytes.byteOffset;
      const before = file.bytes[from - 1];
      const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const last = buffer.lastIndexOf('endobj');
      const end = latin1(bytes.subarray(Math.max(0, last - 1), last + 8));
      const right =
        /^\d+\s\d+\sobj(?:\r\n|\r|\n)/.test(start) &&
        (before === 10 || before === 13) &&
        /^[\r\n]endobj[\r\n]/.test(end);
      if (!right && findings.length < mostFindings)
        findings.push({ what: `Object ${number} is spaced otherwise.` });
    }
    return judged(findings);
  },
});

/** 6.1.2 to 6.1.7.1 and 6.1.9: how the file is written. */
export const byteRules = [header, trailer, xref, strings, streams, objects];
