import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { inside } from '../load/paths.js';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.js';
import { isEmpty } from './generation.js';
import { releasesFile } from './sums.js';
import { isFolder } from './tree.js';

/** Where a site really lies, so that what is prepared lies on the same disk; its name where it is not there yet. */
export const realPlace = (to: string): string =>
  existsSync(to) ? realpathSync(to) : path.join(nearestReal(path.dirname(to)), path.basename(to));

function nearestReal(folder: string): string {
  if (existsSync(folder)) return realpathSync(folder);
  const above = path.dirname(folder);
  return above === folder ? folder : path.join(nearestReal(above), path.basename(folder));
}

/**
 * Sees to it that a site may take a folder's place: publishing puts a new folder there. Errors: publish/place,
 * publish/not-a-site. Warning: publish/disposable.
 */
export function judgeTarget(site: string, root: string, out: string): Outcome<true> {
  const project = realPlace(root);
  const refuse = (code: string, message: string, hint: string): Outcome<true> => ({
    diagnostics: [diagnose('error', code, message, undefined, hint)],
  });
  const own = ['content', 'templates', 'assets'].map((name) => path.join(project, name));
  if (inside(site, project) || own.some((folder) => inside(folder, site)))
    return refuse(
      'publish/place',
      `The site can’t have “${site}”, where the project lies`,
      'name a folder of its own: --to site',
    );
  if (existsSync(site) && !isFolder(site))
    return refuse('publish/place', `“${site}” is a file`, 'name a folder: --to site');
  if (existsSync(site) && !isEmpty(site) && !existsSync(path.join(site, releasesFile)))
    return refuse(
      'publish/not-a-site',
      `In “${site}” there is something else than a site`,
      'name an empty folder, or one that is not there yet',
    );
  const diagnostics: Diagnostic[] = inside(realPlace(out), site)
    ? [
        diagnose(
          'warning',
          'publish/disposable',
          'The site lies in the folder of what was built, which anybody may delete',
          undefined,
          'keep it in a folder of its own: --to site',
        ),
      ]
    : [];
  return { value: true, diagnostics };
}
