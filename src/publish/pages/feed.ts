import { createHash } from 'node:crypto';
import { escapeXml } from '../../model/escape.js';
import { compareIssues, momentOf } from '../../model/issue.js';
import { keyOf, type Release } from '../releases.js';
import { mainFile } from './issue-links.js';
import type { Look } from './look.js';

/** Issues that the feed tells of, the newest. */
const mostEntries = 50;

/** News of new issues (Atom, RFC 4287). Its times are the days of the issues: there is no clock in it. */
export function feedOf(releases: readonly Release[], look: Look): string {
  const newest = [...releases]
    .sort((a, b) => compareIssues(b.issue, a.issue) || (keyOf(a) < keyOf(b) ? -1 : 1))
    .slice(0, mostEntries);
  const updated = momentOf(newest[0]?.issue ?? '1970-01-01');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(look.settings.language)}">`,
    // Made of what never changes while the site is what it is: its first issue.
    `<id>${urn(`site ${[...releases].map(keyOf).sort()[0] ?? ''}`)}</id>`,
    `<title>${escapeXml(look.title)}</title>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escapeXml(look.title)}</name></author>`,
    '<link rel="self" type="application/atom+xml" href="feed.xml"/>',
    '<link rel="alternate" type="text/html" href="index.html"/>',
    ...newest.flatMap((release) => entry(release, look)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(release: Release, look: Look): string[] {
  const { id, issue, language, withdrawn, changes, description, title } = release;
  const name = `${look.name(release)} ${look.issue(issue)}`;
  const file = mainFile(release);
  const summary = withdrawn?.reason ?? changes ?? description ?? title;
  return [
    `<entry xml:lang="${escapeXml(language)}">`,
    `<id>${urn(keyOf(release))}</id>`,
    `<title>${escapeXml(withdrawn ? `${look.word('site-withdrawn')}: ${name}` : name)}</title>`,
    `<updated>${momentOf(issue)}</updated>`,
    `<published>${momentOf(issue)}</published>`,
    `<link rel="alternate" type="text/html" href="${id}/index.html"/>`,
    ...(file && !withdrawn ? [`<link rel="enclosure" href="${file.path}" length="${file.bytes}"/>`] : []),
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ];
}

/** A UUID made of a name (RFC 9562, version 8), so that the same issue keeps its own. */
function urn(name: string): string {
  const hex = createHash('sha256').update(`twinning-leaflets site ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hex.slice(20, 32)].join('-')}`;
}
