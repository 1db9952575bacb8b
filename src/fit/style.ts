import type { Block } from '../model/blocks.js';
import type { Face } from '../model/layout.js';
import type { PanelStyle, Theme, TypeRole } from '../schema/theme.js';

/** A type style with its sizes decided. */
export interface DecidedStyle {
  readonly font: Face;
  /** pt */
  readonly size: number;
  /** Down to the first line, baseline steps. */
  readonly first: number;
  /** From line to line, baseline steps. */
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  /** Letter spacing, pt. */
  readonly tracking: number;
  /** Colour token. */
  readonly colour: string;
  /** Whether its words may be parted at line ends, where the leaflet's are. */
  readonly running: boolean;
}

/** A panel’s typography at one body size. */
export interface Typography {
  /** The baseline step, pt. */
  readonly step: number;
  readonly theme: Theme;
  readonly panel: PanelStyle;
  style(role: TypeRole): DecidedStyle;
}

/** Which of the panel style’s colours a role takes when the theme names none. */
const colourOf: Partial<Record<TypeRole, 'heading' | 'accent' | 'link'>> = {
  title: 'heading',
  kicker: 'accent',
  strapline: 'heading',
  heading: 'heading',
  numeral: 'accent',
  opener: 'accent',
  pair: 'accent',
  figure: 'accent',
  subheading: 'heading',
  fact: 'accent',
  link: 'link',
};

const figures: ReadonlySet<string> = new Set<TypeRole>(['numeral', 'opener', 'pair', 'figure']);

/** Numbers set large: alone, before a city's entry, as a pair or among several. */
export const isFigure = (role: string): boolean => figures.has(role);

/** Running text; a heading or a label is none. */
const running: readonly TypeRole[] = ['body', 'lead', 'caption'];

/** Decides all type sizes for a body size (pt). The baseline step follows the body. */
export function typography(theme: Theme, panelStyle: string, bodyPt: number): Typography {
  const panel = theme.panels[panelStyle];
  if (!panel) throw new Error(`panel style ${panelStyle} was not checked`);
  const step = bodyPt * theme.grid.step;
  const style = (role: TypeRole): DecidedStyle => {
    const type = theme.type[role] ??
      (isFigure(role) ? theme.type.numeral : undefined) ?? { ...theme.type.heading, after: 0 };
    const size = type.pt ?? (type.size ?? 1) * bodyPt;
    return {
      font: { family: type.font, weight: type.weight, italic: false },
      size,
      first: type.leading,
      leading: Math.min(
        type.leading,
        type.tight === null ? Number.POSITIVE_INFINITY : (type.tight * size) / step,
      ),
      before: type.before,
      after: type.after,
      tracking: (type.tracking / 100) * size,
      colour: panelColour(panel, type.colour ?? colourOf[role] ?? 'text'),
      running: running.includes(role),
    };
  };
  return { step, theme, panel, style };
}

/** A panel style’s own colour (text, heading, accent, link) by name, or a colour of the theme. */
function panelColour(panel: PanelStyle, name: string): string {
  switch (name) {
    case 'text':
    case 'heading':
    case 'accent':
    case 'link':
      return panel[name];
    default:
      return name;
  }
}

export const meaningRole = (block: Extract<Block, { kind: 'text' }>): 'heading' | 'paragraph' =>
  block.level > 0 ? 'heading' : 'paragraph';
