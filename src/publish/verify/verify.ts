import { type Diagnostic, diagnose, hasErrors } from '../../model/diagnostic.js';
import { latestFiles, type Release } from '../releases.js';
import { sumsFile } from '../sums.js';
import { type CheckedSite, checkSums } from './checksums.js';
import { checkLinks } from './links.js';

/** Holds a site against itself: files against checksums, issues against the index, links against files. */
export function verifySite(site: string): CheckedSite {
  const checked = checkSums(site);
  if (checked.sums.size === 0 && hasErrors(checked.diagnostics)) return checked;
  const { releases, sums, diagnostics } = checked;
  const missing = new Set(
    diagnostics.flatMap(({ code, message }) => (code === 'site/file-missing' ? [message] : [])),
  );
  const there = new Set([...sums.keys(), sumsFile].filter((file) => !missing.has(`${file} is missing`)));
  return {
    releases,
    sums,
    diagnostics: [
      ...diagnostics,
      ...strayIssues(releases, sums),
      ...checkLatest(releases, sums),
      ...checkLinks(site, there),
    ],
  };
}

/** Files in an issue's folder that the index does not name. Error: site/index. */
function strayIssues(releases: readonly Release[], sums: ReadonlyMap<string, string>): Diagnostic[] {
  const named = new Set(releases.flatMap(({ files }) => files.map(({ path }) => path)));
  return [...sums.keys()]
    .filter((path) => /^[^/]+\/\d{4}-\d\d-\d\d(\.\d+)?\//.test(path) && !named.has(path))
    .map((path) => diagnose('error', 'site/index', `releases.json does not name ${path}`));
}

/** `latest/` holds the latest issues that nobody withdrew, to the byte. Error: site/latest. */
function checkLatest(releases: readonly Release[], sums: ReadonlyMap<string, string>): Diagnostic[] {
  const wanted = latestFiles(releases);
  const wrong = [...wanted].filter(([path, { sha256 }]) => sums.get(path) !== sha256).map(([path]) => path);
  const stray = [...sums.keys()].filter((path) => /^[^/]+\/latest\//.test(path) && !wanted.has(path));
  return [...wrong, ...stray].map((path) =>
    diagnose('error', 'site/latest', `${path} is not of the latest issue`, undefined, 'publish again'),
  );
}
