import type { Cos, CosDict } from '../cos.js';
import { emptyDict, isArray, isName } from './access.js';
import { Broken, BrokenOff, isKeyword, isWhite, Lexer, nameOf } from './lexer.js';
import type { Budget } from './limits.js';

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Cos[];
  /** The dictionary of a picture that stands in the stream itself, its keys written out. */
  readonly picture?: CosDict;
}

const mostOperands = 512;
/** In one operation, arrays and all. */
const mostValues = 500_000;

/** Cuts a content stream into operations (7.8.2). Where its syntax is broken it goes on behind the break. */
export class Content {
  private readonly lexer: Lexer;
  private readonly trouble: (what: string) => void;
  private values = 0;

  constructor(data: Uint8Array, budget: Budget, trouble: (what: string) => void) {
    // Values of content come and go, so they count as time only, as operators do.
    const count = () => {
      this.values += 1;
      if (this.values % 1024 === 0) budget.checkTime();
      if (this.values > mostValues) {
        this.values = 0;
        throw new Broken(`an operation has more than ${mostValues} values`);
      }
    };
    this.lexer = new Lexer(data, { nesting: budget.limits.nesting, count });
    this.trouble = trouble;
  }

  next(): Operation | undefined {
    const operands: Cos[] = [];
    // Counted on through small operations, so that the time is looked at now and then.
    if (this.values >= 1024) this.values = 0;
    for (;;) {
      const before = this.lexer.at;
      try {
        const token = this.lexer.next();
        if (token === undefined) return undefined;
        if (!isKeyword(token)) {
          if (operands.length < mostOperands) operands.push(token);
          continue;
        }
        if (token.word !== 'BI') return { operator: token.word, operands };
        return { operator: 'BI', operands, picture: this.picture() };
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        this.trouble(`The content is broken: ${error.message}.`);
        // What has no end leaves nothing to go on with.
        this.lexer.at = error instanceof BrokenOff ? this.lexer.end : Math.max(before + 1, this.lexer.at);
      }
    }
  }

  /** An inline picture (8.9.7), from behind BI to behind EI. */
  private picture(): CosDict {
    const entries = new Map<string, Cos>();
    for (;;) {
      const key = this.lexer.next();
      if (key === undefined) return emptyDict;
      if (isKeyword(key)) {
        if (key.word === 'ID') break;
        continue;
      }
      const value = this.lexer.next();
      if (value === undefined) return emptyDict;
      if (isKeyword(value)) {
        if (value.word === 'ID') break;
        continue;
      }
      if (!isName(key)) continue;
      const long = longKeys[key.name] ?? key.name;
      entries.set(long, long === 'ColorSpace' ? longSpace(value) : value);
    }
    const dict: CosDict = { kind: 'dict', entries };
    this.skipData(dict);
    return dict;
  }

  private skipData(dict: CosDict): void {
    const { bytes } = this.lexer;
    // One white space stands between ID and the data.
    const from = this.lexer.at + 1;
    const length = plainLength(dict);
    if (length !== undefined) {
      let at = from + length;
      while (isWhite(bytes[at])) at += 1;
      if (isEnd(bytes, at)) {
        this.lexer.at = at + 2;
        return;
      }
    }
    for (let at = from; at < bytes.length; at += 1) {
      if (
        bytes[at] === 69 &&
        (at === from || isWhite(bytes[at - 1])) &&
        isEnd(bytes, at) &&
        looksLikeText(bytes, at + 2)
      ) {
        this.lexer.at = at + 2;
        return;
      }
    }
    this.trouble('A picture in the content has no end.');
    this.lexer.at = bytes.length;
  }
}

const isEnd = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 69 &&
  bytes[at + 1] === 73 &&
  (at + 2 >= bytes.length || isWhite(bytes[at + 2]) || bytes[at + 2] === 81);

/** What follows a picture is operators: bytes that no text holds say that its data go on. */
function looksLikeText(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < Math.min(bytes.length, from + 16); at += 1) {
    const code = bytes[at] ?? 0;
    if (code > 126 || (code < 32 && !isWhite(code)) || code === 0) return false;
  }
  return true;
}

/** How long the data are, where no filter hides it and the space is one whose components are known. */
function plainLength({ entries }: CosDict): number | undefined {
  const width = entries.get('Width');
  const height = entries.get('Height');
  if (entries.has('Filter') || typeof width !== 'number' || typeof height !== 'number') return undefined;
  if (entries.get('ImageMask') === true) return Math.ceil(width / 8) * height;
  const space = entries.get('ColorSpace');
  const bits = entries.get('BitsPerComponent');
  const components = isName(space) ? channels[space.name] : isArray(space) ? 1 : undefined;
  if (components === undefined || typeof bits !== 'number') return undefined;
  return Math.ceil((width * components * bits) / 8) * height;
}

const channels: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  DeviceRGB: 3,
  DeviceCMYK: 4,
};

/** Short names of spaces mean this in inline pictures only: elsewhere they are names of resources. */
const longSpaces: Readonly<Record<string, string>> = {
  G: 'DeviceGray',
  RGB: 'DeviceRGB',
  CMYK: 'DeviceCMYK',
  I: 'Indexed',
};

function longSpace(value: Cos): Cos {
  if (isName(value)) return nameOf(longSpaces[value.name] ?? value.name);
  return isArray(value) ? { kind: 'array', items: value.items.map(longSpace) } : value;
}

const longKeys: Readonly<Record<string, string>> = {
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  D: 'Decode',
  DP: 'DecodeParms',
  F: 'Filter',
  H: 'Height',
  IM: 'ImageMask',
  I: 'Interpolate',
  W: 'Width',
};
