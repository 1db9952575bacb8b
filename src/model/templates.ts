/** The project’s templates by name, and the file each stands in. */
export interface TemplateFiles {
  readonly panels: Readonly<Record<string, TemplateFile>>;
  readonly partials: Readonly<Record<string, TemplateFile>>;
}

export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}
