import { createHash } from 'node:crypto';
import { dayOf } from '../model/issue.js';
import type { LeafletProject } from '../model/project.js';
import { uuidOf } from './uuid.js';
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
    uuid: uuidOf(hashOf(`${id} ${issued} ${language}`)),
  };
}

function fileDate(issued: string, epoch: string | undefined): Date {
  return epoch && /^\d{1,12}$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date(`${dayOf(issued)}T00:00:00Z`);
}

const hashOf = (name: string): string =>
  createHash('sha256').update(`twinning-leaflets ${name}`).digest('hex');
