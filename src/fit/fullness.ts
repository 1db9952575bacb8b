import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { FittedPanels } from '../model/layout.js';
import { type LeafletProject, projectSources } from '../model/project.js';
import { resolveRef } from '../model/source.js';
import { ptToMm } from '../model/units.js';
import { type Attempt, isTall, spareSteps } from './attempt.js';

/** A text panel less full than this looks unfinished. */
const sparse = 0.75;

/** Each panel that is too tall at the smallest type, by how much, and which panel has room. Error: fit/overflow. */
export function overflows(
  attempts: readonly Attempt[],
  smallest: number,
  project: LeafletProject,
): Diagnostic[] {
  const roomy = attempts
    .filter((attempt) => !isTall(attempt))
    .map((attempt) => ({ title: attempt.panel.title, mm: ptToMm(spareSteps(attempt) * attempt.step) }))
    .sort((a, b) => b.mm - a.mm)[0];
  return attempts.filter(isTall).map((attempt) => {
    const steps = -spareSteps(attempt);
    const words = Math.max(1, Math.ceil(steps * wordsInLine(attempt.area.text.width, smallest)));
    const move =
      roomy && roomy.mm >= 5
        ? `, or move a block to panel “${roomy.title}”, which has ${roomy.mm.toFixed(0)} mm to spare`
        : '';
    return diagnose(
      'error',
      'fit/overflow',
      `Panel “${attempt.panel.title}” is ${ptToMm(steps * attempt.step).toFixed(1)} mm too tall at the smallest type (${smallest} pt)`,
      resolveRef(attempt.panel.ref, projectSources(project)),
      `cut about ${words} ${words === 1 ? 'word' : 'words'}${move}`,
    );
  });
}

/**
 * About how many words a line of running text holds, pt wide, at a size of type in pt: an English word with its space
 * takes about 2.9 times the size. What has to be cut is running text, whatever else stands on the panel.
 */
const wordsInLine = (width: number, size: number): number => width / (size * 2.9);

/** Panels of text that look unfinished. Warning: fit/sparse. */
export function sparsePanels({ panels }: FittedPanels, project: LeafletProject): Diagnostic[] {
  return panels
    .filter(({ panel, fullness }) => ['text', 'stories', 'contact'].includes(panel.kind) && fullness < sparse)
    .map(({ panel, fullness }) =>
      diagnose(
        'warning',
        'fit/sparse',
        `Panel “${panel.title}” is only ${Math.round(fullness * 100)} % full`,
        resolveRef(panel.ref, projectSources(project)),
        'say more, move a block here, or add a picture',
      ),
    );
}
