import { Parser } from 'htmlparser2';
import { type Diagnostic, diagnose, type Outcome, type Place } from '../model/diagnostic.js';
import type { Drawing, DrawingColour, Matrix, Shape } from '../model/pictures.js';
import { readColour } from './svg-colour.js';
import { shapePath } from './svg-shapes.js';
import { identity, multiply, readTransform } from './svg-transform.js';

/** Stated limits: a drawing beyond them is refused, so that no file can hold up a build. */
export const drawingLimits = {
  bytes: 2 * 1024 * 1024,
  elements: 20_000,
  depth: 64,
  pathLength: 500_000,
  /** The largest number, either way: beyond it, PDF readers lose count (ISO 32000-1, annex C). */
  number: 1e6,
} as const;

/** So many characters are read at a time. */
const bite = 16_384;

const drawn = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const silent = new Set(['svg', 'g', 'title', 'desc', 'metadata', 'defs']);
/** What could run, load or change something. */
const dangerous =
  /^(script|foreignobject|image|feimage|use|style|link|iframe|object|embed|audio|video|animate.*|set|handler|listener|a)$/i;
/** Effects that only mean something where they are switched on; `none` and full opacity are harmless. */
const effects =
  /^(opacity|fill-opacity|stroke-opacity|filter|mask|clip-path|mix-blend-mode|stroke-dasharray|paint-order|marker(-start|-mid|-end)?)$/;

interface Manner {
  readonly matrix: Matrix;
  readonly fill: DrawingColour | null;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke: DrawingColour | null;
  readonly strokeWidth: number;
  readonly lineCap: Shape['lineCap'];
  readonly lineJoin: Shape['lineJoin'];
  /** Inside an element whose content is words or definitions. */
  readonly hidden: boolean;
}

const initial: Manner = {
  matrix: identity,
  fill: { rgb: '#000000' },
  fillRule: 'nonzero',
  stroke: null,
  strokeWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  hidden: false,
};

/**
 * Reads an SVG into a drawing. It may hold shapes, groups and flat colours: all that could run, load or hide
 * something (picture/svg-unsafe), and all that print could not show alike everywhere (picture/svg-unsupported), is
 * an error with its line in the file.
 */
export function readDrawing(bytes: Uint8Array, name: string, place: Place): Outcome<Drawing> {
  if (bytes.length > drawingLimits.bytes) {
    const message = `The drawing is larger than ${drawingLimits.bytes / 1024 / 1024} MiB`;
    return {
      diagnostics: [problem('picture/svg-too-large', message, place, 'simplify it, or use a picture')],
    };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  const reader = new SvgReader(text, name, place);
  return reader.read();
}

class SvgReader {
  readonly #diagnostics: Diagnostic[] = [];
  readonly #shapes: Shape[] = [];
  readonly #manners: Manner[] = [initial];
  #viewBox: Drawing['viewBox'] | undefined;
  #elements = 0;
  #stopped = false;
  /** Whether the drawing's own end tag was met. */
  #whole = false;
  #title: string | null = null;

  constructor(
    private readonly text: string,
    private readonly name: string,
    private readonly place: Place,
  ) {}

  read(): Outcome<Drawing> {
    let inTitle = false;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          inTitle = name === 'title' && this.#manners.length === 2;
          this.#open(name, attributes, parser.startIndex);
        },
        ontext: (words) => {
          if (inTitle) this.#title = `${this.#title ?? ''}${words}`.slice(0, 300);
        },
        onclosetag: (_name, implied) => {
          inTitle = false;
          this.#manners.pop();
          if (this.#manners.length === 1 && !implied) this.#whole = true;
        },
        onprocessinginstruction: (name) => this.#declaration(name, parser.startIndex),
      },
      { xmlMode: true, decodeEntities: true },
    );
    // Bit by bit, so that no more is read than the limits allow.
    for (let at = 0; at < this.text.length && !this.#stopped; at += bite) {
      parser.write(this.text.slice(at, at + bite));
    }
    if (!this.#stopped) parser.end();
    if (this.#stopped) {
      // It was said where.
    } else if (!this.#whole) {
      const hint = 'copy the file again, or save it anew';
      this.#complain('picture/svg-damaged', 'The drawing breaks off before its end', this.text.length, hint);
    } else if (!this.#viewBox) {
      const hint = 'save it again with a viewBox';
      this.#complain('picture/svg-damaged', 'The drawing has no usable viewBox', 0, hint);
    } else if (this.#shapes.length === 0 && this.#diagnostics.length === 0) {
      const hint = 'check that it is the right file';
      this.#complain('picture/svg-damaged', 'The drawing shows nothing', 0, hint);
    }
    const diagnostics = this.#diagnostics;
    if (diagnostics.length > 0 || !this.#viewBox) return { diagnostics };
    const title = this.#title?.trim() || null;
    const drawing = { viewBox: this.#viewBox, shapes: this.#shapes, colours: coloursOf(this.#shapes), title };
    return { value: drawing, diagnostics };
  }

  /** `<?xml …?>` is as it should be; a DOCTYPE may declare entities, and a style sheet is loaded from elsewhere. */
  #declaration(name: string, at: number): void {
    if (name.toLowerCase() === '?xml') return;
    const hint = 'take the line out, or save the drawing as plain SVG';
    this.#complain('picture/svg-unsafe', `The drawing holds <${name.slice(0, 30)}>`, at, hint);
  }

  #open(fullName: string, given: Record<string, string>, at: number): void {
    const name = fullName.replace(/^svg:/, '');
    const attributes = { ...given, ...styleOf(given.style) };
    const parent = this.#manners.at(-1) ?? initial;
    this.#manners.push(parent);
    if (this.#stopped) return;
    this.#elements += 1;
    if (this.#elements > drawingLimits.elements || this.#manners.length > drawingLimits.depth) {
      this.#stopped = true;
      this.#complain(
        'picture/svg-too-large',
        'The drawing has too many parts',
        at,
        'simplify it, or use a picture',
      );
      return;
    }
    // An editor's own notes have a prefix and draw nothing; definitions draw nothing where they stand.
    const local = name.slice(name.indexOf(':') + 1);
    if ((name.includes(':') || parent.hidden) && !dangerous.test(local)) {
      this.#manners[this.#manners.length - 1] = { ...parent, hidden: true };
      return;
    }
    this.#guard(local, attributes, at);
    if ((name === 'svg') !== (this.#manners.length === 2)) {
      const message = `The drawing holds <${name.slice(0, 30)}> where none may stand`;
      this.#complain('picture/svg-unsupported', message, at, 'save it as one plain <svg>');
    }
    const manner = this.#manner(parent, name, attributes, at);
    this.#manners[this.#manners.length - 1] = manner;
    if (name === 'svg' && !this.#viewBox) {
      this.#viewBox = viewBoxOf(attributes);
      if (!Object.values(this.#viewBox ?? {}).every(isWithin)) this.#tooFar(at);
    }
    if (drawn.has(name)) this.#shape(name, attributes, manner, at);
  }

  #guard(name: string, attributes: Record<string, string>, at: number): void {
    if (dangerous.test(name)) {
      this.#complain(
        'picture/svg-unsafe',
        `The drawing holds <${name}>`,
        at,
        'a drawing may hold shapes only; take it out',
      );
    } else if (!drawn.has(name) && !silent.has(name)) {
      this.#complain(
        'picture/svg-unsupported',
        `The drawing uses <${name}>, which can’t be printed alike everywhere`,
        at,
        'turn text into outlines, and effects and gradients into flat shapes',
      );
    }
    for (const [key, value] of Object.entries(attributes)) {
      if (/^url\(\s*["']?#/.test(value)) {
        const hint = 'replace gradients, patterns and masks by flat shapes';
        const message = `The drawing’s ${key} uses a gradient, pattern, mask or the like`;
        this.#complain('picture/svg-unsupported', message, at, hint);
      } else if (/^on/i.test(key) || /href$/i.test(key) || /url\s{0,9}\(|javascript:|@import/i.test(value)) {
        this.#complain(
          'picture/svg-unsafe',
          `The drawing’s ${key} could load or run something`,
          at,
          'take it out',
        );
      } else if (effects.test(key) && !/^(1(\.0*)?|100%|none|normal)$/.test(value)) {
        this.#complain('picture/svg-unsupported', `The drawing uses ${key}`, at, 'use flat, opaque colours');
      }
    }
  }

  #manner(parent: Manner, name: string, attributes: Record<string, string>, at: number): Manner {
    const matrix = attributes.transform === undefined ? identity : readTransform(attributes.transform);
    if (!matrix)
      this.#complain('picture/svg-damaged', 'A transform can’t be read', at, 'save the drawing again');
    const width = attributes['stroke-width'];
    const whole = multiply(parent.matrix, matrix ?? identity);
    if (!whole.every(isWithin) || !isWithin(Number.parseFloat(width ?? '0') || 0)) this.#tooFar(at);
    return {
      matrix: whole,
      fill: this.#colour(attributes.fill, parent.fill, at),
      stroke: this.#colour(attributes.stroke, parent.stroke, at),
      strokeWidth: width === undefined ? parent.strokeWidth : Math.max(0, Number.parseFloat(width) || 0),
      fillRule: (attributes['fill-rule'] ?? parent.fillRule) === 'evenodd' ? 'evenodd' : 'nonzero',
      lineCap: oneOf(attributes['stroke-linecap'], ['butt', 'round', 'square'], parent.lineCap),
      lineJoin: oneOf(attributes['stroke-linejoin'], ['miter', 'round', 'bevel'], parent.lineJoin),
      hidden:
        parent.hidden ||
        ['title', 'desc', 'metadata', 'defs'].includes(name) ||
        attributes.display === 'none' ||
        attributes.visibility === 'hidden',
    };
  }

  #colour(text: string | undefined, inherited: DrawingColour | null, at: number): DrawingColour | null {
    // A reference was complained of already.
    if (text === undefined || text === 'inherit' || /url\s{0,9}\(/i.test(text)) return inherited;
    const colour = readColour(text);
    if (colour === undefined) {
      this.#complain(
        'picture/svg-unsupported',
        `“${text.slice(0, 40)}” is no colour that can be printed`,
        at,
        'use #rrggbb or a colour of the theme: var(--navy, #10294a)',
      );
      return inherited;
    }
    return colour;
  }

  #shape(name: string, attributes: Record<string, string>, manner: Manner, at: number): void {
    if (manner.hidden) return;
    if ((attributes.d ?? attributes.points ?? '').length > drawingLimits.pathLength) {
      const message = `The drawing has a <${name}> of more than ${drawingLimits.pathLength} characters`;
      this.#complain('picture/svg-too-large', message, at, 'simplify it, or use a picture');
      return;
    }
    const path = shapePath(name, attributes);
    if (path === '') return;
    if (path === undefined) {
      this.#complain(
        'picture/svg-damaged',
        `A <${name}> can’t be read`,
        at,
        'save the drawing again as plain SVG',
      );
      return;
    }
    if (numbersIn(path).some((value) => !isWithin(value))) {
      this.#tooFar(at);
      return;
    }
    const { hidden: _, ...rest } = manner;
    if (manner.fill || manner.stroke) this.#shapes.push({ path, ...rest });
  }

  #tooFar(at: number): void {
    const message = `The drawing has a number beyond ${drawingLimits.number}, or one that is none`;
    this.#complain('picture/svg-unsupported', message, at, 'save the drawing again at the size of a page');
  }

  #complain(code: string, message: string, at: number, hint: string): void {
    if (this.#diagnostics.length < 20) {
      const line = this.text.slice(0, at).split('\n').length;
      this.#diagnostics.push(
        problem(
          code,
          message,
          { file: this.name, line },
          `${hint} (used at ${this.place.file}:${this.place.line ?? 1})`,
        ),
      );
    }
  }
}

const problem = (code: string, message: string, place: Place, hint: string): Diagnostic =>
  diagnose('error', code, message, place, hint);

const isWithin = (value: number): boolean => Math.abs(value) <= drawingLimits.number;

/** The numbers of a path in its plain form, where white space stands between all. */
const numbersIn = (path: string): number[] =>
  path
    .split(' ')
    .map(Number)
    .filter((value) => !Number.isNaN(value));

const coloursOf = (shapes: readonly Shape[]): DrawingColour[] => {
  const found = shapes.flatMap(({ fill, stroke }) => [fill, stroke]).filter((colour) => colour !== null);
  return [...new Map(found.map((colour) => [JSON.stringify(colour), colour])).values()];
};

function viewBoxOf(attributes: Record<string, string>): Drawing['viewBox'] | undefined {
  const given = attributes.viewBox
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const sizes = [0, 0, Number.parseFloat(attributes.width ?? ''), Number.parseFloat(attributes.height ?? '')];
  const [x = 0, y = 0, width = 0, height = 0] = given ?? sizes;
  return [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
    ? { x, y, width, height }
    : undefined;
}

const styleOf = (style: string | undefined): Record<string, string> =>
  Object.fromEntries(
    (style ?? '').split(';').flatMap((part) => {
      const [key, ...value] = part.split(':');
      return key && value.length > 0 ? [[key.trim(), value.join(':').trim()]] : [];
    }),
  );

const oneOf = <T extends string>(value: string | undefined, choices: readonly T[], otherwise: T): T =>
  choices.find((choice) => choice === value) ?? otherwise;
