import { profileDescription } from '../../../model/icc.js';
import type { CosDict, CosStream, PdfFile } from '../../cos.js';
import { asDict, entry, isStream, itemsAt, nameAt } from './objects.js';

/** What an ICC profile’s header says of it (ICC.1, 7.2). */
export interface ProfileHeader {
  readonly deviceClass: string;
  readonly space: string;
  /** What the profile calls itself, where that can be read. */
  readonly description: string | undefined;
  /** The first part of its version: 2, 4 … */
  readonly version: number;
  /** N of the stream that holds it. */
  readonly components: number | undefined;
  /** What is wrong with the header, if anything. */
  readonly fault: string | undefined;
}

export interface Intent {
  readonly dict: CosDict;
  readonly subtype: string | undefined;
  readonly profile: ProfileHeader | 'absent' | 'unreadable';
}

/** The output intents of the catalog, with the headers of their profiles. */
export const intentsOf = (file: PdfFile): readonly Intent[] =>
  itemsAt(file, file.catalog, 'OutputIntents').flatMap((item) => {
    const dict = asDict(item);
    return dict ? [{ dict, subtype: nameAt(file, dict, 'S'), profile: profileOf(file, dict) }] : [];
  });

function profileOf(file: PdfFile, intent: CosDict): Intent['profile'] {
  const stream = entry(file, intent, 'DestOutputProfile');
  return isStream(stream) ? profileIn(file, stream) : 'absent';
}

/** The header of the profile that a stream holds. */
export function profileIn(file: PdfFile, stream: CosStream): ProfileHeader | 'unreadable' {
  const bytes = file.decode(stream);
  if (!bytes) return 'unreadable';
  const text = (from: number) => Buffer.from(bytes.subarray(from, from + 4)).toString('latin1');
  const components = entry(file, stream.dict, 'N');
  const said = bytes.length >= 4 ? Buffer.from(bytes.subarray(0, 4)).readUInt32BE() : 0;
  const fault =
    bytes.length < 132 || text(36) !== 'acsp'
      ? 'has no header of an ICC profile'
      : said > bytes.length
        ? `is cut off: ${bytes.length} of ${said} bytes are there`
        : undefined;
  return {
    deviceClass: text(12),
    space: text(16),
    description: profileDescription(bytes),
    version: bytes[8] ?? 0,
    components: typeof components === 'number' ? components : undefined,
    fault,
  };
}
