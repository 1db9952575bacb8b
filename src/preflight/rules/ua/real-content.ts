import type { MarkedContent, PdfFile } from '../../cos.js';
import type { Finding, RuleContext } from '../../rule.js';
import { nounOf, quoted } from '../support/elements.js';
import { dictAt, entry } from '../support/objects.js';
import { at, judged, onPage } from '../support/outcome.js';
import {
  elementAround,
  inArtifact,
  judgedByContent,
  mostFindings,
  nameOf,
  printable,
  realContent,
} from '../support/tags.js';
import { ua } from './ua.js';

/** Sequences of the pages’ own content that a test has something to say about. */
function sequences(
  file: PdfFile,
  context: RuleContext,
  find: (page: number, marked: MarkedContent) => string | undefined,
): Finding[] {
  const findings: Finding[] = [];
  for (const { index, content } of file.pages)
    for (const marked of content.sequences) {
      context.tick();
      const what = marked.appearance || findings.length >= mostFindings ? undefined : find(index, marked);
      if (what !== undefined) findings.push(onPage(index, what));
    }
  return findings;
}

const artifactInTagged = ua('01-003', '7.1', {
  title: 'No artifact within tagged content',
  checks:
    'No marked-content sequence that is an Artifact stands in one that belongs to a structure element. Appearances of annotations are left out.',
  means: 'A reader may hear decoration in the middle of a text, or lose part of the text with it.',
  mend: 'End the tagged content before the decoration begins, and go on behind it.',
  run: (file, context) =>
    judgedByContent(
      file,
      sequences(file, context, (page, { tag, parent }) => {
        if (tag !== 'Artifact') return undefined;
        const around = elementAround(file, page, parent);
        return around && `An artifact stands within tagged content: ${nameOf(around)}.`;
      }),
    ),
});

const taggedInArtifact = ua('01-004', '7.1', {
  title: 'No tagged content within an artifact',
  checks: 'No marked-content sequence that belongs to a structure element stands in an Artifact.',
  means: 'Readers pass over artifacts, and with them over this content.',
  mend: 'Take the content out of the artifact.',
  run: (file, context) =>
    judgedByContent(
      file,
      sequences(file, context, (page, marked) => {
        if (marked.mcid === undefined || !inArtifact(marked.parent)) return undefined;
        const own = elementAround(file, page, marked);
        return own && `Tagged content (${nameOf(own)}) stands within an artifact.`;
      }),
    ),
});

const allTagged = ua('01-005', '7.1', {
  title: 'All content is tagged, or an artifact',
  checks:
    'Everything that a page’s own content paints (hidden text and what the page clips away as well) stands in an Artifact, or in marked content or an XObject that an element of the structure tree has as a kid.',
  means: 'Nobody who has the page read out learns of this content.',
  mend: 'Tag the content, or mark it as an artifact where it is decoration.',
  run: (file, context) => {
    const findings: Finding[] = [];
    for (const mark of realContent(file, context)) {
      if (findings.length >= mostFindings) break;
      if (elementAround(file, mark.page, mark.marked)) continue;
      const what = mark.kind === 'text' ? `The text ${quoted(mark)}` : nounOf(mark);
      const tag = mark.marked?.tag ? ` The sequence around it is “${printable(mark.marked.tag)}”.` : '';
      findings.push(at(mark, `${what} is neither tagged nor an artifact.${tag}`));
    }
    return judgedByContent(file, findings);
  },
});

const noSuspects = ua('01-007', '7.1', {
  title: 'The tags are not marked as doubtful',
  checks: 'MarkInfo in the catalog has no Suspects that is true.',
  means: 'The program that made the tags guessed, and says that it may have guessed wrong.',
  mend: 'Check the tags, and set Suspects to false.',
  run: (file) =>
    judged(
      entry(file, dictAt(file, file.catalog, 'MarkInfo'), 'Suspects') === true
        ? [{ what: 'Suspects is true.' }]
        : [],
    ),
});

/** Checkpoint 01. */
export const realContentRules = [artifactInTagged, taggedInArtifact, allTagged, noSuspects];
