import { createHash } from 'node:crypto';
import type { Files } from '../load/files.js';
import type { PlanPage } from '../model/plan.js';
import type { LeafletProject } from '../model/project.js';
import { printerOf } from '../validate/printers.js';

/**
 * Makes the key of a panel's picture: all that decides what is painted on it, and nothing else, so that a change on
 * another panel leaves it as it is.
 */
export function contentKeys(files: Files, project: LeafletProject): (page: PlanPage) => string {
  const read = files.readLog();
  const { theme, data } = project;
  const common = JSON.stringify([theme.value, printerOf(project)]);
  const picture = (name: string): unknown => {
    const { file, fallback, focus } = data.pictures.value[name] ?? {};
    const hash = read.get(`assets/${file}`)?.hash;
    return [hash, focus, hash === 'absent' && fallback ? picture(fallback) : null];
  };
  return (page) => {
    const names = new Set<string>();
    const content = JSON.stringify(page, (key, value) => {
      if (key === 'picture' && typeof value === 'string') names.add(value);
      // Where the words come from is not seen.
      return key === 'meaning' || key === 'ref' || key === 'name' ? undefined : value;
    });
    const pictures = [...names].sort().map((name) => [name, picture(name)]);
    return createHash('sha256').update(common).update(content).update(JSON.stringify(pictures)).digest('hex');
  };
}
