import type { Panel } from '../model/blocks.js';
import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import { folds } from '../model/folds.js';
import type { LeafletProject } from '../model/project.js';
import { contentRef } from '../model/source.js';
import type { PanelContent } from '../schema/leaflet.js';
import { readMarkup } from './markup.js';
import type { Templates } from './template.js';
import { panelView } from './view.js';

/** Fills the templates with a leaflet’s content and reads the markup into panels, in the reader’s order. */
export function compose(project: LeafletProject, templates: Templates): Outcome<readonly Panel[]> {
  const { value: leaflet, source } = project.leaflet;
  const diagnostics: Diagnostic[] = [];
  const panels: Panel[] = [];
  for (const [index, content] of leaflet.panels.entries()) {
    const ref = contentRef(source.file, ['panels', index]);
    const markup = templates.render(content.kind, panelView(project, index), leaflet.language);
    diagnostics.push(...markup.diagnostics);
    if (markup.value === undefined) continue;
    const blocks = readMarkup(
      markup.value,
      (clue) => templates.fileWith(content.kind, clue),
      ref,
      leaflet.language,
      (name) => Object.hasOwn(project.data.pictures.value, name),
    );
    diagnostics.push(...blocks.diagnostics);
    const theme = project.theme.value;
    panels.push({
      role: content.panel,
      kind: content.kind,
      ref,
      title: panelTitle(content),
      style: content.style ?? (content.kind === 'cover' ? theme.defaults.cover : theme.defaults.other),
      cut: content.kind === 'form' ? content.cut : 'none',
      sendTo: content.kind === 'form' ? content.sendTo : null,
      blocks: blocks.value ?? [],
    });
  }
  const { reading } = folds[leaflet.fold];
  panels.sort((a, b) => reading.indexOf(a.role) - reading.indexOf(b.role));
  return { value: panels, diagnostics };
}

const panelTitle = (content: PanelContent): string =>
  'heading' in content && content.heading ? content.heading : content.panel;
