import type { LeafletProject } from '../model/project.js';
import type { Metadata } from './xmp.js';

/** What a leaflet's files say of themselves. Dates are the issue's, or SOURCE_DATE_EPOCH's (seconds) where set. */
export function metadataOf({ leaflet, data }: LeafletProject): Metadata {
  const { title, description, language, issued, organisation } = leaflet.value;
  return {
    title,
    subject: description,
    language,
    author: data.organisations.value[organisation]?.name ?? '',
    date: fileDate(issued, process.env.SOURCE_DATE_EPOCH),
  };
}

function fileDate(issued: string, epoch: string | undefined): Date {
  return epoch && /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date(`${issued}T00:00:00Z`);
}
