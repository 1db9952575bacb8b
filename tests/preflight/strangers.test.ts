import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImageMark, Mark, PaintedColour, PdfFile, PdfPage, Space } from '../../src/preflight/cos.js';
import { profiles } from '../../src/preflight/profiles.js';
import { readPdf } from '../../src/preflight/read/read.js';
import { type RuleResult, runProfile } from '../../src/preflight/run.js';
import { run, tool } from '../support/tools.js';
import { box } from './read/support.js';

const here = fileURLToPath(new URL('./strangers/', import.meta.url));
const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-strangers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, `${name}.pdf`);

interface Stranger {
  /** The programs that make it. */
  readonly by: readonly string[];
  make(file: string): void;
  /** Rules that must fail and that must pass, of the profile for print. */
  readonly fails: readonly string[];
  readonly passes: readonly string[];
  readonly encrypted?: boolean;
}

/** What a program that knows nothing of PDF/X leaves out. */
const neverX = ['x4/version-key', 'x4/document-id', 'x4/output-intent', 'x4/trapped', 'R0001', 'R0035'];
const fromPostScript = (file: string, ...options: readonly string[]) =>
  run('gs', [
    ...['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=pdfwrite', ...options],
    ...['-o', file, path.join(here, 'sheet.ps')],
  ]);

const strangers: Readonly<Record<string, Stranger>> = {
  Chromium: {
    by: ['chromium'],
    make: (file) =>
      run('chromium', [
        ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
        ...[`--user-data-dir=${folder}/chromium`, '--no-pdf-header-footer', `--print-to-pdf=${file}`],
        `file://${here}page.html`,
      ]),
    fails: [
      ...[...neverX, 'x4/metadata', 'x4/info', 'x4/id', 'x4/boxes', 'x4/actions', 'x4/annotations'],
      ...['R0027', 'R0031', 'bleed/box', 'type/smallest', 'line/thinnest'],
    ],
    passes: ['x4/fonts', 'x4/encryption', 'R0004', 'R0014', 'R0020', 'line/reversed'],
  },
  Cairo: {
    by: ['rsvg-convert'],
    make: (file) => run('rsvg-convert', ['-f', 'pdf', '-o', file, path.join(here, 'drawing.svg')]),
    fails: [
      ...[...neverX, 'x4/metadata', 'x4/info', 'x4/id', 'x4/boxes'],
      ...['R0027', 'R0030', 'R0031', 'bleed/box', 'type/smallest', 'line/thinnest'],
    ],
    passes: ['x4/version', 'x4/fonts', 'x4/actions', 'x4/annotations', 'R0014', 'R0020'],
  },
  'Ghostscript, as it comes': {
    by: ['gs'],
    make: (file) => fromPostScript(file),
    fails: [
      ...[...neverX, 'x4/version', 'x4/fonts', 'x4/boxes', 'R0004', 'R0020', 'R0027', 'R0031', 'R0032'],
      ...['bleed/box', 'type/smallest', 'line/thinnest'],
    ],
    passes: ['x4/encryption', 'x4/id', 'x4/actions', 'x4/annotations', 'R0014', 'R0030'],
  },
  'Ghostscript, for print': {
    by: ['gs'],
    make: (file) =>
      fromPostScript(
        file,
        '-dPDFSETTINGS=/prepress',
        '-dCompatibilityLevel=1.3',
        '-sColorConversionStrategy=CMYK',
      ),
    fails: [...neverX, 'R0004', 'R0020', 'R0031', 'R0032', 'type/smallest', 'line/thinnest'],
    passes: ['x4/version', 'x4/fonts', 'x4/encryption', 'x4/id', 'R0014', 'R0027', 'R0030'],
  },
  'Cairo, through qpdf': {
    by: ['rsvg-convert', 'qpdf'],
    make: (file) => {
      strangers.Cairo?.make(at('plain'));
      run('qpdf', ['--linearize', '--object-streams=generate', '--rotate=+90', at('plain'), file]);
    },
    fails: [...neverX, 'R0027', 'R0030', 'R0031', 'type/smallest'],
    passes: ['x4/fonts', 'x4/id', 'R0014'],
  },
  'Ghostscript, encrypted by qpdf': {
    by: ['gs', 'qpdf'],
    make: (file) => {
      fromPostScript(at('open'));
      run('qpdf', ['--encrypt', '', 'owner', '256', '--', at('open'), file]);
    },
    encrypted: true,
    fails: ['x4/encryption'],
    passes: [],
  },
};

interface Made {
  readonly at: string;
  readonly file: PdfFile;
  readonly results: readonly RuleResult[];
}
const made = new Map<string, Made>();

beforeAll(async () => {
  // Only the fonts that come with this project, so that the files are alike on every machine.
  const config = path.join(folder, 'fonts.conf');
  const fonts = ['source-sans-3', 'young-serif'].map((name) => `${modules}@expo-google-fonts/${name}`);
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${fonts
      .map((name) => `<dir>${name}/400Regular</dir>`)
      .join('')}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const before = process.env.FONTCONFIG_FILE;
  process.env.FONTCONFIG_FILE = config;
  try {
    for (const [name, { by, make, encrypted = false }] of Object.entries(strangers)) {
      if (!by.every(tool)) continue;
      make(at(name));
      const { value, diagnostics } = readPdf(readFileSync(at(name)));
      expect(diagnostics.map(({ code }) => code)).toEqual(encrypted ? ['pdf/encrypted'] : []);
      if (!value) throw new Error(`nothing of ${name} was read`);
      made.set(name, { at: at(name), file: value, results: await runProfile(value, profiles.print) });
    }
  } finally {
    if (before === undefined) delete process.env.FONTCONFIG_FILE;
    else process.env.FONTCONFIG_FILE = before;
  }
}, 60_000);

/** A test of each stranger with another reader; of what is painted only where that can be read. */
function each(
  what: string,
  reader: string,
  test: (made: Made) => void,
  names = Object.keys(strangers).filter((name) => !strangers[name]?.encrypted),
): void {
  it.for(names)(`${what}: %s`, (name, { skip }) => {
    const stranger = made.get(name);
    if (!stranger || !tool(reader)) return skip();
    test(stranger);
  });
}

const isImage = (mark: Mark): mark is ImageMark => mark.kind === 'image';
const marksOf = ({ file }: Made): readonly Mark[] => file.pages.flatMap(({ marks }) => marks);
const imagesOf = (stranger: Made): readonly ImageMark[] => marksOf(stranger).filter(isImage);
const sorted = (of: Iterable<string>): string[] => [...new Set(of)].sort();
const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim());

describe('poppler agrees', () => {
  each(
    'on the boxes',
    'pdfinfo',
    (stranger) => {
      const { pages } = stranger.file;
      const said = run('pdfinfo', ['-box', '-f', '1', '-l', '99', stranger.at]);
      expect(Number(/^Pages:\s+(\d+)/m.exec(said)?.[1])).toBe(pages.length);
      const theirs = (page: PdfPage, name: string) =>
        new RegExp(`^Page\\s+${page.index + 1} ${name}:(.*)$`, 'm').exec(said)?.[1]?.trim().split(/\s+/);
      for (const page of pages) {
        const ours = [page.mediaBox, page.cropBox, page.bleedBox, page.trimBox];
        ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox'].forEach((name, index) => {
          const numbers = theirs(page, name)?.map(Number) ?? [];
          expect(numbers).toHaveLength(4);
          box(ours[index])?.forEach((side, nth) => {
            expect(side, name).toBeCloseTo(numbers[nth] ?? Number.NaN, 1);
          });
        });
        const turned = new RegExp(`^Page\\s+${page.index + 1} rot:\\s+(\\d+)`, 'm').exec(said)?.[1];
        expect(page.rotate).toBe(Number(turned));
      }
    },
    Object.keys(strangers),
  );

  each('on the fonts, their kind and whether they are embedded', 'pdffonts', (stranger) => {
    const kinds: Readonly<Record<string, string>> = {
      'Type 1': 'Type1',
      'Type 1C': 'Type1',
      'Type 3': 'Type3',
      TrueType: 'TrueType',
      'CID TrueType': 'Type0',
      'CID Type 0C': 'Type0',
    };
    const theirs = lines(run('pdffonts', [stranger.at]))
      .slice(2)
      .map((line) => {
        const [, name = '', kind = '', embedded, subset] =
          /^(\S+)\s+(.+?)\s{2,}.*\s(yes|no)\s+(yes|no)\s+(?:yes|no)\s+\d+\s+\d+$/.exec(line.trimEnd()) ?? [];
        return `${name === '[none]' ? '' : name} ${kinds[kind.trim()] ?? kind} ${embedded} ${subset}`;
      });
    const yes = (value: boolean) => (value ? 'yes' : 'no');
    const ours = marksOf(stranger).flatMap((mark) =>
      mark.kind === 'text'
        ? [`${mark.font.name} ${mark.font.subtype} ${yes(mark.font.embedded)} ${yes(mark.font.subset)}`]
        : [],
    );
    expect(theirs.length).toBeGreaterThan(0);
    expect(sorted(ours)).toEqual(sorted(theirs));
  });

  each('on every picture: size, colour space, bits, resolution', 'pdfimages', (stranger) => {
    const rows = lines(run('pdfimages', ['-list', stranger.at]))
      .slice(2)
      .map((line) => line.replace('[inline]', '- -').trim().split(/\s+/));
    const theirs = rows.flatMap((row, index) =>
      row[2] === 'image' || row[2] === 'stencil' ? [{ row, masked: rows[index + 1]?.[2] === 'smask' }] : [],
    );
    const ours = imagesOf(stranger);
    expect(ours.length).toBeGreaterThan(0);
    expect(
      ours.map(
        ({ page, widthPx, heightPx, space, bits, hasSoftMask }) =>
          `${page + 1} ${widthPx} ${heightPx} ${space ? poppler[space.family] : '-'} ${bits} ${hasSoftMask}`,
      ),
    ).toEqual(
      theirs.map(({ row, masked }) => [...row.slice(0, 1), ...row.slice(3, 6), row[7], masked].join(' ')),
    );
    ours.forEach(({ ppi }, index) => {
      const [x, y] = [12, 13].map((column) => Number(theirs[index]?.row[column]));
      expect(Math.abs(ppi.x - (x ?? Number.NaN))).toBeLessThanOrEqual(1);
      expect(Math.abs(ppi.y - (y ?? Number.NaN))).toBeLessThanOrEqual(1);
    });
  });

  each('on the words', 'pdftotext', (stranger) => {
    const letters = (text: string) => [...text.replace(/\s/g, '')].sort().join('');
    const ours = marksOf(stranger).map((mark) => (mark.kind === 'text' ? mark.text : ''));
    expect(letters(ours.join(''))).toBe(letters(run('pdftotext', [stranger.at, '-'])));
  });
});

const poppler: Readonly<Record<Space['family'], string>> = {
  DeviceGray: 'gray',
  CalGray: 'gray',
  DeviceRGB: 'rgb',
  CalRGB: 'rgb',
  DeviceCMYK: 'cmyk',
  Lab: 'lab',
  ICCBased: 'icc',
  Indexed: 'index',
  Separation: 'sep',
  DeviceN: 'devn',
  Pattern: '',
};

interface QpdfPages {
  readonly pages: readonly {
    readonly images: readonly {
      readonly bitspercomponent: number;
      readonly colorspace: string | readonly string[];
      readonly height: number;
      readonly name: string;
      readonly width: number;
    }[];
  }[];
}

describe('qpdf agrees', () => {
  each(
    'on the number of pages',
    'qpdf',
    ({ at, file }) => expect(Number(run('qpdf', ['--show-npages', at]))).toBe(file.pages.length),
    Object.keys(strangers),
  );

  each('on the pictures that are objects', 'qpdf', ({ at, file }) => {
    const { pages } = JSON.parse(run('qpdf', ['--json', '--json-key=pages', at])) as QpdfPages;
    const theirs = pages.map(({ images }) =>
      sorted(
        images.map(
          ({ name, width, height, bitspercomponent, colorspace }) =>
            `${name} ${width} ${height} ${bitspercomponent} ${[colorspace].flat()[0]}`,
        ),
      ),
    );
    const ours = file.pages.map(({ marks }) =>
      sorted(
        marks.filter(isImage).flatMap((image) => {
          const { name, widthPx, heightPx, bits, space, inline, within } = image;
          // Those in forms it doesn’t list.
          return inline || within.length > 0
            ? []
            : [`/${name} ${widthPx} ${heightPx} ${bits} ${space ? `/${space.family}` : null}`];
        }),
      ),
    );
    expect(ours).toEqual(theirs);
  });
});

/** A colour as MuPDF writes it; profiles it takes for the device’s own space. */
function mupdf(space: Space | undefined, values: readonly number[] = []): string {
  const numbers = values.map((value) => value.toFixed(2)).join(' ');
  if (space?.family === 'ICCBased') return `${['Gray', '', 'RGB', 'CMYK'][space.components - 1]} ${numbers}`;
  if (space?.family === 'Separation' || space?.family === 'DeviceN')
    return `${space.colorants.join('+')} ${numbers}`;
  return `${space?.family.replace('Device', '')} ${numbers}`;
}
const painted = (colour: PaintedColour): string => mupdf(colour.space, colour.values);

function asMupdf(mark: Mark): string[] {
  // Of Type 3 glyphs it tells the text alone, and of a pattern’s fill what it is filled with.
  const colours = (kind: string, fill?: PaintedColour, stroke?: PaintedColour) => [
    ...(fill && fill.space.family !== 'Pattern' ? [`fill_${kind} ${painted(fill)}`] : []),
    ...(stroke && stroke.space.family !== 'Pattern' ? [`stroke_${kind} ${painted(stroke)}`] : []),
  ];
  if (mark.kind === 'text') return colours('text', mark.fill, mark.stroke);
  if (mark.kind === 'path') return colours('path', mark.fill, mark.stroke);
  if (mark.kind === 'shading') return [`fill_shade ${mupdf(mark.space)}`];
  if (mark.kind === 'image')
    return [
      mark.maskColour ? `fill_image_mask ${painted(mark.maskColour)}` : `fill_image ${mupdf(mark.space)}`,
    ];
  return [];
}

describe('MuPDF agrees', () => {
  each('on the number of pages and the fonts', 'mutool', ({ at, file }) => {
    const said = run('mutool', ['info', at]);
    expect(Number(/^Pages: (\d+)/m.exec(said)?.[1])).toBe(file.pages.length);
    const theirs = [...said.matchAll(/:\t(Type0|Type1|Type3|TrueType) '(.*?)'/g)].map(
      ([, kind, name]) => `${kind} ${name}`,
    );
    const ours = file.pages.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'text' ? [`${mark.font.subtype} ${mark.font.name}`] : [])),
    );
    expect(sorted(ours)).toEqual(sorted(theirs));
  });

  each('on what is painted, and in which colours of which space', 'mutool', ({ at, file }) => {
    const pages = run('mutool', ['trace', at])
      // What a soft mask is drawn with lays down no ink.
      .replace(/<clip_mask[\s\S]*?<\/clip_mask>/g, '')
      .split('<page ')
      .slice(1);
    expect(pages).toHaveLength(file.pages.length);
    pages.forEach((trace, index) => {
      const theirs = [
        ...trace.matchAll(/<((?:fill|stroke)_\w+) .*?colorspace="(.*?)"(?: color="(.*?)")?/g),
      ].map(([, what, space = '', color]) => {
        const name = (/^(?:Separation|DeviceN)\((?:\d+,)?[^,]*,(.*)\)$/.exec(space)?.[1] ?? space)
          .replace('Device', '')
          .replaceAll(',', '+');
        const numbers = color?.split(' ').map((value) => Number(value).toFixed(2)) ?? [];
        return `${what} ${name} ${numbers.join(' ')}`;
      });
      const ours = file.pages[index]?.marks
        .filter((mark) => mark.visible && !(mark.kind === 'path' && mark.within.some(isFont)))
        .flatMap(asMupdf);
      expect(theirs.length).toBeGreaterThan(0);
      expect(sorted(ours ?? [])).toEqual(sorted(theirs));
    });
  });
});

/** The resource names that Chromium gives to fonts. */
const isFont = (name: string): boolean => /^F\d+$/.test(name);

describe('Ghostscript agrees', () => {
  // It tells on its error stream.
  const tell = (file: string) => {
    const { status, stderr } = spawnSync('gs', ['-q', '-dBATCH', '-dNODISPLAY', '-dPDFINFO', file], {
      encoding: 'utf8',
    });
    expect(status).toBe(0);
    return stderr;
  };

  each('on the number of pages and the boxes that are there', 'gs', ({ at, file }) => {
    const said = tell(at);
    expect(Number(/File has (\d+) page/.exec(said)?.[1])).toBe(file.pages.length);
    const rows = said.split('\n').filter((line) => /^Page \d+ MediaBox/.test(line));
    expect(rows).toHaveLength(file.pages.length);
    file.pages.forEach(({ mediaBox, bleedBox, trimBox, cropBox, hasBox }, index) => {
      const theirs = Object.fromEntries(
        [...(rows[index] ?? '').matchAll(/(\w+Box): \[(.*?)\]/g)].map(([, name, numbers = '']) => [
          name,
          numbers.split(' ').map((side) => Math.round(Number(side) * 1000) / 1000),
        ]),
      );
      expect(theirs).toEqual({
        MediaBox: box(mediaBox),
        ...(hasBox.CropBox ? { CropBox: box(cropBox) } : {}),
        ...(hasBox.BleedBox ? { BleedBox: box(bleedBox) } : {}),
        ...(hasBox.TrimBox ? { TrimBox: box(trimBox) } : {}),
      });
    });
  });

  each('on the fonts that are embedded, and on the spot inks', 'gs', (stranger) => {
    const said = tell(stranger.at);
    const theirs = [...said.matchAll(/(\S+)\s+(?:Type1|TrueType|CIDFontType\d)\s+(Embedded|Not embedded)/g)];
    const ours = marksOf(stranger).flatMap((mark) =>
      mark.kind === 'text' && mark.font.subtype !== 'Type3'
        ? [`${mark.font.name} ${mark.font.embedded ? 'Embedded' : 'Not embedded'}`]
        : [],
    );
    expect(sorted(ours)).toEqual(sorted(theirs.map(([, name, how]) => `${name?.replace('[', '')} ${how}`)));
    const inks = marksOf(stranger).flatMap((mark) =>
      mark.kind === 'path' ? Object.keys(mark.fill?.inks ?? {}) : [],
    );
    const process = ['Cyan', 'Magenta', 'Yellow', 'Black'];
    expect(sorted(inks.filter((ink) => !process.includes(ink)))).toEqual(
      sorted([...said.matchAll(/^\s+'(\w+)'/gm)].map(([, ink]) => ink ?? '')),
    );
  });
});

describe('the preflight', () => {
  it.for(Object.keys(strangers))('finds what is wrong, and ends: %s', (name, { skip }) => {
    const results = made.get(name)?.results;
    const stranger = strangers[name];
    if (!results || !stranger) return skip();
    expect(results.map(({ rule }) => rule.id)).toEqual(Object.keys(profiles.print.rules));
    const verdicts = new Map(results.map(({ rule, outcome }) => [rule.id, outcome.verdict]));
    const ended = (ids: readonly string[]) => ids.map((id) => `${id} ${verdicts.get(id)}`);
    expect(ended(stranger.fails)).toEqual(stranger.fails.map((id) => `${id} failed`));
    expect(ended(stranger.passes)).toEqual(stranger.passes.map((id) => `${id} passed`));
    for (const { outcome, rule } of results) {
      expect(outcome.because ?? '', rule.id).not.toMatch(/could not be run|time for it ran out/);
      for (const { what } of outcome.findings) expect(what, rule.id).toMatch(/^\S.*\.$|:\s/);
    }
    if (!stranger.encrypted) return;
    const others = results.filter(({ rule }) => !rule.evenEncrypted).map(({ outcome }) => outcome);
    expect(others.length).toBeGreaterThan(20);
    for (const outcome of others)
      expect(outcome).toMatchObject({ verdict: 'not checked', because: 'the file is encrypted' });
  });
});
