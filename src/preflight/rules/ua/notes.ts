import { atElement, idOf, judgedByTree, printable } from '../support/tags.js';
import { ua } from './ua.js';

const means = 'Nothing can lead from the text to the note and back.';

const identified = ua('19-003', '7.9', {
  title: 'Every note has an ID',
  checks: 'Every Note has an ID that is not empty.',
  means,
  mend: 'Give each note an ID of its own.',
  run: (file, context) =>
    judgedByTree(file, context, (_, element) =>
      element.role === 'Note' && !idOf(file, element.dict) ? [atElement(element, 'A Note has no ID.')] : [],
    ),
});

const unique = ua('19-004', '7.9', {
  title: 'No two notes have one ID',
  checks: 'The ID of a Note is that of no element before it in the tree.',
  means,
  mend: 'Give each note an ID of its own.',
  run: (file, context) => {
    const seen = new Set<string>();
    return judgedByTree(file, context, (_, element) => {
      const id = idOf(file, element.dict);
      if (!id) return [];
      const again = seen.has(id);
      seen.add(id);
      return again && element.role === 'Note'
        ? [atElement(element, `The ID “${printable(id)}” of a Note is not its own.`)]
        : [];
    });
  },
});

/** Checkpoint 19. */
export const noteRules = [identified, unique];
