import { folds } from '../model/folds.js';

/** What each kind of panel is for, as the outline's remarks say it. */
const kinds = [
  '#   cover     the title: heading, kicker (above it), strapline (below it), picture, logos',
  '#   text      heading, lead (a first paragraph) and sections',
  '#   stories   cities with their stories from content/cities.yaml, then sections',
  '#   contact   as text, with logos at the foot',
  '#   form      fields to fill in and cut off',
  '#   picture   a picture over the whole panel',
];

/** A leaflet to begin with: every panel of a roll fold filled, so that it builds at once, with remarks on what to write. */
export function outline(
  id: string,
  issued: string,
  organisations: readonly (readonly [id: string, name: string])[],
): string {
  const fold = folds.roll;
  const title = id.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());
  const [first] = organisations;
  const inner = fold.reading.filter((panel) => panel !== fold.cover && panel !== 'back');
  return `# yaml-language-server: $schema=../schemas/leaflet.schema.json
# A line that begins with # is a remark for you; nothing of it is printed.
title: ${plain(title)}
# The day of this issue: year-month-day. It is part of the files' names.
issued: ${issued}
# Who issues the leaflet: a name in front of a colon in content/organisations.yaml.
${organisations.map(([key, name]) => `#   ${key}: ${name}`).join('\n') || '#   There is none yet: write it there first.'}
organisation: ${plain(first?.[0] ?? 'our-committee')}
# One sentence for search engines.
description: What this leaflet tells, in a sentence.

# A panel is one page of the folded leaflet. This fold has ${fold.reading.length}, in reading order:
#   ${fold.reading.join(', ')}
# and each is of a kind:
${kinds.join('\n')}
# Everything that can be written is in docs/writing.md.
panels:
  - panel: ${fold.cover}
    kind: cover
    heading: ${plain(title)}
    strapline: A line below the title.

${inner.map(textPanel).join('\n')}
  - panel: back
    kind: contact
    heading: Find us
    sections:
      - heading: Write to us
        text: |
          Say here how people reach you.
        # Addresses on the web stand in content/web.yaml. Name them, and one for a QR code:
        # links: [first, second]
        # qr: first
`;
}

/** In quotes where YAML would read a number or a switch. */
const plain = (text: string): string => (/^(\d|(true|false|null)$)/i.test(text) ? `'${text}'` : text);

const textPanel = (panel: string): string => `  - panel: ${panel}
    kind: text
    heading: Heading of ${panel}
    sections:
      - text: |
          Write here. An empty line begins a new paragraph.

          - A line that begins with a hyphen
          - is an item of a list
      - heading: A smaller heading
        text: |
          Write **bold** or *italic*, or [a link](https://example.org).
`;
