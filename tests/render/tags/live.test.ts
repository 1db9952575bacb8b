import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldBlock } from '../../../src/model/blocks.js';
import { linkLabels } from '../../../src/model/link-names.js';
import { type Shipped, shippedLeaflets } from '../../support/leaflets.js';
import { run, tool } from '../../support/tools.js';

const folder = mkdtempSync(path.join(tmpdir(), 'leaflets-live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What pdf.js tells of an annotation. */
interface Annotation {
  readonly id: string;
  readonly subtype: string;
  readonly url?: string;
  readonly contentsObj?: { readonly str: string };
  readonly alternativeText?: string;
  readonly rect: readonly number[];
  readonly quadPoints?: readonly number[] | null;
  readonly fieldName?: string;
  readonly fieldType?: string;
  readonly fieldValue?: unknown;
  readonly required?: boolean;
  readonly multiLine?: boolean;
  readonly exportValue?: string;
}

let leaflets: readonly Shipped[];
const named = (id: string): Shipped => leaflets.find((leaflet) => leaflet.id === id) as Shipped;

beforeAll(async () => {
  leaflets = await shippedLeaflets();
});

async function open(bytes: Uint8Array) {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const annotations: Annotation[][] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    annotations.push((await (await document.getPage(page)).getAnnotations()) as Annotation[]);
  }
  return { document, annotations };
}

describe('a link', () => {
  it('is one annotation with its words, however many words and lines it has', async () => {
    for (const leaflet of leaflets) {
      const { document, annotations } = await open(leaflet.web);
      const links = annotations.flat().filter(({ subtype }) => subtype === 'Link');
      const wished = linksOf(leaflet);
      expect(links.map(({ url }) => url).sort(), leaflet.id).toEqual(wished.sort());
      const labels = linkLabels(leaflet.fitted.project.data);
      for (const { contentsObj, url } of links) {
        expect(contentsObj?.str).toMatch(/\S{3}/);
        expect(contentsObj?.str).toContain(labels.get(String(url)) ?? '');
      }
      await document.destroy();
    }
  });

  it('that runs over two lines says so in its areas', async () => {
    const all = await Promise.all(leaflets.map(async ({ web }) => (await open(web)).annotations.flat()));
    const broken = all.flat().filter(({ quadPoints }) => quadPoints && quadPoints.length > 8);
    for (const { quadPoints, rect } of broken) {
      const xs = (quadPoints ?? []).filter((_, index) => index % 2 === 0);
      expect(Math.min(...xs)).toBeCloseTo(rect[0] ?? -1, 1);
      expect(Math.max(...xs)).toBeCloseTo(rect[2] ?? -1, 1);
    }
  });
});

it('bookmarks lead to the first words of each panel, in the reader’s order, and leave the zoom as it is', async () => {
  for (const { web, fitted } of leaflets) {
    const { document } = await open(web);
    const outline = await document.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(fitted.fitted.panels.map(({ panel }) => panel.title));
    const pages = await Promise.all(
      outline.map(async ({ dest }) => {
        const [reference, kind, left, top, zoom] = dest as [
          Parameters<typeof document.getPageIndex>[0],
          { name: string },
          number,
          number,
          null,
        ];
        expect([kind.name, zoom]).toEqual(['XYZ', null]);
        const index = await document.getPageIndex(reference);
        const page = await document.getPage(index + 1);
        const words = (await page.getTextContent()).items.flatMap((item) =>
          'str' in item && item.str.trim() !== '' ? [item.transform as number[]] : [],
        );
        // A line of words begins a little below and to the right of the place.
        const near = words.filter(
          ([, , , , x = 0, y = 0]) => x - left < 14 && x > left && top - y > 12 && top - y < 90,
        );
        expect(near.length).toBeGreaterThan(0);
        return index;
      }),
    );
    expect(pages[0]).toBe(0);
    expect(Math.max(...pages)).toBe(document.numPages - 1);
    await document.destroy();
  }
});

/** The addresses of a leaflet's links, each as often as it stands there, neighbouring runs once. */
function linksOf({ fitted }: Shipped): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      let before: string | undefined;
      for (const item of value) {
        const href = (item as { href?: string } | null)?.href;
        if (href !== undefined && href !== before) found.push(href);
        before = href;
        visit(item);
      }
    } else if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(visit);
    }
  };
  for (const { panel } of fitted.fitted.panels) visit(panel.blocks);
  return found.map((href) => new URL(href).href);
}

describe('the form', () => {
  const fields = (): FieldBlock[] =>
    named('fopt').fitted.fitted.panels.flatMap(({ panel }) =>
      panel.blocks.flatMap((block) => (block.kind === 'field' ? [block] : [])),
    );

  it('has each field of the content, named, explained and asked for where it must be', async () => {
    const { document, annotations } = await open(named('fopt').web);
    const widgets = annotations.flat().filter(({ subtype }) => subtype === 'Widget');
    const wished = fields().flatMap((field) =>
      field.type === 'choice'
        ? field.options.map((option, index) => ({
            name: `${field.name}-${index + 1}`,
            said: `${field.label}: ${option}`,
            type: 'Btn',
            required: field.required,
          }))
        : [
            {
              name: field.name,
              said: field.label,
              type: field.type === 'box' ? 'Btn' : 'Tx',
              required: field.required,
            },
          ],
    );
    expect(wished.length).toBeGreaterThan(8);
    expect(
      widgets.map(({ fieldName, alternativeText, fieldType, required }) => ({
        name: fieldName,
        said: alternativeText,
        type: fieldType,
        required,
      })),
    ).toEqual(wished);
    await document.destroy();
  });

  it('can be filled in with pdf.js, and read again', async () => {
    const { document, annotations } = await open(named('fopt').web);
    const widgets = annotations.flat().filter(({ subtype }) => subtype === 'Widget');
    for (const { id, fieldType, fieldName } of widgets) {
      document.annotationStorage.setValue(id, { value: fieldType === 'Btn' ? true : `Zoë of ${fieldName}` });
    }
    const filled = await document.saveDocument();
    const again = (await open(filled)).annotations.flat().filter(({ subtype }) => subtype === 'Widget');
    for (const { fieldType, fieldName, fieldValue } of again) {
      expect(fieldValue, fieldName).toEqual(fieldType === 'Btn' ? 'Yes' : `Zoë of ${fieldName}`);
    }
    if (!tool('pdftotext')) return;
    const file = path.join(folder, 'pdfjs.pdf');
    writeFileSync(file, filled);
    const shown = run('pdftotext', ['-raw', file, '-']);
    expect(shown).toContain('Zoë of name');
    expect(shown).toContain('Zoë of message');
  });

  it('can be filled in with MuPDF, whose words others show', async () => {
    if (!tool('mutool') || !tool('pdftotext')) return;
    const [from, to, script] = ['form.pdf', 'filled.pdf', 'fill.js'].map((name) =>
      path.join(folder, name),
    ) as [string, string, string];
    writeFileSync(from, named('fopt').web);
    writeFileSync(
      script,
      `var doc = new PDFDocument(${JSON.stringify(from)});
      for (var p = 0; p < doc.countPages(); ++p) {
        var widgets = doc.loadPage(p).getWidgets();
        for (var i = 0; i < widgets.length; ++i) {
          if (widgets[i].getFieldType() === "text")
            widgets[i].setTextValue("Ms Müller of " + widgets[i].getLabel());
          else widgets[i].toggle();
          widgets[i].update();
        }
      }
      doc.save(${JSON.stringify(to)}, "");`,
    );
    run('mutool', ['run', script]);
    const widgets = (await open(readFileSync(to))).annotations
      .flat()
      .filter(({ subtype }) => subtype === 'Widget');
    for (const { fieldType, fieldName, fieldValue } of widgets) {
      if (fieldType === 'Btn') expect(fieldValue, fieldName).toBe('Yes');
      else expect(fieldValue, fieldName).toMatch(/^Ms Müller of /);
    }
    expect(run('pdftotext', ['-raw', to, '-'])).toContain('Ms Müller of E-mail');
  });
});
