import { folds } from '../model/folds.js';
import type { FittedLeaflet } from '../model/layout.js';
import type { LeafletMeaning, PictureMeaning, Placed } from '../model/meaning.js';
import { own } from '../model/own.js';
import { type Edition, type Plan, toPrinter } from '../model/plan.js';
import type { LeafletProject } from '../model/project.js';
import type { Printer } from '../schema/printer.js';
import { layoutOfMaps, layoutOfPanels, layoutOfPlan, namesIn } from './layout.js';
import { wordsOfPanel } from './words.js';

/** What an issue says and shows, taken from what has been decided before any bytes were made. */
export function meaningOf(
  project: LeafletProject,
  fitted: FittedLeaflet,
  plans: ReadonlyMap<Edition, Plan>,
  pictures: readonly PictureMeaning[],
  /** Colours of the theme that the pictures ask for. */
  drawn: readonly string[],
  printer: Printer,
): LeafletMeaning {
  const { leaflet, theme } = project;
  const { title, issued, language, description, fold, paper, organisation, artwork } = leaflet.value;
  const { reading } = folds[fold];
  const read = [...fitted.panels].sort(
    (a, b) => reading.indexOf(a.panel.role) - reading.indexOf(b.panel.role),
  );
  const used = namesIn(fitted, [...plans.values()]);
  // A proof is never published, and its code would make an issue another one by a difference too small to be seen.
  const published = [...plans].filter(([edition]) => edition !== 'proof');
  const editions = published.map(([edition, plan]): [string, Placed] => [
    edition,
    { pages: layoutOfPlan(plan), printer: toPrinter.includes(edition) ? asked(printer) : null },
  ]);
  return {
    version: 1,
    id: project.id,
    issue: issued,
    language,
    title,
    description,
    organisation: project.data.organisations.value[organisation]?.name ?? organisation,
    panels: read.map(({ panel }) => wordsOfPanel(panel)),
    pictures,
    layout: { panels: layoutOfPanels(fitted), maps: layoutOfMaps(fitted) },
    settings: {
      paper,
      fold,
      bodyPt: fitted.bodyPt,
      colours: pick(theme.value.colours, [...new Set([...used.colours, ...drawn])].sort()),
      fonts: pick(theme.value.fonts, used.fonts),
      maps: artwork.map(({ map }) =>
        map ? { kinds: [...map.kinds], extent: map.extent, alt: map.alt } : null,
      ),
    },
    editions: Object.fromEntries(editions),
  };
}

/** What of a printer's wishes goes into its files beside the marks and boxes that the plan has. */
const asked = ({ standard, profile, spots }: Printer): Placed => ({
  standard,
  condition: profile.condition,
  spots,
});

const pick = (record: Readonly<Record<string, unknown>>, names: readonly string[]): Placed =>
  Object.fromEntries(names.map((name) => [name, (own(record, name) ?? null) as Placed]));
