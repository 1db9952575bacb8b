/** A font's file, and the hash of what is in it. */
export interface FontFile {
  readonly absolute: string;
  readonly hash: string;
}

/** The files of a family. */
export interface FontFiles {
  readonly regular: FontFile;
  readonly bold?: FontFile;
  readonly italic?: FontFile;
}
export type Fonts = Readonly<Record<string, FontFiles>>;
