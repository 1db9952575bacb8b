import type { PdfFile } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { alternatesOf, realSpace, spacesOf } from '../support/colour.js';
import { isElement } from '../support/elements.js';
import { isGState } from '../support/graphics-states.js';
import { type Intent, intentsOf, profileIn } from '../support/intent.js';
import { asDict, dictAt, entry, isArray, isName, isStream, unread, valuesOf } from '../support/objects.js';
import { at, judged, judgedByMarks, onPage, troublesOf } from '../support/outcome.js';
import { mostFindings, printable } from '../support/tags.js';
import { a2a, judgedByDicts } from './a2a.js';

const colourMeans = 'Nobody can say what colour is meant.';
const mend = 'Export as PDF/A with a program that knows it.';

const ofA = (file: PdfFile): Intent | undefined =>
  intentsOf(file).find(({ subtype }) => subtype === 'GTS_PDFA1');
/** The colour space of the PDF/A output intent’s profile. */
export function intendedSpace(file: PdfFile): string | undefined {
  const profile = ofA(file)?.profile;
  return typeof profile === 'object' && !profile.fault ? profile.space : undefined;
}

const intents = a2a('6.2.3', {
  title: 'Output intents have one sound profile',
  checks:
    'Where there are output intents: each profile’s header is sound, of class prtr or mntr, for GRAY, RGB or CMYK, below version 5; all name the same profile object; none of PDF/X has DestOutputProfileRef. The profile’s tables are not read.',
  means: colourMeans,
  mend: 'Export with the profile for which the colours are meant, such as sRGB.',
  run: (file) => {
    const all = intentsOf(file);
    const findings: Finding[] = [];
    const undecided: string[] = [];
    const profiles = new Set<unknown>();
    for (const { dict, subtype, profile } of all) {
      if (dict.entries.has('DestOutputProfile')) profiles.add(entry(file, dict, 'DestOutputProfile'));
      if (subtype === 'GTS_PDFX' && dict.entries.has('DestOutputProfileRef'))
        findings.push({ what: 'An output intent has DestOutputProfileRef.' });
      if (profile === 'unreadable') undecided.push('a profile can’t be read');
      if (typeof profile !== 'object') continue;
      if (profile.fault) findings.push({ what: `A profile ${profile.fault}.` });
      else if (
        !['prtr', 'mntr'].includes(profile.deviceClass) ||
        !['GRAY', 'RGB ', 'CMYK'].includes(profile.space) ||
        profile.version >= 5
      )
        findings.push({
          what: `A profile is of class ${printable(profile.deviceClass)}, for ${printable(profile.space.trim())}, version ${profile.version}.`,
        });
    }
    if (profiles.size > 1) findings.push({ what: 'Output intents name different profiles.' });
    return judged(findings, undecided);
  },
});

const iccSpaces = a2a('6.2.4.2', {
  title: 'ICC colours have sound profiles',
  checks:
    'Every ICCBased space in the file has a profile whose header is sound, of class prtr, mntr, scnr or spac, for GRAY, RGB, Lab or CMYK, below version 5, with N to match; and nothing in ICC CMYK overprints with mode 1. The profiles’ tables are not read.',
  means: colourMeans,
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    const undecided: string[] = [...unread(file, context)];
    const seen = new Set<unknown>();
    const counts: Readonly<Record<string, number>> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };
    for (const stream of iccStreams(file, () => context.tick())) {
      if (!isStream(stream) || seen.has(stream)) continue;
      seen.add(stream);
      const profile = profileIn(file, stream);
      if (profile === 'unreadable') undecided.push('a profile can’t be read');
      else if (profile.fault) findings.push({ what: `A profile ${profile.fault}.` });
      else if (
        !['prtr', 'mntr', 'scnr', 'spac'].includes(profile.deviceClass) ||
        profile.version >= 5 ||
        counts[profile.space] === undefined
      )
        findings.push({
          what: `A profile is of class ${printable(profile.deviceClass)}, for ${printable(profile.space.trim())}, version ${profile.version}.`,
        });
      else if (counts[profile.space] !== profile.components)
        findings.push({
          what: `A profile for ${profile.space.trim()} is said to have ${profile.components ?? 'no'} components.`,
        });
    }
    for (const { marks } of file.pages)
      for (const mark of marks) {
        context.tick();
        if (!mark.overprint.on || mark.overprint.mode !== 1 || findings.length >= mostFindings) continue;
        if (spacesOf(mark).some(({ family, components }) => family === 'ICCBased' && components === 4))
          findings.push(at(mark, 'ICC CMYK overprints with mode 1.'));
      }
    return judgedByMarks(file, findings, undecided);
  },
});

/** The profiles of all ICCBased arrays in the file. */
function* iccStreams(file: PdfFile, tick: () => void) {
  for (const value of valuesOf(file, tick)) {
    const [family, profile] = isArray(value) ? value.items : [];
    if (family && isName(family) && family.name === 'ICCBased') yield file.resolve(profile);
  }
}

const deviceSpaces = a2a('6.2.4.3', {
  title: 'Device colours are those of the output intent',
  checks:
    'What is painted in DeviceRGB needs a PDF/A output intent (GTS_PDFA1) for RGB, in DeviceCMYK one for CMYK, in DeviceGray any; alternates of spot colours too. Default colour spaces (DefaultRGB …) are read as such.',
  means: colourMeans,
  mend: 'Export with an output intent, such as sRGB.',
  run: (file, context) => {
    const intended = intendedSpace(file);
    const wrong = (family: string): boolean =>
      (family === 'DeviceRGB' && intended !== 'RGB ') ||
      (family === 'DeviceCMYK' && intended !== 'CMYK') ||
      (family === 'DeviceGray' && intended === undefined);
    const findings: Finding[] = [];
    for (const { marks } of file.pages)
      for (const mark of marks.filter(isElement)) {
        context.tick();
        if (findings.length >= mostFindings) break;
        const found = spacesOf(mark)
          .flatMap((space) => [realSpace(space), ...alternatesOf(space)])
          .find((space) => space && wrong(space.family));
        if (found)
          findings.push(
            at(
              mark,
              `${found.family} is used, and ${intended ? `the output intent is for ${intended.trim()}` : 'there is no output intent of PDF/A'}.`,
            ),
          );
      }
    return judgedByMarks(file, findings);
  },
});

const spots = a2a('6.2.4.4', {
  title: 'Spot colours are defined, each once',
  checks:
    'Every spot of a DeviceN space that is used is in its Colorants, unless the space is a plain one of process inks; two Separation spaces of one name have the same alternate and tint transform.',
  means: 'One spot colour is shown in two ways.',
  mend,
  run: (file, context) => {
    const findings: Finding[] = [];
    const tints = new Map<string, string>();
    for (const { marks } of file.pages)
      for (const mark of marks.filter(isElement)) {
        context.tick();
        for (const space of spacesOf(mark).map(realSpace)) {
          const [name = ''] = space?.colorants ?? [];
          if (space?.family !== 'Separation' || name === 'All' || name === 'None') continue;
          const tint = `${space.under?.family} ${space.tint}`;
          const before = tints.get(name) ?? tint;
          tints.set(name, before);
          if (before !== tint)
            findings.push(at(mark, `The spot colour ${printable(name)} is defined in two ways.`));
        }
      }
    for (const name of undefinedColorants(file, () => context.tick()))
      findings.push({
        what: `The spot colour ${printable(name)} of a DeviceN space is not in its Colorants.`,
      });
    return judgedByMarks(file, findings.slice(0, mostFindings), unread(file, context));
  },
});

const processInks = new Set(['Cyan', 'Magenta', 'Yellow', 'Black', 'None']);
function* undefinedColorants(file: PdfFile, tick: () => void): Generator<string> {
  for (const value of valuesOf(file, tick)) {
    const [family, names, , , attributes] = isArray(value) ? value.items : [];
    if (!(family && isName(family) && family.name === 'DeviceN')) continue;
    const list = file.resolve(names);
    const defined = dictAt(file, asDict(file.resolve(attributes)), 'Colorants');
    for (const item of isArray(list) ? list.items : []) {
      const name = file.resolve(item);
      if (isName(name) && !processInks.has(name.name) && !defined?.entries.has(name.name)) yield name.name;
    }
  }
}

// ISO 32000-1, tables 136 and 137.
const blends = new Set(
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  ),
);

const transparency = a2a('6.2.10', {
  title: 'It is known in which colours things blend',
  checks:
    'Blend modes (BM) are those of ISO 32000-1; without a PDF/A output intent, pages that paint anything transparent have a Group with CS.',
  means: colourMeans,
  mend: 'Export with an output intent, or without transparency.',
  run: (file, context) => {
    const dicts = judgedByDicts(file, context, function* (dict) {
      const value = entry(file, dict, 'BM');
      for (const item of isArray(value) ? value.items : [value]) {
        const name = file.resolve(item);
        if (isName(name) && isGState(dict) && !blends.has(name.name))
          yield `The blend mode ${printable(name.name)} is not known.`;
      }
    });
    const known = intendedSpace(file) !== undefined;
    const pages = known
      ? []
      : file.pages.flatMap(({ index, dict, marks }) => {
          if (entry(file, dictAt(file, dict, 'Group'), 'CS') !== null) return [];
          const clear = marks.find(
            (mark) =>
              mark.alpha < 1 ||
              mark.softMask ||
              !['Normal', 'Compatible'].includes(mark.blend) ||
              (mark.kind === 'image' && mark.hasSoftMask),
          );
          return clear
            ? [
                onPage(
                  index,
                  'Something transparent is painted, and nothing says in which colours it blends.',
                  clear.visible,
                ),
              ]
            : [];
        });
    return judged([...dicts.findings, ...pages], [...troublesOf(file), ...unread(file, context)]);
  },
});

/** 6.2.3, 6.2.4 and 6.2.10: colours. */
export const colourRules = [intents, iccSpaces, deviceSpaces, spots, transparency];
