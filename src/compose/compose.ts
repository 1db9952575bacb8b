import { sha256 } from '../load/hash.js';
import type { Block, Panel } from '../model/blocks.js';
import type { Diagnostic, Outcome } from '../model/diagnostic.js';
import { folds } from '../model/folds.js';
import { Known } from '../model/known.js';
import type { LeafletProject } from '../model/project.js';
import { type ContentRef, contentRef } from '../model/source.js';
import type { PanelContent } from '../schema/leaflet.js';
import { readMarkup } from './markup.js';
import type { Templates } from './template.js';
import { panelView, type View } from './view.js';

/** Fills the templates with a leaflet’s content and reads the markup into panels, in the reader’s order. */
export function compose(project: LeafletProject, templates: Templates): Outcome<readonly Panel[]> {
  const { value: leaflet, source } = project.leaflet;
  const diagnostics: Diagnostic[] = [];
  const panels: Panel[] = [];
  for (const [index, content] of leaflet.panels.entries()) {
    const ref = contentRef(source.file, ['panels', index]);
    const blocks = composeBlocks(content.kind, panelView(project, index), ref, project, templates);
    diagnostics.push(...blocks.diagnostics);
    if (!blocks.value) continue;
    const theme = project.theme.value;
    panels.push({
      role: content.panel,
      kind: content.kind,
      ref,
      title: panelTitle(content),
      style: content.style ?? (content.kind === 'cover' ? theme.defaults.cover : theme.defaults.other),
      cut: content.kind === 'form' ? content.cut : 'none',
      sendTo: content.kind === 'form' ? content.sendTo : null,
      blocks: blocks.value,
    });
  }
  const { reading } = folds[leaflet.fold];
  panels.sort((a, b) => reading.indexOf(a.role) - reading.indexOf(b.role));
  return { value: panels, diagnostics };
}

/** Blocks of panels in which there was nothing to complain of, by all that they are made from. */
export const knownBlocks = new Known<readonly Block[]>();

function composeBlocks(
  kind: string,
  view: View,
  ref: ContentRef,
  project: LeafletProject,
  templates: Templates,
): Outcome<readonly Block[]> {
  const { language } = project.leaflet.value;
  const pictures = project.data.pictures.value;
  const key = sha256(JSON.stringify([templates.stamp, kind, view, ref, language, Object.keys(pictures)]));
  const known = knownBlocks.find(key);
  if (known) return { value: known, diagnostics: [] };
  const markup = templates.render(kind, view, language);
  if (markup.value === undefined) return { diagnostics: markup.diagnostics };
  const read = readMarkup(
    markup.value,
    (clue) => templates.fileWith(kind, clue),
    ref,
    language,
    (name) => Object.hasOwn(pictures, name),
  );
  const diagnostics = [...markup.diagnostics, ...read.diagnostics];
  if (read.value && diagnostics.length === 0) knownBlocks.remember(key, read.value);
  return { value: read.value ?? [], diagnostics };
}

const panelTitle = (content: PanelContent): string =>
  'heading' in content && content.heading ? content.heading : content.panel;
