import type { Diagnostic } from '../../model/diagnostic.js';
import { type Fold, folds, papers } from '../../model/folds.js';
import type { LeafletProject } from '../../model/project.js';
import { diagnose } from '../diagnostics.js';
import { nearest } from '../suggest.js';

/** mm; printers' templates are given to a tenth. */
const tolerance = 0.5;

/** Panels must be those of the fold, each once. Errors: reference/panel, content/panel-twice, content/artwork, printer/panels. Warning: content/panel-empty. */
export function panelRule(project: LeafletProject): readonly Diagnostic[] {
  const { value } = project.leaflet;
  const fold = folds[value.fold];
  const found = slots(project, fold);
  // A panel that is named wrongly, or twice, is the reason why another is left.
  const left = found.length > 0 ? [] : unfilled(project, fold);
  return [...found, ...left, ...artwork(project, fold), ...templates(project, fold)];
}

/** Panels that stay white: without words, and without artwork that runs across them. */
function unfilled({ leaflet }: LeafletProject, fold: Fold): readonly Diagnostic[] {
  const { source, value } = leaflet;
  const filled = new Set(
    [...value.panels, ...value.artwork].flatMap((part) => ('panel' in part ? part.panel : part.panels)),
  );
  return fold.reading
    .filter((role) => !filled.has(role))
    .map((role) =>
      diagnose(
        'warning',
        'content/panel-empty',
        `Nothing fills panel “${role}”, which will be white`,
        source.keyPlace(['panels']),
        `add \`- panel: ${role}\` to \`panels\`, or let artwork run across it`,
      ),
    );
}

function slots({ leaflet }: LeafletProject, fold: Fold): readonly Diagnostic[] {
  const { source, value } = leaflet;
  const taken = new Map<string, number>();
  return value.panels.flatMap(({ panel }, index) => {
    const place = source.place(['panels', index, 'panel']);
    if (!fold.reading.includes(panel)) return [noPanel(panel, fold, place)];
    const before = taken.get(panel);
    if (before === undefined) {
      taken.set(panel, index);
      return [];
    }
    const line = source.place(['panels', before, 'panel']).line;
    const message = `Panel “${panel}” is filled twice; the first time in line ${line}`;
    const free = fold.reading.filter((role) => !value.panels.some((other) => other.panel === role));
    const hint = free.length > 0 ? `still free: ${free.join(', ')}` : 'take one of the two out';
    return [diagnose('error', 'content/panel-twice', message, place, hint)];
  });
}

function noPanel(name: string, fold: Fold, place: Diagnostic['place']): Diagnostic {
  const near = nearest(name, fold.reading);
  const all = `a ${fold.name} has ${fold.reading.join(', ')}`;
  const hint = near === undefined ? all : `did you mean \`${near}\`? (${all})`;
  return diagnose('error', 'reference/panel', `There is no panel “${name}” in this fold`, place, hint);
}

/** Artwork runs across neighbours of one face, left to right. */
function artwork({ leaflet }: LeafletProject, fold: Fold): readonly Diagnostic[] {
  const { source, value } = leaflet;
  return value.artwork.flatMap(({ face, panels, top, bottom }, index) => {
    const unknown = panels.flatMap((panel, number) => {
      const place = source.place(['artwork', index, 'panels', number]);
      return fold.reading.includes(panel) ? [] : [noPanel(panel, fold, place)];
    });
    if (unknown.length > 0) return unknown;
    const order = fold[face];
    const positions = panels.map((panel) => order.indexOf(panel));
    const start = positions[0] ?? 0;
    const found: Diagnostic[] = [];
    if (positions.includes(-1) || positions.some((position, step) => position !== start + step)) {
      const message = `These panels are not neighbours on the ${face}, left to right`;
      const hint = `the ${face} has, from left to right: ${order.join(', ')}`;
      found.push(
        diagnose('error', 'content/artwork', message, source.place(['artwork', index, 'panels']), hint),
      );
    }
    if (bottom <= top) {
      const place = source.place(['artwork', index, 'bottom']);
      const message = 'The artwork’s bottom is not below its top';
      found.push(
        diagnose(
          'error',
          'content/artwork',
          message,
          place,
          'both count in mm downward from the trim’s top edge',
        ),
      );
    }
    return found;
  });
}

/** The panel widths of a printer's own template must make up the sheet that the leaflet is printed on. */
function templates({ leaflet, printers }: LeafletProject, fold: Fold): readonly Diagnostic[] {
  const paper = leaflet.value.paper;
  return Object.values(printers).flatMap(({ source, value }) => {
    if (!value.panels) return [];
    const place = source.place(['panels']);
    if (value.panels.length !== fold.outside.length) {
      const message = `This printer’s template has ${value.panels.length} panels; a ${fold.name} has ${fold.outside.length}`;
      return [
        diagnose(
          'error',
          'printer/panels',
          message,
          place,
          'give the widths of the outside face, left to right',
        ),
      ];
    }
    const sum = value.panels.reduce((total, width) => total + width, 0);
    if (Math.abs(sum - papers[paper].width) <= tolerance) return [];
    const message = `This printer’s panels make ${Number(sum.toFixed(1))} mm together; the sheet (${paper}) is ${Number(papers[paper].width.toFixed(1))} mm wide`;
    return [
      diagnose(
        'error',
        'printer/panels',
        message,
        place,
        'look at the widths in the printer’s template again',
      ),
    ];
  });
}
