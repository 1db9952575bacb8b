/** Names of glyphs that are not their own letter, for fonts that say no more (Annex D, the usual part of it). */
const named: Readonly<Record<string, string>> = {
  space: ' ',
  exclam: '!',
  quotedbl: '"',
  numbersign: '#',
  dollar: '$',
  percent: '%',
  ampersand: '&',
  quotesingle: "'",
  quoteright: '’',
  quoteleft: '‘',
  parenleft: '(',
  parenright: ')',
  asterisk: '*',
  plus: '+',
  comma: ',',
  hyphen: '-',
  period: '.',
  slash: '/',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  colon: ':',
  semicolon: ';',
  less: '<',
  equal: '=',
  greater: '>',
  question: '?',
  at: '@',
  bracketleft: '[',
  backslash: '\\',
  bracketright: ']',
  asciicircum: '^',
  underscore: '_',
  grave: '`',
  braceleft: '{',
  bar: '|',
  braceright: '}',
  asciitilde: '~',
  endash: '–',
  emdash: '—',
  bullet: '•',
  ellipsis: '…',
  quotedblleft: '“',
  quotedblright: '”',
  quotedblbase: '„',
  quotesinglbase: '‚',
  fi: 'fi',
  fl: 'fl',
  ff: 'ff',
  ffi: 'ffi',
  ffl: 'ffl',
  Euro: '€',
  sterling: '£',
  section: '§',
  copyright: '©',
  registered: '®',
  trademark: '™',
  degree: '°',
  germandbls: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  oslash: 'ø',
  Oslash: 'Ø',
  dotlessi: 'ı',
  guillemotleft: '«',
  guillemotright: '»',
  guilsinglleft: '‹',
  guilsinglright: '›',
  periodcentered: '·',
  multiply: '×',
  divide: '÷',
  minus: '−',
  exclamdown: '¡',
  questiondown: '¿',
  nbspace: ' ',
  sfthyphen: '\u00ad',
  cent: '¢',
  yen: '¥',
  florin: 'ƒ',
  currency: '¤',
  fraction: '⁄',
  dagger: '†',
  daggerdbl: '‡',
  paragraph: '¶',
  perthousand: '‰',
  acute: '´',
  circumflex: 'ˆ',
  tilde: '˜',
  macron: '¯',
  breve: '˘',
  dotaccent: '˙',
  dieresis: '¨',
  ring: '˚',
  cedilla: '¸',
  hungarumlaut: '˝',
  ogonek: '˛',
  caron: 'ˇ',
  ordfeminine: 'ª',
  ordmasculine: 'º',
  Lslash: 'Ł',
  lslash: 'ł',
  onesuperior: '¹',
  twosuperior: '²',
  threesuperior: '³',
  onequarter: '¼',
  onehalf: '½',
  threequarters: '¾',
  brokenbar: '¦',
  logicalnot: '¬',
  plusminus: '±',
  mu: 'µ',
  Eth: 'Ð',
  eth: 'ð',
  Thorn: 'Þ',
  thorn: 'þ',
  notequal: '≠',
  infinity: '∞',
  lessequal: '≤',
  greaterequal: '≥',
  partialdiff: '∂',
  summation: '∑',
  product: '∏',
  pi: 'π',
  integral: '∫',
  Omega: 'Ω',
  radical: '√',
  approxequal: '≈',
  Delta: '∆',
  lozenge: '◊',
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  Dcroat: 'Đ',
  dcroat: 'đ',
};
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circumflex: '\u0302',
  tilde: '\u0303',
  dieresis: '\u0308',
  ring: '\u030a',
  cedilla: '\u0327',
  caron: '\u030c',
  macron: '\u0304',
  breve: '\u0306',
  ogonek: '\u0328',
  dotaccent: '\u0307',
  hungarumlaut: '\u030b',
  commaaccent: '\u0326',
};

/** Greek letters by their names; final sigma has one of its own. */
const greek = new Map(
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'
    .split(' ')
    .flatMap((name, nth) => [
      [name, String.fromCharCode(0x391 + nth)] as const,
      [name.toLowerCase(), String.fromCharCode(0x3b1 + nth)] as const,
    ]),
).set('sigma1', 'ς');

/** The text a glyph’s name stands for; undefined for names that only their font knows. */
export function textOfGlyph(name: string): string | undefined {
  const known = Object.hasOwn(named, name) ? named[name] : greek.get(name);
  if (known !== undefined) return known;
  if (/^[A-Za-z]$/.test(name)) return name;
  const [, unicode] = /^(?:uni|u)([0-9A-F]{4,6})$/.exec(name) ?? [];
  if (unicode) {
    const code = Number.parseInt(unicode, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  }
  const [, letter, accent] = /^([A-Za-z])([a-z]{4,12})$/.exec(name) ?? [];
  const mark = accent === undefined ? undefined : accents[accent];
  return letter && mark ? (letter + mark).normalize('NFC') : undefined;
}

/** Windows’ code page, which WinAnsiEncoding follows and which others resemble. */
export const winAnsi = (code: number): string => {
  const high = code >= 128 && code < 160 ? cp1252[code - 128] : undefined;
  return high ?? String.fromCharCode(code);
};
const cp1252 = [...'€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ'];

/** Mac OS Roman, which MacRomanEncoding follows. */
export const macRoman = (code: number): string =>
  code >= 128 ? (mac[code - 128] ?? '') : String.fromCharCode(code);
const mac = [
  ...'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄¤‹›',
  ...['fi', 'fl', ...'‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'],
];

/**
 * Whether a glyph’s name stands for a character by the Adobe Glyph List; undefined for names of which only the whole
 * list could tell, since no more than its usual part is here.
 */
export function namesCharacter(name: string): boolean | undefined {
  if (textOfGlyph(name) !== undefined) return true;
  if (name === '.notdef' || /^(?:[A-Za-z]{1,5}|glyph|index|char)[._-]?\d+$/.test(name))
    return /^afii\d{4,5}$/.test(name);
  return /[^A-Za-z0-9]/.test(name.replace(/[._].*$/, '')) ? false : undefined;
}
