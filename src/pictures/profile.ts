import { readFileSync } from 'node:fs';
import { sha256 } from '../load/files.js';

/**
 * Reads an ICC profile and makes sure that it can turn colours into CMYK, since libvips would take its own in place
 * of one that it can't read. Gives its SHA-256, or undefined where it is no such profile.
 * Source: ICC.1:2010, 7.2 (header) and 7.3 (tag table).
 */
export function cmykProfileHash(profilePath: string): string | undefined {
  try {
    const bytes = readFileSync(profilePath);
    return isCmykProfile(bytes) ? sha256(bytes) : undefined;
  } catch {
    return undefined;
  }
}

const headerLength = 128;

/** Whether bytes are a whole ICC profile of CMYK inks with a table that leads to them. */
export function isCmykProfile(bytes: Buffer): boolean {
  if (bytes.length < headerLength + 4 || bytes.readUInt32BE(0) > bytes.length) return false;
  const text = (at: number) => bytes.toString('latin1', at, at + 4);
  if (text(36) !== 'acsp' || text(16) !== 'CMYK') return false;
  const count = bytes.readUInt32BE(headerLength);
  for (let index = 0, at = headerLength + 4; index < count && at + 12 <= bytes.length; index += 1, at += 12) {
    const end = bytes.readUInt32BE(at + 4) + bytes.readUInt32BE(at + 8);
    if (text(at) === 'B2A0') return end <= bytes.length;
  }
  return false;
}
