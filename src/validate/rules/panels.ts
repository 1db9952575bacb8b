import type { Diagnostic } from '../../model/diagnostic.js';
import { type Fold, folds, papers } from '../../model/folds.js';
import type { LeafletProject } from '../../model/project.js';
import type { Path } from '../../model/source.js';
import { diagnose } from '../diagnostics.js';
import { nearest } from '../suggest.js';

/** mm; printers' templates are given to a tenth. */
const tolerance = 0.5;

/** mm by which a panel of a printer's template may differ from the fold's own: the text's margins can bear it. */
const widestDifference = 1.5;

/** Panels must be those of the fold, each once. Errors: reference/panel, content/panel-twice, content/field-twice, content/artwork, printer/panels. Warning: content/panel-empty. */
export function panelRule(project: LeafletProject): readonly Diagnostic[] {
  const { value } = project.leaflet;
  const fold = folds[value.fold];
  const found = slots(project, fold);
  // A panel that is named wrongly, or twice, is the reason why another is left.
  const left = found.length > 0 ? [] : unfilled(project, fold);
  return [...found, ...left, ...fields(project), ...artwork(project, fold), ...template(project, fold)];
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

/** A field's name is its own in the whole leaflet: whoever evaluates a form tells its fields apart by it. */
function fields({ leaflet }: LeafletProject): readonly Diagnostic[] {
  const { source, value } = leaflet;
  const taken = new Map<string, number | undefined>();
  return value.panels.flatMap((panel, index) =>
    ('fields' in panel ? panel.fields : []).flatMap(({ id }, number) => {
      const place = source.place(['panels', index, 'fields', number, 'id']);
      if (!taken.has(id)) {
        taken.set(id, place.line);
        return [];
      }
      const message = `Two fields are called \`${id}\`; the first stands in line ${taken.get(id)}`;
      return [diagnose('error', 'content/field-twice', message, place, 'give this one another `id`')];
    }),
  );
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
    const { height } = papers[value.paper];
    const off = top >= height ? 'top' : bottom <= 0 ? 'bottom' : undefined;
    if (off) {
      const place = source.place(['artwork', index, off]);
      const message = `The artwork lies beyond the sheet, which is ${Number(height.toFixed(1))} mm high`;
      const hint = '`top` and `bottom` count in mm downward from the trim’s top edge';
      found.push(diagnose('error', 'content/artwork', message, place, hint));
    } else if (bottom <= top) {
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

/**
 * The panel widths of the printer's own template must suit the fold: text is set for the fold's widths, and a panel
 * that is a little wider or narrower has it in its middle. Other printers than the one it is made for don't matter.
 */
function template({ leaflet, printers, printer }: LeafletProject, fold: Fold): readonly Diagnostic[] {
  const { source, value } = printers[printer] ?? {};
  if (!source || !value?.panels) return [];
  const { panels } = value;
  const { paper } = leaflet.value;
  const complain = (message: string, path: Path, hint: string) =>
    diagnose('error', 'printer/panels', message, source.place(path), hint);
  const number = (mm: number) => Number(mm.toFixed(1));
  if (panels.length !== fold.outside.length) {
    const message = `This printer’s template has ${panels.length} panels; a ${fold.name} has ${fold.outside.length}`;
    return [complain(message, ['panels'], 'give the widths of the outside face, left to right')];
  }
  const sum = panels.reduce((total, width) => total + width, 0);
  const again = 'look at the widths in the printer’s template again';
  if (Math.abs(sum - papers[paper].width) > tolerance) {
    const message = `This printer’s panels make ${number(sum)} mm together; the sheet (${paper}) is ${number(papers[paper].width)} mm wide`;
    return [complain(message, ['panels'], again)];
  }
  return panels.flatMap((width, index) => {
    const own = fold.widths[paper][index] ?? 0;
    const difference = Math.abs(width - own);
    if (difference <= widestDifference) return [];
    const message = `The printer’s panel “${fold.outside[index]}” differs by ${number(difference)} mm from the fold’s own ${number(own)} mm`;
    const hint = `${again}; up to ${widestDifference} mm are evened out, more needs a fold of its own`;
    return [complain(message, ['panels', index], hint)];
  });
}
