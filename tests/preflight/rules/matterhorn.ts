/** A failure condition of the Matterhorn Protocol 1.1 (PDF Association, CC BY 4.0), in words of this project’s own. */
export interface Condition {
  readonly number: string;
  readonly what: string;
  /** Decided by a machine, by a person, or not at all: the protocol has no test for it. */
  readonly how: 'machine' | 'person' | 'none';
}

const rows = `
01-001 H decoration is tagged as content
01-002 H content is marked as an artifact
01-003 M an artifact stands within tagged content
01-004 M tagged content stands within an artifact
01-005 M content is neither tagged nor an artifact
01-006 H a tag or its attributes don’t fit the meaning of the content
01-007 M the tags are marked as doubtful (Suspects)
02-001 M a tag of one’s own is mapped to no standard tag
02-002 H a tag of one’s own is mapped to a standard tag of another meaning
02-003 M tags are mapped in a circle
02-004 M a standard tag is mapped to another
03-001 H an action makes something flicker
03-002 H a film or animation flickers
03-003 H a script makes something flicker
04-001 H colour, contrast, format or layout say something that the tags don’t
05-001 H what a film or sound says is there in no other form
05-002 H what an audio annotation says is there in no other form
05-003 H a script beeps and tells it in no other way
06-001 M there is no XMP metadata
06-002 M the metadata don’t say that it is PDF/UA
06-003 M the metadata have no title
06-004 H the title doesn’t tell which document it is
07-001 M the window isn’t asked to show the title
07-002 M the window is told not to show the title
08-001 H text from OCR has grave faults
08-002 H text from OCR isn’t tagged
09-001 H the tags are not in the order of reading
09-002 H tags are nested in a way that makes no sense
09-003 H a tag’s standard type doesn’t fit the content
09-004 M a table’s tags are not built as the standard says
09-005 M a list’s tags are not built as the standard says
09-006 M the tags of a table of contents are not built as the standard says
09-007 M ruby tags are not built as the standard says
09-008 M warichu tags are not built as the standard says
10-001 M a character code has no Unicode
11-001 M the language of text is unknown
11-002 M the language of a description or replacement text is unknown
11-003 M the language of bookmarks is unknown
11-004 M the language of an annotation is unknown
11-005 M the language of a form field’s name is unknown
11-006 M the language of the metadata is unknown
11-007 H a language is the wrong one
12-001 H a stretched sign (a long bracket or arrow) isn’t there as the sign it is
13-001 H a picture isn’t tagged as Figure
13-002 H a link with a picture behind it doesn’t tell of both
13-003 H a caption isn’t tagged as Caption
13-004 M a Figure has no description
13-005 H a Figure has replacement text where it needs a description
13-006 H parts of a picture are tagged that mean nothing by themselves
13-007 H something could be there in a form that more people can use
13-008 H a picture of text has no replacement text
14-001 H a heading isn’t tagged as one
14-002 M the first heading is no H1
14-003 M a level of heading is left out
14-004 H numbered headings don’t use Arabic numerals
14-005 H a heading of the seventh level isn’t H7
14-006 M an element has more than one H
14-007 M there are H as well as H1, H2 …
15-001 H a row’s header isn’t tagged as TH
15-002 H a column’s header isn’t tagged as TH
15-003 M a TH says neither by Scope nor by Headers and ID what it heads
15-004 H something is tagged as a table that is none
15-005 H a cell’s header can’t be told for certain
16-001 H an ordered list has no ListNumbering
16-002 H an ordered list has a ListNumbering of unordered ones
16-003 H a list isn’t tagged as one
17-001 H a formula isn’t tagged as Formula
17-002 M a Formula has no description
17-003 M a sign of a formula has no Unicode
18-001 H running headers and footers are no pagination artifacts
18-002 H running headers and footers don’t say which they are
19-001 H a note isn’t tagged as Note
19-002 H a reference isn’t tagged as Reference
19-003 M a Note has no ID
19-004 M two notes have one ID
20-001 M a further configuration of layers has no name
20-002 M the usual configuration of layers has no name
20-003 M layers switch themselves (AS)
21-001 M an embedded file lacks one of its names
22-001 H article threads don’t follow the order of reading
23-001 N signatures: what holds for form fields holds for them
24-001 H a form to be filled in on paper has no PrintField attributes
25-001 M a form is drawn when it is opened (dynamic XFA)
26-001 M an encrypted file doesn’t say what it allows
26-002 M an encrypted file keeps screen readers out
27-001 N navigation: what holds for tags holds for it
28-001 H an annotation isn’t in the order of reading
28-002 M an annotation stands in no Annot tag
28-003 H an annotation that only formats isn’t tagged by its meaning
28-004 M an annotation has no description
28-005 M a form field has no name
28-006 M an annotation of an unknown kind is not tagged and described
28-007 M there is a TrapNet annotation
28-008 M a page with annotations has no tab order
28-009 M the tab order isn’t that of the structure
28-010 M a form field stands in no Form tag
28-011 M a link stands in no Link tag
28-012 M a link has no description
28-013 H a link that sends a place in a picture can’t be used otherwise
28-014 M a media clip has no content type
28-015 M a media clip has no description
28-016 M an attached file lacks one of its names
28-017 M a printer’s mark is tagged
28-018 M a printer’s mark is no artifact
29-001 H a script asks for keys to be pressed within a time
30-001 M something is shown from another file
30-002 M a tagged form is painted more than once
31-001 M CID font and CMap differ in Registry
31-002 M CID font and CMap differ in Ordering
31-003 M the CID font has a lower Supplement than the CMap
31-004 M CIDToGIDMap is neither a stream nor Identity
31-005 M there is no CIDToGIDMap
31-006 M a CMap that isn’t predefined isn’t embedded
31-007 M a CMap’s writing mode is not the same inside and outside
31-008 M a CMap uses another that isn’t predefined
31-009 M a font isn’t embedded
31-010 H a font may not be embedded by its licence
31-011 M an embedded font lacks a glyph
31-012 M CharSet doesn’t list a glyph
31-013 M CharSet lists a glyph that isn’t there
31-014 M CIDSet doesn’t list a glyph
31-015 M CIDSet lists a glyph that isn’t there
31-016 M widths in dictionary and program differ
31-017 M a plain TrueType font has a table for symbols only
31-018 M a plain TrueType font lacks a letter in its tables
31-019 M a plain TrueType font has no Encoding
31-020 M an Encoding dictionary has no BaseEncoding
31-021 M the encoding is neither MacRoman nor WinAnsi
31-022 M Differences name a glyph that isn’t in the Adobe Glyph List
31-023 M Differences without a table for Unicode
31-024 M a symbol font has an Encoding
31-025 M a symbol font has no table
31-026 M a symbol font has several tables, none for symbols
31-027 M a font doesn’t say what its codes stand for
31-028 M ToUnicode says U+0000
31-029 M ToUnicode says U+FEFF or U+FFFE
31-030 M text shows .notdef
`;

const ways = { M: 'machine', H: 'person', N: 'none' } as const;

export const conditions: readonly Condition[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [, number = '', how, what = ''] = /^(\d\d-\d{3}) ([MHN]) (.+)$/.exec(row) ?? [];
    if (how !== 'M' && how !== 'H' && how !== 'N') throw new Error(`“${row}” is no row`);
    return { number, what, how: ways[how] };
  });

/** How a person finds out, by checkpoint; conditions of their own where they need other means. */
export const byPerson: Readonly<Record<string, string>> = {
  '01': 'Listen to the whole file with a screen reader, with the page beside it: is anything read that only decorates, or anything left out?',
  '02': 'Look at the role map in PAC (or `mutool show FILE.pdf trailer/Root/StructTreeRoot/RoleMap`): does each tag lead to what it is?',
  '03': 'Open the file and watch it for a minute; leaflets made here hold no scripts, films or animations.',
  '04': 'Look at the page in grey (print preview without colour): does anything get lost that the tags don’t say?',
  '05': 'Look for sounds and films; leaflets made here hold none.',
  '06': 'Read the title in the window’s bar: does it tell which leaflet this is, and for whom?',
  '08': 'Copy the text into an editor and read it; leaflets made here hold no scanned text.',
  '09': '`pdfinfo -struct-text FILE.pdf` prints tags and text in their order: read it from top to bottom. Does it make sense, and is each thing what its tag says?',
  '11': 'Listen to names and quotations in other languages: are they in the right voice? The Lang entries stand in PAC’s logical structure.',
  '12': 'Look for long brackets, arrows and rules that are made of letters, and listen to them.',
  '13': 'Read each description (PAC’s screen reader preview; with NVDA, G leads from picture to picture) beside its picture: does it say what the picture is there for?',
  '14': 'List the headings (NVDA: NVDA+F7; VoiceOver on macOS: VO+U; on an iPhone turn two fingers to Headings, then swipe down) and compare them with the page.',
  '15': 'Go through each table cell by cell (NVDA: Ctrl+Alt+arrows): are the right row and column named?',
  '16': 'Listen to each list: is its number of entries said, and are numbers or bullets as on the page?',
  '17': 'Look for formulas on the page; leaflets made here hold none.',
  '18': 'Listen for what repeats from page to page: it should be silent. `mutool trace FILE.pdf` tells artifacts, `<layer name="Artifact"/>`, though not of which type they are.',
  '19': 'Follow each note from the text and back.',
  '22': 'Look for article threads in the viewer; leaflets made here hold none.',
  '24': 'Look at forms that are to be filled in on paper: does each blank say what belongs there?',
  '28': 'Go through links and fields with the tabulator: are they in the order of the text, and is each said?',
  '29': 'Fill in the form without haste: does anything run out of time? Leaflets made here hold no scripts.',
  '31': 'Read the licences of the fonts; those that come with this project are under the SIL Open Font License.',
};
