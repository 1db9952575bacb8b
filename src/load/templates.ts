import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import type { TemplateFile, TemplateFiles } from '../model/templates.js';
import type { Files } from './files.js';

/** Reads all templates of a project: a panel kind, or a partial, a file. */
export function loadTemplates(files: Files): Outcome<TemplateFiles> {
  const diagnostics: Diagnostic[] = [];
  const read = (folder: string): Record<string, TemplateFile> =>
    Object.fromEntries(
      files.list(folder, '.hbs').flatMap((name) => {
        const file = `${folder}/${name}`;
        const text = files.readText(file);
        diagnostics.push(...text.diagnostics);
        return text.value === undefined ? [] : [[name.slice(0, -'.hbs'.length), { file, text: text.value }]];
      }),
    );
  const value = { panels: read('templates/panels'), partials: read('templates/partials') };
  return { value, diagnostics };
}
