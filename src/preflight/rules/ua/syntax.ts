import type { StructElement } from '../../cos.js';
import type { Finding } from '../../rule.js';
import { atElement, elementsIn, judgedByTree, kidsOf, nameOf, parentOf } from '../support/tags.js';
import { ua } from './ua.js';

/** What an element may stand in and hold. */
interface Syntax {
  /** Roles of the element around; left out where any will do. */
  readonly within?: readonly string[];
  /** Roles of the elements in it, and what of their order is asked; left out where anything goes. */
  readonly kids?: readonly string[];
  /** Kids that are content themselves are out of place. */
  readonly noContent?: true;
  readonly order?: (kids: readonly string[]) => string | undefined;
}

const atEnds = (kids: readonly string[]): string | undefined => {
  const at = kids.indexOf('Caption');
  if (at < 0) return undefined;
  if (kids.lastIndexOf('Caption') !== at) return 'has more than one Caption';
  return at === 0 || at === kids.length - 1
    ? undefined
    : 'has a Caption that is neither its first nor its last kid';
};
const atFront = (kids: readonly string[]): string | undefined => {
  if (kids.lastIndexOf('Caption') > 0) return 'has a Caption that is not its first kid';
  return undefined;
};
const count = (kids: readonly string[], role: string): number => kids.filter((kid) => kid === role).length;

/** ISO 32000-1, table 337. */
const table: Readonly<Record<string, Syntax>> = {
  Table: {
    kids: ['Caption', 'THead', 'TBody', 'TFoot', 'TR'],
    noContent: true,
    order: (kids) => {
      for (const role of ['THead', 'TFoot']) {
        if (count(kids, role) > 1) return `has more than one ${role}`;
        if (count(kids, role) === 1 && count(kids, 'TBody') === 0) return `has a ${role} and no TBody`;
      }
      return atEnds(kids);
    },
  },
  THead: { within: ['Table'], kids: ['TR'], noContent: true },
  TBody: { within: ['Table'], kids: ['TR'], noContent: true },
  TFoot: { within: ['Table'], kids: ['TR'], noContent: true },
  TR: { within: ['Table', 'THead', 'TBody', 'TFoot'], kids: ['TH', 'TD'], noContent: true },
  TH: { within: ['TR'] },
  TD: { within: ['TR'] },
};

/** Table 336. */
const list: Readonly<Record<string, Syntax>> = {
  L: { kids: ['Caption', 'L', 'LI'], noContent: true, order: atFront },
  LI: { within: ['L'], kids: ['Lbl', 'LBody'], noContent: true },
  LBody: { within: ['LI'] },
};

/** Table 333. */
const toc: Readonly<Record<string, Syntax>> = {
  TOC: { kids: ['Caption', 'TOC', 'TOCI'], noContent: true, order: atFront },
  TOCI: { within: ['TOC'], kids: ['Lbl', 'Reference', 'P', 'TOC'] },
};

/** Table 338. */
const ruby: Readonly<Record<string, Syntax>> = {
  Ruby: {
    kids: ['RB', 'RP', 'RT'],
    noContent: true,
    order: (kids) =>
      /^(?:RB RT|RB RP RT RP)$/.test(kids.join(' ')) ? undefined : 'is neither RB, RT nor RB, RP, RT, RP',
  },
  RB: { within: ['Ruby'] },
  RT: { within: ['Ruby'] },
  RP: { within: ['Ruby'] },
};
const warichu: Readonly<Record<string, Syntax>> = {
  Warichu: {
    kids: ['WP', 'WT'],
    noContent: true,
    order: (kids) => (/^WP WT WP$/.test(kids.join(' ')) ? undefined : 'is not WP, WT, WP'),
  },
  WT: { within: ['Warichu'] },
  WP: { within: ['Warichu'] },
};

function* breaches(syntaxes: Readonly<Record<string, Syntax>>, element: StructElement): Generator<Finding> {
  const syntax = Object.hasOwn(syntaxes, element.role) ? syntaxes[element.role] : undefined;
  if (!syntax) return;
  const name = nameOf(element);
  const around = parentOf(element);
  if (syntax.within && !syntax.within.includes(around?.role ?? ''))
    yield atElement(
      element,
      `${name} stands in ${around ? nameOf(around) : 'nothing'}, not in ${orList(syntax.within)}.`,
    );
  const kids = elementsIn(element.kids);
  if (syntax.kids) {
    const odd = kids.find(({ role }) => !syntax.kids?.includes(role));
    if (odd)
      yield atElement(element, `${name} holds ${nameOf(odd)}; only ${orList(syntax.kids)} may stand in it.`);
  }
  if (syntax.noContent && [...kidsOf(element.kids)].some(({ kind }) => kind === 'content'))
    yield atElement(element, `${name} holds content itself, not within ${orList(syntax.kids ?? [])}.`);
  const disorder = syntax.order?.(kids.map(({ role }) => role));
  if (disorder) yield atElement(element, `${name} ${disorder}.`);
}

const orList = (roles: readonly string[]): string =>
  roles.length < 2 ? roles.join('') : `${roles.slice(0, -1).join(', ')} or ${roles.at(-1)}`;

const rule = (
  number: string,
  what: string,
  checks: string,
  means: string,
  syntaxes: Readonly<Record<string, Syntax>>,
) =>
  ua(number, '7.2', {
    title: `${what} are built as the standard says`,
    checks: `${checks} NonStruct is looked through.`,
    means,
    mend: 'Nest the tags as the standard says.',
    run: (file, context) => judgedByTree(file, context, (_, element) => breaches(syntaxes, element)),
  });

/** Checkpoint 09. */
export const syntaxRules = [
  rule(
    '09-004',
    'Tables',
    'ISO 32000-1, table 337: Table holds TR, or THead, TBody and TFoot (one THead and TFoot at most, and with them a TBody), and a Caption first or last; these hold TR; TR holds TH and TD; each stands only there.',
    'Readers can’t go through the table by rows and columns.',
    table,
  ),
  rule(
    '09-005',
    'Lists',
    'ISO 32000-1, table 336: L holds LI, further L, and a Caption first; LI stands in L and holds Lbl and LBody; LBody stands in LI.',
    'Readers don’t say that there is a list and how many entries it has.',
    list,
  ),
  rule(
    '09-006',
    'Tables of contents',
    'ISO 32000-1, table 333: TOC holds TOCI, further TOC, and a Caption first; TOCI stands in TOC and holds Lbl, Reference, P and TOC.',
    'Readers can’t use the table of contents to go somewhere.',
    toc,
  ),
  rule(
    '09-007',
    'Ruby',
    'ISO 32000-1, table 338: Ruby holds RB, RT, or RB, RP, RT, RP; each of these stands in Ruby.',
    'Readers say the annotation of a word as if it were the text.',
    ruby,
  ),
  rule(
    '09-008',
    'Warichu',
    'ISO 32000-1, table 338: Warichu holds WP, WT, WP; each of these stands in Warichu.',
    'Readers say the annotation of a word as if it were the text.',
    warichu,
  ),
];
