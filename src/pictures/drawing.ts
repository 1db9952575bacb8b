import { Parser } from 'htmlparser2';
import type { Diagnostic, Outcome, Place } from '../model/diagnostic.js';
import { type DrawingColour, readColour } from './svg-colour.js';
import { isPathData, shapePath } from './svg-shapes.js';
import { identity, type Matrix, multiply, readTransform } from './svg-transform.js';

/** A vector drawing, read from SVG into nothing but paths and colours. */
export interface Drawing {
  readonly viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly shapes: readonly Shape[];
}

export interface Shape {
  /** Path data in the shape's own coordinates. */
  readonly path: string;
  /** From the shape's coordinates to the view box's. */
  readonly matrix: Matrix;
  readonly fill: DrawingColour | null;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly stroke: DrawingColour | null;
  readonly strokeWidth: number;
  readonly lineCap: 'butt' | 'round' | 'square';
  readonly lineJoin: 'miter' | 'round' | 'bevel';
}

/** Stated limits: a drawing beyond them is refused, so that no file can hold up a build. */
export const drawingLimits = {
  bytes: 2 * 1024 * 1024,
  elements: 20_000,
  depth: 64,
  pathLength: 500_000,
} as const;

const drawn = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const silent = new Set(['svg', 'g', 'title', 'desc', 'metadata', 'defs']);
/** What could run, load or change something. */
const dangerous =
  /^(script|foreignobject|image|use|style|link|iframe|object|embed|animate.*|set|handler|a)$/i;

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
  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes);
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

  constructor(
    private readonly text: string,
    private readonly name: string,
    private readonly place: Place,
  ) {}

  read(): Outcome<Drawing> {
    if (/<!(DOCTYPE|ENTITY)/i.test(this.text) && /<!ENTITY|\[/i.test(this.text.slice(0, 4096))) {
      this.#complain('picture/svg-unsafe', 'The drawing declares entities', 0, 'save it as plain SVG');
    }
    let at = 0;
    const parser = new Parser(
      {
        onopentag: (name, attributes) => {
          at = parser.startIndex;
          this.#open(name, attributes, at);
        },
        onclosetag: () => void this.#manners.pop(),
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.write(this.text);
    parser.end();
    if (!this.#viewBox) {
      this.#complain(
        'picture/svg-damaged',
        'The drawing has no usable viewBox',
        0,
        'save it again with a viewBox',
      );
    } else if (this.#shapes.length === 0) {
      this.#complain(
        'picture/svg-damaged',
        'The drawing shows nothing',
        0,
        'check that it is the right file',
      );
    }
    const diagnostics = this.#diagnostics;
    if (diagnostics.length > 0 || !this.#viewBox) return { diagnostics };
    return { value: { viewBox: this.#viewBox, shapes: this.#shapes }, diagnostics };
  }

  #open(name: string, attributes: Record<string, string>, at: number): void {
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
    if (name.includes(':') || (parent.hidden && !dangerous.test(name))) {
      this.#manners[this.#manners.length - 1] = { ...parent, hidden: true };
      return;
    }
    this.#guard(name, attributes, at);
    const manner = this.#manner(parent, name, attributes, at);
    this.#manners[this.#manners.length - 1] = manner;
    if (name === 'svg' && !this.#viewBox) this.#viewBox = viewBoxOf(attributes);
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
      if (/^on/i.test(key) || /href$/i.test(key) || /url\s*\(|javascript:/i.test(value)) {
        this.#complain(
          'picture/svg-unsafe',
          `The drawing’s ${key} could load or run something`,
          at,
          'take it out',
        );
      } else if (
        /^(opacity|fill-opacity|stroke-opacity|filter|mask|clip-path|mix-blend-mode|stroke-dasharray)$/.test(
          key,
        ) &&
        !/^(1(\.0*)?|100%|none)$/.test(value)
      ) {
        this.#complain('picture/svg-unsupported', `The drawing uses ${key}`, at, 'use flat, opaque colours');
      }
    }
  }

  #manner(parent: Manner, name: string, given: Record<string, string>, at: number): Manner {
    const attributes = { ...given, ...styleOf(given.style) };
    const matrix = attributes.transform === undefined ? identity : readTransform(attributes.transform);
    if (!matrix)
      this.#complain('picture/svg-damaged', 'A transform can’t be read', at, 'save the drawing again');
    const width = attributes['stroke-width'];
    return {
      matrix: multiply(parent.matrix, matrix ?? identity),
      fill: this.#colour(attributes.fill, parent.fill, at),
      stroke: this.#colour(attributes.stroke, parent.stroke, at),
      strokeWidth: width === undefined ? parent.strokeWidth : Number.parseFloat(width) || 0,
      fillRule: (attributes['fill-rule'] ?? parent.fillRule) === 'evenodd' ? 'evenodd' : 'nonzero',
      lineCap: oneOf(attributes['stroke-linecap'], ['butt', 'round', 'square'], parent.lineCap),
      lineJoin: oneOf(attributes['stroke-linejoin'], ['miter', 'round', 'bevel'], parent.lineJoin),
      hidden:
        parent.hidden ||
        ['title', 'desc', 'metadata', 'defs'].includes(name) ||
        attributes.display === 'none',
    };
  }

  #colour(text: string | undefined, inherited: DrawingColour | null, at: number): DrawingColour | null {
    if (text === undefined || text === 'inherit') return inherited;
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
    const path = shapePath(name, attributes);
    if (path === undefined || path.length > drawingLimits.pathLength || !isPathData(path)) {
      this.#complain(
        'picture/svg-damaged',
        `A <${name}> can’t be read`,
        at,
        'save the drawing again as plain SVG',
      );
      return;
    }
    const { hidden: _, ...rest } = manner;
    if (manner.fill || manner.stroke) this.#shapes.push({ path, ...rest });
  }

  #complain(code: string, message: string, at: number, hint: string): void {
    const line = this.text.slice(0, at).split('\n').length;
    if (this.#diagnostics.length < 20) {
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

const problem = (code: string, message: string, place: Place, hint: string): Diagnostic => ({
  severity: 'error',
  code,
  message,
  place,
  hint,
});

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
