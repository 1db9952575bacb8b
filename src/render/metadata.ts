import { createHash } from 'node:crypto';
import { dayOf } from '../model/issue.js';
import type { LeafletProject } from '../model/project.js';
import type { Metadata } from './xmp.js';

/** What a leaflet's files say of themselves. Dates are the issue's, or SOURCE_DATE_EPOCH's (seconds) where set. */
export function metadataOf({ id, leaflet, data }: LeafletProject): Metadata {
  const { title, description, language, issued, organisation } = leaflet.value;
  return {
    title,
    subject: description,
    language,
    author: data.organisations.value[organisation]?.name ?? '',
    date: fileDate(issued, process.env.SOURCE_DATE_EPOCH),
    uuid: uuidOf(`${id} ${issued} ${language}`),
  };
}

function fileDate(issued: string, epoch: string | undefined): Date {
  return epoch && /^\d{1,12}$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${dayOf(issued)}T00:00:00Z`);
}

/** A UUID made of a name (RFC 9562, version 8): no chance in it, so that the same issue has the same one. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`twinning-leaflets ${name}`).digest('hex');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
