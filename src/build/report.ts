import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from '../load/write-whole.js';
import type { Face } from '../model/folds.js';
import type { FittedLeaflet } from '../model/layout.js';

/** A leaflet's entry in build.json, as the contract has it. */
export interface LeafletEntry {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly issued: string;
  readonly status: 'built' | 'unchanged' | 'failed';
  /** How downloads list it. */
  readonly listing: Listing;
  readonly fit: FitEntry | null;
  readonly files: readonly FileEntry[];
  /** What `publish` wants beside the files: the picture of the cover, and what the issue means. */
  readonly records: readonly FileEntry[];
}

/** What a list of downloads says of a leaflet beside its title; null where the leaflet says nothing. */
export interface Listing {
  readonly short: string | null;
  readonly changes: string | null;
  readonly description: string | null;
}

export interface FitEntry {
  readonly bodyPt: number;
  readonly panels: readonly { id: string; face: Face; position: number; spareMm: number }[];
}

export interface FileEntry {
  readonly edition: string;
  /** Relative to the output folder. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly pages: number;
  readonly conformance: readonly string[];
}

/** What of a leaflet's fit others may want to know. */
export function fitEntry(
  fitted: FittedLeaflet,
  slots: readonly { role: string; face: Face; position: number }[],
): FitEntry {
  const panels = fitted.panels.flatMap(({ panel, spareMm }) => {
    const slot = slots.find(({ role }) => role === panel.role);
    return slot ? [{ id: panel.role, face: slot.face, position: slot.position, spareMm }] : [];
  });
  return { bodyPt: fitted.bodyPt, panels };
}

const reportFile = (out: string): string => path.join(out, 'build.json');

/** What the last build.json says; nothing where it is missing or can't be read. */
export function readReport(out: string): readonly LeafletEntry[] {
  try {
    const { leaflets } = JSON.parse(readFileSync(reportFile(out), 'utf8')) as { leaflets: LeafletEntry[] };
    return Array.isArray(leaflets) ? leaflets : [];
  } catch {
    return [];
  }
}

/** Entries by what was built: a leaflet, `ectc`, or a language version, `ectc.fr`. @param known the names of what there is */
export function entriesByName(
  entries: readonly LeafletEntry[],
  known: readonly string[],
): ReadonlyMap<string, LeafletEntry> {
  const byName = new Map<string, LeafletEntry>();
  for (const entry of entries) {
    const version = `${entry.id}.${entry.lang}`;
    const name = known.includes(version) ? version : entry.id;
    // A version whose file is gone has no name any more; the leaflet itself stands before it.
    if (!byName.has(name)) byName.set(name, entry);
  }
  return byName;
}

/** Writes build.json, unless it says so already. */
export function writeReport(out: string, leaflets: readonly LeafletEntry[]): void {
  const file = reportFile(out);
  const text = `${JSON.stringify({ leaflets }, null, 2)}\n`;
  try {
    if (readFileSync(file, 'utf8') === text) return;
  } catch {
    // Not there yet.
  }
  writeWhole(file, text);
}
