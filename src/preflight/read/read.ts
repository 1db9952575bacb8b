import { type Diagnostic, diagnose, type Outcome } from '../../model/diagnostic.js';
import type { Cos, CosDict, CosStream, PdfFile } from '../cos.js';
import { emptyDict, isDict, isStream } from './access.js';
import { Spaces } from './colour.js';
import { Fonts } from './fonts.js';
import { Layers } from './layers.js';
import { latin1 } from './lexer.js';
import { Budget, defaultLimits, type ReadLimits, Stop } from './limits.js';
import { Objects } from './objects.js';
import { leavesOf, pageOf, strayLeaves } from './pages.js';
import { readStructure } from './structure.js';

/** Reads any PDF from its bytes, or says why not. It never throws, whatever the bytes are. */
export function readPdf(bytes: Uint8Array, limits: ReadLimits = defaultLimits): Outcome<PdfFile> {
  if (bytes.length > limits.fileBytes) {
    const most = Math.floor(limits.fileBytes / 2 ** 20);
    return failed('pdf/too-large', `This file is larger than the ${most} MiB that are read.`);
  }
  const head = /%PDF-(\d\.\d+)/.exec(latin1(bytes, 0, Math.min(bytes.length, 1024)));
  if (!head) {
    const hint = 'A PDF begins with “%PDF-”; export it once more, or choose another file.';
    return failed('pdf/not-a-pdf', 'This file is not a PDF.', hint);
  }
  const budget = new Budget(limits);
  try {
    return budget.timed(() => readObjects(bytes, head.index, head[1] ?? '', budget));
  } catch (error) {
    if (!(error instanceof Stop)) return failed('pdf/damaged', `This file can’t be read: ${String(error)}.`);
    const hint = 'Export it in a simpler form, or with fewer pages.';
    return failed('pdf/too-large', `This file is more than can be read: ${error.message}.`, hint);
  }
}

function readObjects(
  bytes: Uint8Array,
  shift: number,
  headerVersion: string,
  budget: Budget,
): Outcome<PdfFile> {
  const objects = new Objects(bytes, shift, budget);
  const { access } = objects;
  const catalog = access.dict(objects.trailer, 'Root');
  const encrypted = isDict(access.get(objects.trailer, 'Encrypt'));
  const faults = objects.troubles;
  let leaves = catalog ? leavesOf(objects, catalog, (what) => faults.add(what)) : [];
  if (leaves.length === 0 && !encrypted) {
    faults.add('its page tree has no pages');
    leaves = strayLeaves(objects);
    if (leaves.length === 0)
      return failed('pdf/damaged', `This PDF has no pages that can be read: ${list(faults)}.`, mend);
  }
  const shared = {
    objects,
    spaces: new Spaces(objects),
    fonts: new Fonts(objects),
    layers: new Layers(access, catalog ?? emptyDict),
    budget,
  };
  const info = access.dict(objects.trailer, 'Info');
  const metadata = catalog && access.get(catalog, 'Metadata');
  const pages = leaves.map((leaf, index) => pageOf(leaf, index, shared, encrypted));
  let structure: { readonly read: PdfFile['structure'] } | undefined;
  const file: PdfFile = {
    bytes,
    headerVersion,
    trailer: objects.trailer,
    catalog: catalog ?? emptyDict,
    info,
    xmp: isStream(metadata) ? xmpOf(objects, metadata) : undefined,
    encrypted,
    usesObjectStreams: objects.usesObjectStreams,
    usesXrefStreams: objects.usesXrefStreams,
    pages,
    get structure() {
      structure ??= {
        read:
          catalog &&
          readStructure(
            objects,
            catalog,
            leaves.map(({ dict }) => dict),
          ),
      };
      return structure.read;
    },
    fonts: () => {
      for (const page of pages) page.marks.at(0);
      return shared.fonts.used();
    },
    resolve: (value) => within(null, () => objects.resolve(value)),
    objects: () => eachObject(objects),
    places: () => objects.places(),
    decode: (stream) =>
      within(undefined, () => {
        const { data, trouble } = objects.decode(stream);
        return trouble === undefined ? data : undefined;
      }),
  };
  return { value: file, diagnostics: [...diagnosticsOf(faults, encrypted)] };
}

const mend = 'Export it once more from the program it was made with.';

function* diagnosticsOf(faults: ReadonlySet<string>, encrypted: boolean): Generator<Diagnostic> {
  if (encrypted) {
    const message = 'This PDF is encrypted: what its pages paint can’t be read.';
    yield diagnose('error', 'pdf/encrypted', message, undefined, 'Export it once more without a password.');
  }
  if (faults.size > 0)
    yield diagnose(
      'warning',
      'pdf/damaged',
      `This PDF is damaged and was read as far as possible: ${list(faults)}.`,
      undefined,
      mend,
    );
}

function* eachObject(objects: Objects): Generator<readonly [number, Cos]> {
  for (const number of objects.numbers()) yield [number, within(null, () => objects.object(number))] as const;
}

/** Past the limits there is nothing more to be had. */
function within<T>(otherwise: T, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Stop) return otherwise;
    throw error;
  }
}

function xmpOf(objects: Objects, stream: CosStream): PdfFile['xmp'] {
  const { data } = objects.decode(stream);
  if (!data) return undefined;
  const utf16 = data[0] === 0xfe && data[1] === 0xff ? 'utf-16be' : data[0] === 0xff ? 'utf-16le' : 'utf-8';
  return { text: new TextDecoder(utf16).decode(data), plain: isPlain(stream.dict) };
}

const isPlain = (dict: CosDict): boolean => !dict.entries.has('Filter');

/** The first few of several faults. */
function list(faults: ReadonlySet<string>): string {
  const first = [...faults].slice(0, 3).join('; ');
  return faults.size > 3 ? `${first}; and ${faults.size - 3} more` : first;
}

const failed = (code: string, message: string, hint?: string): Outcome<PdfFile> => ({
  diagnostics: [diagnose('error', code, message, undefined, hint)],
});
