import { keepWords, type RecallWords } from '../engine/pdfmake.js';
import { packageVersion } from '../engine/version.js';
import { sha256 } from '../load/hash.js';
import { readCached, writeCached } from '../pictures/cache.js';

/** Raised when what is kept of a word becomes something else. */
const formatVersion = 1;

/** A font's words, by its content and by what shapes them. */
const keyOf = (fontHash: string): string =>
  sha256([formatVersion, packageVersion('fontkit'), packageVersion('pdfkit'), fontHash].join(' '));

/** Gives the words of a font that earlier runs kept in a folder. */
export const wordsFrom =
  (folder: string): RecallWords =>
  (fontHash) => {
    const kept = readCached(folder, keyOf(fontHash));
    return kept && Buffer.from(kept.bytes).toString('utf8');
  };

/** Keeps the words that fonts have shaped, for later runs. */
export const keepWordsIn = (folder: string): void =>
  keepWords((fontHash, words) => writeCached(folder, keyOf(fontHash), { bytes: Buffer.from(words, 'utf8') }));
