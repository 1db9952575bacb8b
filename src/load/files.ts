import { lstatSync, readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.js';
import { hashOfFile, type Look, quickLook, sameLook, sha256 } from './hash.js';
import { isPackaged, packagedFile, packagedHash } from './packaged.js';
import { inside } from './paths.js';

const mebibyte = 1024 * 1024;

/** Bytes. Content and templates are small; only pictures, fonts and profiles may be big. */
export const sizeLimits = { text: mebibyte, bytes: 200 * mebibyte } as const;

export interface FileStat {
  readonly bytes: number;
  readonly kind: 'file' | 'folder' | 'other';
  /** Only for a quick look at what may have changed; never for anything that is written. */
  readonly mtimeMs: number;
}

/**
 * The one door to a project's files. Paths are relative to the root, with forward slashes; whatever leads out
 * of the root (`..`, an absolute path, a symbolic link) is refused with `file/outside`.
 */
export interface Files {
  /** The root itself, absolute and free of symbolic links. */
  readonly root: string;
  /** UTF-8 text up to 1 MiB, without a byte order mark. Errors: file/missing, file/outside, file/too-large, file/encoding, file/unreadable. */
  readText(rel: string): Outcome<string>;
  /** Bytes up to 200 MiB. Errors as for text. */
  readBytes(rel: string): Outcome<Buffer>;
  /** Whether a file or folder is there, inside the root. */
  exists(rel: string): boolean;
  /** Names (not paths) of the files of a folder that end in `ext` (“.yaml”; all of them where it is empty), sorted; none where there is no folder. */
  list(dirRel: string, ext: string): readonly string[];
  stat(rel: string): FileStat | undefined;
  /** Where a file or folder lies, for code that writes there; undefined if it isn't there or leads out. What decides bytes is read. */
  absolute(rel: string): string | undefined;
  /**
   * A file that an engine must open itself: where it lies, and its hash, which is noted. `rel`, or the file of a
   * package, `npm:<package>/<file>`. Undefined if it isn't there, is too large or leads out.
   */
  onDisk(rel: string): OnDisk | undefined;
  /**
   * What was asked for, sorted. A listing stands under `folder/*.ext`, with the hash of its names; a file of a
   * package under its `npm:` name.
   */
  readLog(): ReadonlyMap<string, Noted>;
  /** Whether a name would be noted now as it once was: a quick look first, then the content. Notes nothing. */
  isAsNoted(name: string, noted: Noted): boolean;
  /** The same files with a log of its own; what it reads is noted here too. */
  track(): Files;
  /** Whether a path leads out of the root, by a symbolic link for instance. */
  leadsOut(rel: string): boolean;
  /** What stood in the way of answers that can’t say so themselves, such as a listing. Errors: file/unreadable, file/outside. */
  faults(): readonly Diagnostic[];
}

export interface OnDisk {
  readonly absolute: string;
  readonly hash: string;
}

/** What was read: the SHA-256 of its bytes, `absent`, or `present` (asked for, not read); its look before that. */
export interface Noted {
  readonly hash: string;
  readonly look?: Look;
}

/** Opens the project at `root`. Error: file/no-project where there is no such folder. */
export function openProject(root: string): Outcome<Files> {
  try {
    const real = realpathSync(root);
    if (statSync(real).isDirectory()) return { value: filesIn(real), diagnostics: [] };
  } catch {
    // Falls through to the message: for the user, a folder that can't be entered is not there.
  }
  return problem(
    'file/no-project',
    `There is no folder “${root}”`,
    undefined,
    'name the project’s folder with --root',
  );
}

type Note = (name: string, hash: string, look?: Look) => void;

function filesIn(root: string, parent?: Note, faults = new Map<string, Diagnostic>()): Files {
  const log = new Map<string, Noted>();
  const faulty = (rel: string, { diagnostics: [fault] }: Outcome<never>) => {
    if (fault) faults.set(rel, fault);
  };

  const note: Note = (name, hash, look) => {
    // A hash says more than “present”, so it stays.
    const before = log.get(name)?.hash ?? 'absent';
    if (hash !== 'present' || before === 'absent') log.set(name, { hash, ...(look && { look }) });
    parent?.(name, hash, look);
  };

  const read = (given: string, limit: number): Outcome<Buffer> => {
    const found = locate(root, given);
    const rel = found.rel;
    if (found.state === 'outside') return outside(given);
    if (found.state === 'unreadable') return unreadable(rel);
    if (found.state === 'absent') {
      note(rel, 'absent');
      return problem('file/missing', `There is no file “${rel}”`, rel);
    }
    if (!found.stat.isFile()) return problem('file/unreadable', `“${rel}” is not a file`, rel);
    if (found.stat.size > limit) {
      const message = `“${rel}” has ${Math.ceil(found.stat.size / mebibyte)} MiB; at most ${limit / mebibyte} MiB are read`;
      return problem('file/too-large', message, rel);
    }
    try {
      const bytes = readFileSync(found.absolute);
      note(rel, sha256(bytes), lookOf(found.stat));
      return { value: bytes, diagnostics: [] };
    } catch {
      return unreadable(rel);
    }
  };

  const look = (given: string) => {
    const found = locate(root, given);
    if (found.state === 'unreadable') faulty(found.rel, unreadable(found.rel));
    if (found.state !== 'outside') note(found.rel, found.state);
    return found;
  };

  const files: Files = {
    root,
    readBytes: (rel) => read(rel, sizeLimits.bytes),
    readText(rel) {
      const bytes = read(rel, sizeLimits.text);
      if (!bytes.value) return { diagnostics: bytes.diagnostics };
      try {
        return { value: new TextDecoder('utf-8', { fatal: true }).decode(bytes.value), diagnostics: [] };
      } catch {
        const place = normal(rel) ?? rel;
        return problem(
          'file/encoding',
          `“${place}” is not UTF-8 text`,
          place,
          'save it again with the encoding UTF-8',
        );
      }
    },
    exists: (rel) => look(rel).state === 'present',
    stat(rel) {
      const found = look(rel);
      if (found.state !== 'present') return undefined;
      const kind = found.stat.isFile() ? 'file' : found.stat.isDirectory() ? 'folder' : 'other';
      return { bytes: found.stat.size, kind, mtimeMs: found.stat.mtimeMs };
    },
    absolute(rel) {
      const found = look(rel);
      return found.state === 'present' ? found.absolute : undefined;
    },
    onDisk(name) {
      const absolute = placeOf(root, name);
      const seen = absolute === undefined ? undefined : quickLook(absolute);
      const rel = isPackaged(name) ? name : normal(name);
      if (absolute === undefined || !seen || seen.size > sizeLimits.bytes) {
        if (rel !== undefined) note(rel, seen ? 'present' : 'absent');
        return undefined;
      }
      try {
        const hash = isPackaged(name) ? packagedHash(name, absolute) : hashOfFile(absolute, seen);
        note(rel ?? name, hash, seen);
        return { absolute, hash };
      } catch {
        faulty(rel ?? name, unreadable(rel ?? name));
        note(rel ?? name, 'unreadable');
        return undefined;
      }
    },
    list(dirRel, ext) {
      const found = locate(root, dirRel);
      if (found.state === 'outside') {
        faulty(found.rel, outside(dirRel));
        return [];
      }
      const listing = `${found.rel}/*${ext}`;
      if (found.state === 'absent') {
        note(listing, 'absent');
        return [];
      }
      try {
        const names =
          found.state === 'present' && found.stat.isDirectory() ? namesIn(found.absolute, ext) : [];
        note(listing, sha256(names.join('\n')));
        return names;
      } catch {
        faulty(found.rel, unreadable(found.rel));
        note(listing, 'unreadable');
        return [];
      }
    },
    isAsNoted(name, noted) {
      if (noted.look) {
        // Where it really lies was seen to when it was read; a look at it has to be quick.
        const absolute = isPackaged(name) ? packagedFile(name) : path.join(root, name);
        if (absolute !== undefined && sameLook(noted.look, quickLook(absolute))) return true;
      }
      return fingerprint(root, name, noted.hash) === noted.hash;
    },
    readLog: () => new Map([...log].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
    track: () => filesIn(root, note, faults),
    leadsOut: (rel) => locate(root, rel).state === 'outside',
    faults: () => [...faults.values()],
  };
  return files;
}

/** Where a name's file really lies, in the project or in a package; undefined if nowhere. */
function placeOf(root: string, name: string): string | undefined {
  if (isPackaged(name)) return packagedFile(name);
  const found = locate(root, name);
  return found.state === 'present' ? found.absolute : undefined;
}

const lookOf = ({ size, mtimeMs }: Stats): Look => ({ size, mtimeMs });

/** What would be noted of a name now that was noted as `recorded` once. */
function fingerprint(root: string, name: string, recorded: string): string {
  try {
    return print(root, name, recorded);
  } catch {
    return 'unreadable';
  }
}

function print(root: string, name: string, recorded: string): string {
  if (isPackaged(name)) {
    const absolute = packagedFile(name);
    return absolute === undefined ? 'absent' : packagedHash(name, absolute);
  }
  const listing = /^(.*)\/\*(\.[^/]*)?$/.exec(name);
  const found = locate(root, listing?.[1] ?? name);
  if (found.state !== 'present') return found.state;
  if (listing) return sha256(namesIn(found.absolute, listing[2] ?? '').join('\n'));
  return recorded === 'present' || !found.stat.isFile() ? 'present' : sha256(readFileSync(found.absolute));
}

type Found =
  | { readonly state: 'outside' }
  | { readonly state: 'absent'; readonly rel: string }
  | { readonly state: 'unreadable'; readonly rel: string }
  | { readonly state: 'present'; readonly rel: string; readonly absolute: string; readonly stat: Stats };

/** Follows a path to where it really lies, and refuses it if that is not inside the root. */
function locate(root: string, given: string): Found & { readonly rel: string } {
  const rel = normal(given);
  if (rel === undefined) return { state: 'outside', rel: given };
  const joined = path.join(root, ...rel.split('/'));
  try {
    const absolute = realpathSync(joined);
    if (!inside(root, absolute)) return { state: 'outside', rel };
    return { state: 'present', rel, absolute, stat: statSync(absolute) };
  } catch (error) {
    // Below a folder that nobody may enter, nothing is known to be absent.
    const { code } = error as NodeJS.ErrnoException;
    return { state: code === 'EACCES' || code === 'ELOOP' ? 'unreadable' : 'absent', rel };
  }
}

/** A clean relative path, or undefined for one that does not stay below where it starts. */
function normal(given: string): string | undefined {
  if (given.includes('\0') || given.includes('\\') || /^[a-z]:/i.test(given) || given.startsWith('/'))
    return undefined;
  const parts = given.split('/').filter((part) => part !== '' && part !== '.');
  return parts.includes('..') ? undefined : parts.join('/');
}

function namesIn(folder: string, ext: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ext) && !name.startsWith('.'))
    .filter((name) => !lstatSync(path.join(folder, name)).isDirectory())
    .sort();
}

const unreadable = (rel: string): Outcome<never> =>
  problem(
    'file/unreadable',
    `“${rel}” can’t be read`,
    rel,
    'look at its permissions, and at links that go in a circle',
  );

/** A name that is no path inside the root is no place either. */
const outside = (given: string): Outcome<never> =>
  problem(
    'file/outside',
    `“${given}” leads out of the project’s folder`,
    normal(given),
    'name files inside the project, with forward slashes and without “..”',
  );

const problem = (code: string, message: string, file?: string, hint?: string): Outcome<never> => ({
  diagnostics: [diagnose('error', code, message, file === undefined ? undefined : { file }, hint)],
});
