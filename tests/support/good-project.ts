const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0H40V30H0Z" fill="#1578b5"/></svg>\n`;

/** What is judged to be a CMYK profile (ICC.1:2010, 7.2): a header and one tag; of a size that is ASCII too. */
const seemingProfile = (() => {
  const bytes = Buffer.alloc(0x110);
  bytes.writeUInt32BE(bytes.length, 0);
  bytes.write('prtr', 12, 'latin1');
  bytes.write('CMYK', 16, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  bytes.writeUInt32BE(1, 128);
  bytes.write('B2A0', 132, 'latin1');
  return bytes.toString('latin1');
})();

/** The files of a small project without any fault. */
export const goodProject: Readonly<Record<string, string>> = {
  'content/leaflets/demo.yaml': `title: Our twin cities
issued: 2021-07-19
organisation: twinning
description: A leaflet for tests.
panels:
  - panel: cover
    kind: cover
    heading: Our twin cities
    picture: ferry
  - panel: flap
    kind: text
    heading: What is twinning?
    sections:
      - text: |
          Two cities agree to be *friends*.

          - Visits
          - Letters, and **music**
        asOf: 2020-06
      - heading: All cities
        cities: { kind: twin, show: names }
  - panel: inside-left
    kind: stories
    heading: Caen
    cities: { only: [caen] }
  - panel: back
    kind: contact
    heading: Find us
    sections:
      - links: [home]
        qr: home
`,
  'content/cities.yaml': `cities:
  caen:
    name: Caen
    country: France
    coordinates: { lat: 49.18, lon: -0.37 }
    kind: twin
    since: 1987
    story: A city in Normandy. See [its site](https://caen.fr).
    links: [home]
    picture: ferry
  maizuru:
    name: Maizuru
    otherNames: [{ name: 舞鶴, lang: ja }]
    country: Japan
    coordinates: { lat: 35.47, lon: 135.39 }
    kind: friendship
`,
  'content/organisations.yaml': `organisations:
  twinning:
    name: The Twinning Committee
    links: [home]
`,
  'content/web.yaml': `links:
  home:
    text: example.org/twinning
    address: https://example.org/twinning
    label: The committee’s pages
`,
  'content/pictures.yaml': `pictures:
  ferry:
    file: drawings/ferry.svg
    alt: A ferry leaving the harbour
  missing-photo:
    file: photos/caen.jpg
    alt: The castle of Caen
    fallback: ferry
`,
  'content/glossary.yaml': `terms:
  - preferred: twin city
    discouraged: [twintown]
    because: the committee’s own word
maxAgeMonths: 48
`,
  'content/wording.yaml': `wording:
  find-us: Find us on
  proof: PROOF
  proof-content: Content
  proof-outside: outside
  proof-inside: inside
  proof-trim: trim
  proof-fold: fold
  proof-safe: safe
  proof-scale: scale
  proof-approved: Approved
  proof-name: Name
  proof-date: Date
  proof-signature: Signature
`,
  'content/printers/standard.yaml': `name: Any printer
default: true
stock: 150 gsm silk, coated
profile: { file: demo.icc, condition: FOGRA39, info: Coated FOGRA39 }
limits: {}
`,
  'templates/themes/harbour.yaml': `name: Test
colours:
  ink: { cmyk: [0, 0, 0, 100], rgb: '#1a1a18' }
fonts:
  text:
    regular: npm:@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf
    bold: npm:@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf
type:
  title: { font: text, weight: bold, pt: 30, leading: 3 }
  kicker: { font: text, size: 1 }
  strapline: { font: text, size: 1 }
  heading: { font: text, weight: bold, pt: 20, leading: 2 }
  subheading: { font: text, weight: bold, size: 1 }
  lead: { font: text, size: 1 }
  body: { font: text, size: 1 }
  fact: { font: text, size: 1 }
  link: { font: text, size: 1 }
  label: { font: text, size: 1 }
  caption: { font: text, size: 1 }
  code: { font: text, pt: 7 }
grid: { step: 1.3, measure: 80, side: 8, top: 12, foot: 12, gutter: 4 }
fit: { min: 8, max: 10 }
panels:
  paper: { text: ink, heading: ink, accent: ink, link: ink }
defaults: { cover: paper, other: paper }
`,
  'assets/drawings/ferry.svg': drawing,
  'assets/icc/demo.icc': seemingProfile,
};

/** The good leaflet with its last two panels filled as well, where even a warning would be one too many. */
export const everyPanel = (text: string): string => `${text}  - panel: inside-middle
    kind: picture
    picture: ferry
  - panel: inside-right
    kind: picture
    picture: ferry
`;
