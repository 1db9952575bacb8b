import type { CosDict, CosStream } from '../../cos.js';
import { programStream } from '../font-descriptors.js';
import { Stop } from '../limits.js';
import type { Objects } from '../objects.js';
import { readCff } from './cff.js';
import { Bytes, type FontProgram } from './program.js';
import { readTrueType, tablesOf } from './truetype.js';
import { readType1 } from './type1.js';

const known = new WeakMap<CosStream, FontProgram | string>();

/** The program of a font descriptor; undefined where none is embedded, and in words why it can’t be read. */
export function readProgram(
  objects: Objects,
  descriptor: CosDict | undefined,
): FontProgram | string | undefined {
  const found = programStream(objects.access, descriptor);
  if (!found) return undefined;
  const { key, stream } = found;
  const before = known.get(stream);
  if (before !== undefined) return before;
  const program = objects.budget.timed(() => read(objects, key, stream));
  known.set(stream, program);
  return program;
}

function read(objects: Objects, key: string, stream: CosStream): FontProgram | string {
  const { data } = objects.decode(stream);
  if (!data) return 'its data can’t be read';
  try {
    const bytes = new Bytes(data);
    if (key === 'FontFile2') return readTrueType(bytes);
    if (key === 'FontFile') return readType1(bytes, objects.access.number(stream.dict, 'Length1') ?? 0);
    const start = bytes.text(0, 4);
    if (start !== 'OTTO') return start === '\0\x01\0\0' ? readTrueType(bytes) : readCff(bytes);
    const table = tablesOf(bytes).get('CFF ');
    return table ? readCff(new Bytes(bytes.part(table.from, table.to))) : 'it holds no outlines';
  } catch (error) {
    if (error instanceof Stop) throw error;
    return error instanceof Error ? error.message : String(error);
  }
}
