import { type Diagnostic, diagnose } from '../model/diagnostic.js';
import type { Sourced } from '../model/project.js';
import type { SiteSettings, Withdrawal } from '../schema/site.js';
import { keyOf, type Release } from './releases.js';

const isMeant = (release: Release, { leaflet, issue, language }: Withdrawal): boolean =>
  release.id === leaflet && release.issue === issue && (language === null || release.language === language);

/** Marks the issues that the content withdraws, and no others. */
export const withdraw = (
  releases: readonly Release[],
  withdrawals: readonly Withdrawal[],
): readonly Release[] =>
  releases.map((release) => {
    const found = withdrawals.find((wanted) => isMeant(release, wanted));
    return { ...release, withdrawn: found ? { reason: found.reason } : null };
  });

/**
 * What is to be said of withdrawals. Error: publish/withdrawn-unknown, where there is no such issue. Warning:
 * publish/not-withdrawn, where one was withdrawn and is no longer. Info: publish/withdrawn.
 */
export function remark(
  before: readonly Release[],
  after: readonly Release[],
  { value: { withdrawn }, source }: Sourced<SiteSettings>,
): readonly Diagnostic[] {
  const unknown = withdrawn.flatMap((wanted, index): Diagnostic[] => {
    if (after.some((release) => isMeant(release, wanted))) return [];
    const { leaflet, issue, language } = wanted;
    const issues = [...new Set(after.filter(({ id }) => id === leaflet).map((one) => one.issue))].sort();
    const hint = `of \`${leaflet}\` there ${issues.length > 0 ? `are ${issues.join(', ')}` : 'is none'}`;
    const message = `No issue ${[leaflet, issue, language].filter(Boolean).join(' ')} is published, so none can be withdrawn`;
    return [
      diagnose('error', 'publish/withdrawn-unknown', message, source.place(['withdrawn', index]), hint),
    ];
  });
  const now = new Set(after.filter((release) => release.withdrawn).map(keyOf));
  const lifted = before
    .filter((release) => release.withdrawn && !now.has(keyOf(release)))
    .map((release) => {
      const message = `${keyOf(release)} was withdrawn (“${release.withdrawn?.reason}”) and is no longer`;
      const hint = `put it back into ${source.file} if that is not meant`;
      return diagnose('warning', 'publish/not-withdrawn', message, { file: source.file }, hint);
    });
  return [...unknown, ...lifted];
}

/** Info: publish/withdrawn, for each issue that is withdrawn from now on. */
export function newlyWithdrawn(before: readonly Release[], after: readonly Release[]): readonly Diagnostic[] {
  const was = new Set(before.filter((release) => release.withdrawn).map(keyOf));
  return after.flatMap((release) => {
    if (!release.withdrawn || was.has(keyOf(release))) return [];
    const message = `${keyOf(release)} is withdrawn now (“${release.withdrawn.reason}”): it stays listed, keeps its files, and is never the latest`;
    return [diagnose('info', 'publish/withdrawn', message)];
  });
}
