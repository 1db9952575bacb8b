import { readFileSync } from 'node:fs';
import { compose } from '../../src/compose/compose.js';
import { compileTemplates, type Templates } from '../../src/compose/template.js';
import { openHyphenator } from '../../src/engine/hyphen.js';
import { Typesetter } from '../../src/engine/pdfmake.js';
import { fitPanels } from '../../src/fit/fit.js';
import { loadTemplates } from '../../src/load/templates.js';
import { themeFonts } from '../../src/load/theme-fonts.js';
import type { Block, Panel } from '../../src/model/blocks.js';
import type { Outcome } from '../../src/model/diagnostic.js';
import type { FittedPanel, FittedPanels, Item, LineItem } from '../../src/model/layout.js';
import type { LeafletProject } from '../../src/model/project.js';
import { openOriginals } from '../../src/pictures/originals.js';
import { pictureShapes } from '../../src/pictures/shapes.js';
import { usedPictures } from '../../src/pictures/used.js';
import { loadData, loadLeaflet } from '../../src/validate/project.js';
import { makeProject, type Override, type TestProject } from './project.js';

/** The project's own main theme, with fallbacks for Chinese and Japanese. */
export const harbour = readFileSync(new URL('../../templates/themes/harbour.yaml', import.meta.url), 'utf8');

export const templateFolders = ['templates/panels', 'templates/partials'];

/** A test project with the real templates, and its leaflet read and checked. */
export function loaded(overrides: Readonly<Record<string, Override>> = {}): {
  test: TestProject;
  project: LeafletProject;
  templates: Templates;
} {
  const test = makeProject(overrides, templateFolders);
  const data = loadData(test.files);
  const { value: project, diagnostics } = loadLeaflet(test.files, 'demo', data.value);
  if (!project) throw new Error(`the project is at fault: ${JSON.stringify(diagnostics)}`);
  const templates = compileTemplates(loadTemplates(test.files).value ?? { panels: {}, partials: {} });
  return { test, project, templates };
}

export interface FittedTest {
  readonly project: LeafletProject;
  readonly panels: readonly Panel[];
  readonly outcome: Outcome<FittedPanels>;
  /** The same again with another range of sizes. */
  again(min: number, max: number): Outcome<FittedPanels>;
}

/** Loads, composes and fits a test project. */
export function fitted(overrides: Readonly<Record<string, Override>> = {}): FittedTest {
  const { test, project, templates } = loaded(overrides);
  const panels = compose(project, templates).value ?? [];
  const originals = openOriginals(test.files, project, usedPictures(project, panels)).value ?? new Map();
  const shapes = pictureShapes(originals);
  const typesetter = new Typesetter(themeFonts(test.files, project.theme.value));
  const sized = (changed: LeafletProject) => fitPanels(changed, panels, shapes, typesetter, openHyphenator);
  return {
    project,
    panels,
    outcome: sized(project),
    again: (min, max) => {
      const value = { ...project.theme.value, fit: { ...project.theme.value.fit, min, max } };
      return sized({ ...project, theme: { ...project.theme, value } });
    },
  };
}

export function panelOf(outcome: Outcome<FittedPanels>, role: string): FittedPanel {
  const panel = outcome.value?.panels.find((candidate) => candidate.panel.role === role);
  if (!panel) throw new Error(`no panel ${role}: ${JSON.stringify(outcome.diagnostics)}`);
  return panel;
}

export const linesOf = (items: readonly Item[]): LineItem[] =>
  items.filter((item): item is LineItem => item.kind === 'line');

export const textOf = (line: LineItem): string => line.runs.map(({ text }) => text).join('');

/** All text of blocks, in order, and where it links to. */
export function wordsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'text':
        return [block.runs.map(({ text }) => text).join('')];
      case 'list':
        return block.items.flatMap((item) => wordsOf(item.blocks));
      case 'group':
      case 'columns':
        return wordsOf(block.blocks);
      case 'timeline':
        return block.events.map(({ runs }) => runs.map(({ text }) => text).join(''));
      case 'qr':
        return [block.text.map(({ text }) => text).join('')];
      case 'field':
        return [block.label];
      default:
        return [];
    }
  });
}

/** A text panel for the flap of the demo leaflet with this Markdown, in place of its own. */
export const flapText =
  (markdown: string, more = '') =>
  (text: string): string =>
    text.replace(
      / {4}sections:\n {6}- text: \|[\s\S]*?(?= {2}- panel: inside-left)/,
      `    sections:\n      - text: |\n${markdown
        .split('\n')
        .map((line) => `          ${line}`)
        .join('\n')}\n${more}`,
    );
