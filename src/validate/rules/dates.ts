import type { Diagnostic } from '../../model/diagnostic.js';
import { dayOf } from '../../model/issue.js';
import type { LeafletProject } from '../../model/project.js';
import type { Path, Source } from '../../model/source.js';
import { isReal } from '../calendar.js';
import { diagnose } from '../diagnostics.js';
import type { Drawn } from '../drawn.js';

interface Dated {
  readonly source: Source;
  readonly path: Path;
  readonly date: string;
  /** Whether it stands in a list of dates, which may also tell what is to come. */
  readonly listed?: boolean;
  /** Whether its author says that it is still to come. */
  readonly planned?: boolean;
  /** Whether it says how fresh a statement is, and not when something happened. */
  readonly ages: boolean;
}

/**
 * Dates must be days of the calendar and none may lie after the leaflet's issue, unless it is planned; statements older than the glossary's
 * `maxAgeMonths` want another look. Errors: content/date, content/later-than-issue. Warning: content/aged.
 * Info: content/undated.
 */
export function dateRule(project: LeafletProject, drawn: Drawn): readonly Diagnostic[] {
  const { source, value } = project.leaflet;
  if (!isReal(dayOf(value.issued))) return [unreal(value.issued, source, ['issued'])];
  return [...undated(project), ...datesOf(project, drawn).flatMap((dated) => judge(dated, project))];
}

/** A list by date leaves out the cities whose date nobody knows. */
function undated({ leaflet, data }: LeafletProject): readonly Diagnostic[] {
  const { source, value: cities } = data.cities;
  const isUndated = (id: string) => Object.hasOwn(cities, id) && cities[id]?.since === null;
  const say = (ids: readonly string[], path: Path) => {
    const names = ids
      .map((id) => [cities[id]?.name, cities[id]?.region].filter(Boolean).join(' in '))
      .join(', ');
    const message = `Left out of this list, since no date is known: ${names}`;
    const hint = `write \`since: …\` in ${source.file}, or leave ${ids.length === 1 ? 'it' : 'them'} out`;
    return diagnose('info', 'content/undated', message, leaflet.source.place(path), hint);
  };
  return leaflet.value.panels.flatMap((panel, index) =>
    ('sections' in panel ? panel.sections : []).flatMap(({ timeline }, number) => {
      const at: Path = ['panels', index, 'sections', number, 'timeline'];
      if (timeline !== 'all') {
        return (timeline ?? []).flatMap((id, step) => (isUndated(id) ? [say([id], [...at, step])] : []));
      }
      const ids = Object.keys(cities).filter(isUndated);
      return ids.length > 0 ? [say(ids, at)] : [];
    }),
  );
}

function judge(dated: Dated, project: LeafletProject): readonly Diagnostic[] {
  const { issued } = project.leaflet.value;
  const place = () => dated.source.place(dated.path);
  if (!isReal(dated.date)) return [unreal(dated.date, dated.source, dated.path)];
  // As exact as the date is, no more: 2021 is not later than 2021-07-19.
  if (!dated.planned && dated.date > issued.slice(0, dated.date.length)) {
    const message = `${dated.date} is later than the leaflet’s issue, ${issued}`;
    return [
      diagnose(
        'error',
        'content/later-than-issue',
        message,
        place(),
        dated.listed
          ? 'correct the date, or `issued` in the leaflet; of something still to come, say so with `planned: true`'
          : 'correct the date, or `issued` in the leaflet',
      ),
    ];
  }
  const limit = project.data.glossary.value.maxAgeMonths;
  const months = monthsBetween(dated.date, issued);
  if (!dated.ages || months <= limit) return [];
  const on = dated.date.length === '2021-07-19'.length ? 'on' : 'in';
  const message = `The words beside this were true ${on} ${dated.date}, ${months} months before the leaflet’s issue: are they still?`;
  const hint = `read them, mend what has changed, and bring \`asOf\` up to date (statements may be ${limit} months old)`;
  return [diagnose('warning', 'content/aged', message, place(), hint)];
}

function datesOf({ leaflet, data }: LeafletProject, drawn: Drawn): readonly Dated[] {
  const dates: Dated[] = [];
  const add = (source: Source, path: Path, date: string | null | undefined, ages: boolean): void => {
    if (date !== null && date !== undefined) dates.push({ source, path, date, ages });
  };
  for (const [index, panel] of leaflet.value.panels.entries()) {
    for (const [number, section] of ('sections' in panel ? panel.sections : []).entries()) {
      const at: Path = ['panels', index, 'sections', number];
      add(leaflet.source, [...at, 'asOf'], section.asOf, true);
      for (const [step, { date, planned }] of (section.dates ?? []).entries()) {
        const path = [...at, 'dates', step, 'date'];
        dates.push({ source: leaflet.source, path, date, ages: false, listed: true, planned });
      }
    }
  }
  for (const [id, show] of drawn.cities) {
    const city = data.cities.value[id];
    add(data.cities.source, ['cities', id, 'since'], city?.since, false);
    if (show === 'stories') add(data.cities.source, ['cities', id, 'asOf'], city?.asOf, true);
  }
  for (const id of drawn.organisations) {
    const { source, value } = data.organisations;
    add(source, ['organisations', id, 'asOf'], value[id]?.asOf, true);
  }
  return dates;
}

const unreal = (date: string, source: Source, path: Path): Diagnostic =>
  diagnose(
    'error',
    'content/date',
    `There is no ${date} in the calendar`,
    source.place(path),
    'look at the month and the day',
  );

/** Whole months; a bare year counts from its last month, in the author's favour. */
function monthsBetween(from: string, to: string): number {
  const count = (date: string) =>
    Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) : 12);
  return count(to) - count(from);
}
