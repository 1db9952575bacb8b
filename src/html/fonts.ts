import type { Block, Run } from '../model/blocks.js';
import type { Face } from '../model/layout.js';
import type { ReadPanel } from '../model/reading.js';
import type { Theme, TypeRole } from '../schema/theme.js';

/** A font of the theme with the characters that a page needs of it. */
export interface FontWish {
  readonly face: Face;
  readonly characters: string;
}

/** A font in a page: WOFF2, cut down to its wish's characters. */
export interface PageFont {
  readonly face: Face;
  readonly woff2: Uint8Array;
}

const range = (from: number, to: number): string =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
/** What the text fonts have whatever the leaflet says: people type into forms, and have pages translated. */
const base = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•€`;

/**
 * The fonts that a page brings along: the theme's text, upright and bold, and of its other fonts just the characters
 * that are set in them. Characters that a font does not have are left to the reader's machine.
 */
export function fontWishes(
  panels: readonly ReadPanel[],
  { type, fonts, fallbacks }: Theme,
): readonly FontWish[] {
  const found = new Map<string, { face: Face; characters: Set<string> }>();
  const wish = (family: string, bold: boolean, italic: boolean, text: string): void => {
    const files = fonts[family];
    const weight = bold && files?.bold ? 'bold' : 'regular';
    const face: Face = { family, weight, italic: italic && files?.italic !== null };
    const key = JSON.stringify(face);
    const known = found.get(key) ?? { face, characters: new Set() };
    for (const character of text) known.characters.add(character);
    found.set(key, known);
  };
  const styleOf = (role: TypeRole) => type[role] ?? type.heading;
  const say = (role: TypeRole, { text, strong, em, lang }: Run): void => {
    const { font, weight } = styleOf(role);
    const bold = weight === 'bold' || strong === true;
    wish(font, bold, em === true, text);
    const foreign = fallbacks.find(({ languages }) => lang !== undefined && languages.includes(lang));
    if (foreign) wish(foreign.font, bold, false, text);
  };
  wish(type.body.font, false, false, base);
  wish(type.body.font, true, false, base);
  for (const { panel } of panels)
    for (const { role, run } of runsOf(panel.blocks)) say(run.role ?? role, run);
  return [...found.values()].map(({ face, characters }) => ({
    face,
    characters: [...characters].sort().join(''),
  }));
}

interface Spoken {
  readonly role: TypeRole;
  readonly run: Run;
}

function runsOf(blocks: readonly Block[]): Spoken[] {
  const say = (role: TypeRole, runs: readonly Run[]) => runs.map((run) => ({ role, run }));
  return blocks.flatMap((block): Spoken[] => {
    switch (block.kind) {
      case 'text':
        return say(block.role, block.runs);
      case 'list':
        return block.items.flatMap((item) => runsOf(item.blocks));
      case 'group':
      case 'columns':
        return runsOf(block.blocks);
      case 'timeline':
        return block.events.flatMap(({ label, runs }) => [
          ...say('label', [{ text: label }]),
          ...say('body', runs),
        ]);
      case 'qr':
        return [...say('label', block.label), ...say('link', block.text)];
      case 'field':
        return say('label', [{ text: [block.label, ...block.options].join('') }]);
      default:
        return [];
    }
  });
}
