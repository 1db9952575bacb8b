import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const read = (out) => JSON.parse(readFileSync(path.join(out, 'build.json'), 'utf8')).leaflets;

/** The nth day of a leaflet that is issued every week. */
const dayOf = (index) => new Date(Date.UTC(2001, 0, 1 + index * 7)).toISOString().slice(0, 10);

/** An output folder with a leaflet's files once more, under another date. */
function reissued(project, out, entry, issued) {
  const copied = (file) => {
    const renamed = file.path.replace(entry.issued, issued);
    mkdirSync(path.dirname(path.join(out, renamed)), { recursive: true });
    copyFileSync(path.join(project, 'out', file.path), path.join(out, renamed));
    return { ...file, path: renamed };
  };
  return { ...entry, issued, files: entry.files.map(copied), records: entry.records.map(copied) };
}

/** Makes an output folder that has many issues of the built leaflets, as many years would have made them. */
export function manyIssues(project, name, count) {
  const out = path.join(project, name);
  const entries = read(path.join(project, 'out'));
  const leaflets = Array.from({ length: count }, (_, index) =>
    reissued(project, out, entries[index % entries.length], dayOf(Math.floor(index / entries.length))),
  );
  writeFileSync(path.join(out, 'build.json'), JSON.stringify({ leaflets }));
}

/** Makes an output folder that has one issue more, of its own day each time. */
export function nextIssue(project, name, index) {
  const [entry] = read(path.join(project, 'out'));
  const out = path.join(project, name);
  const leaflets = [reissued(project, out, entry, dayOf(1500 + index))];
  writeFileSync(path.join(out, 'build.json'), JSON.stringify({ leaflets }));
}
