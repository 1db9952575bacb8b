import type { Files } from '../load/files.js';
import { siteFile } from '../schema/index.js';
import { readOptional } from './content-file.js';

/** What content/site.yaml says of the downloads site; where it isn't there, what is usual. */
export const loadSite = (files: Files) => readOptional(files, 'content/site.yaml', siteFile, {});
