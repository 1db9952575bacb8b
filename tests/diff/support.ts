import { compare, type Side } from '../../src/diff/compare.js';
import type { Difference } from '../../src/diff/difference.js';
import { openSide } from '../../src/diff/open-side.js';
import type { PanelChange } from '../../src/words/word-changes.js';
import { madeEditions } from '../support/editions.js';
import type { Override } from '../support/project.js';

export const leaflet = 'content/leaflets/demo.yaml';

export type Overrides = Readonly<Record<string, Override>>;

/** The demo leaflet, made and opened as one side of a comparison. */
export async function demo(overrides: Overrides = {}, name = 'demo'): Promise<Side> {
  const { web, office } = await madeEditions(['web', 'office'], overrides);
  return opened({
    name,
    words: { bytes: web, place: { file: 'web.pdf' } },
    looks: { bytes: office, place: { file: 'office.pdf' } },
    faces: ['outside', 'inside'],
  });
}

/** Any PDF as one side. */
export const stranger = (bytes: Uint8Array, name = 'stranger.pdf'): Promise<Side> =>
  opened({ name, words: { bytes, place: { file: name } } });

async function opened(bytes: Parameters<typeof openSide>[0]): Promise<Side> {
  const { value, diagnostics } = await openSide(bytes);
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

const plain = demo();

/** What differs between the demo leaflet and an edited one. */
export async function edited(overrides: Overrides, pictures = false): Promise<Difference> {
  return compare('Demo', await plain, await demo(overrides, 'edited'), { pictures });
}

/** An edit of the leaflet's file; one that changes nothing is a mistake of the test. */
export const edit =
  (from: string, to: string): ((text: string) => string) =>
  (text) => {
    if (!text.includes(from)) throw new Error(`“${from}” is not in the file`);
    return text.replace(from, to);
  };

/** Panels of which something is told: their names, and their passages with marks. */
export const told = (panels: readonly PanelChange[]): Record<string, string[]> =>
  Object.fromEntries(
    panels
      .filter(({ state, moved }) => state !== 'same' || moved)
      .map(({ name, passages }) => [name, passages.map(({ kind, pieces }) => marked(kind, pieces))]),
  );

const signs = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;

const marked = (kind: string, pieces: PanelChange['passages'][number]['pieces']): string =>
  (kind === 'text' ? '' : `${kind}: `) +
  pieces
    .map(
      ({ change, text }) =>
        `${/^ /.test(text) ? ' ' : ''}${signs[change][0]}${text.trim()}${signs[change][1]}`,
    )
    .join('');
