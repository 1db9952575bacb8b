import { unzipSync } from 'fflate';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import { makeLeaflet, openBench } from '../../src/build/make.js';
import { sha256 } from '../../src/load/hash.js';
import { folds } from '../../src/model/folds.js';
import type { PanelContent } from '../../src/schema/leaflet.js';
import { foldingWord, formCuts } from '../../src/ticket/finishing.js';
import { edgePanels, foldEdge, type Point } from '../../src/ticket/fold-edge.js';
import { ticketHtml } from '../../src/ticket/html.js';
import type { Ticket } from '../../src/ticket/ticket.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject } from '../support/project.js';

async function made(zip: boolean, fileName?: string) {
  const name = fileName ? `fileName: '${fileName}'\n` : '';
  const own = { 'content/printers/standard.yaml': (text: string) => `${text}${name}` };
  const { files, root } = makeProject(own, templateFolders);
  const wish = { products: ['print'] as const, printer: null, zip };
  const bench = openBench(files, `${root}/out`, wish);
  const { value, diagnostics } = await makeLeaflet(files, 'demo', bench, wish);
  bench.close();
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value.outputs;
}

describe('a job ticket', () => {
  it('tells the printer all that the file does not, as a page and as a PDF, and names the file by its checksum', async () => {
    const outputs = await made(false);
    expect(outputs.map(({ edition }) => edition)).toEqual(['print', 'ticket', 'ticket', 'meaning']);
    const [print, html, pdf] = outputs;
    const page = Buffer.from(html?.bytes ?? []).toString('utf8');
    const parser = new PDFParse({ data: new Uint8Array(pdf?.bytes ?? []) });
    const { text } = await parser.getText();
    await parser.destroy();
    const flat = (words: string) => words.replace(/\s+/g, '');
    for (const told of [
      'A4 (297 × 210 mm) to 100 × 210 mm, roll fold, 6 pp, one sheet printed both sides, head to head',
      'page 1 outside, page 2 inside; the left panel as seen outside folds in first',
      'seen from the sheet’s lower edge, the inside above',
      '97 · 100 · 100 mm',
      'total ink at most 300 %',
      'PDF/X-4',
      sha256(print?.bytes ?? new Uint8Array()),
      'Quantity',
      'Wanted by',
      'Contact',
    ]) {
      expect(page).toContain(told);
      expect(flat(text)).toContain(flat(told));
    }
    expect(page).toContain('<polyline');
    expect(page).not.toMatch(/https?:|<script/);
  });

  it('has the code of its content, which the proof has as well, and which a correction changes', async () => {
    const codesOf = async (change: (text: string) => string) => {
      const { files, root } = makeProject({ 'content/leaflets/demo.yaml': change }, templateFolders);
      const wish = { products: ['print', 'proof'] as const, printer: null };
      const bench = openBench(files, `${root}/out`, wish);
      const { value } = await makeLeaflet(files, 'demo', bench, wish);
      bench.close();
      const bytes = (ending: string) =>
        value?.outputs.find(({ path }) => path.endsWith(ending))?.bytes ?? new Uint8Array();
      const parser = new PDFParse({ data: new Uint8Array(bytes('-proof.pdf')) });
      const { text } = await parser.getText();
      await parser.destroy();
      const ticket = Buffer.from(bytes('-ticket.html')).toString('utf8');
      const told = /Content, as the proof says<\/th><td>([0-9a-f]{8})</.exec(ticket)?.[1];
      return [told, /Content ([0-9a-f]{8})/.exec(text)?.[1]];
    };
    const [ticket, proof] = await codesOf((text) => text);
    expect(ticket).toMatch(/^[0-9a-f]{8}$/);
    expect(proof).toBe(ticket);
    expect(await codesOf((text) => `# A note to ourselves\n${text}`)).toEqual([ticket, ticket]);
    const [corrected] = await codesOf((text) => text.replace(/heading: (.*)$/m, 'heading: Corrected'));
    expect(corrected).toMatch(/^[0-9a-f]{8}$/);
    expect(corrected).not.toBe(ticket);
  }, 60_000);

  it('is packed with its file where that is asked for, the same wherever', async () => {
    const outputs = await made(true);
    const zip = outputs.find(({ edition }) => edition === 'zip');
    expect(zip?.path).toBe('demo/demo-2021-07-19-print.zip');
    const inside = unzipSync(zip?.bytes ?? new Uint8Array());
    expect(Object.keys(inside)).toEqual([
      'demo-2021-07-19-print.pdf',
      'demo-2021-07-19-ticket.html',
      'demo-2021-07-19-ticket.pdf',
    ]);
    expect(
      Buffer.from(inside['demo-2021-07-19-print.pdf'] ?? []).equals(Buffer.from(outputs[0]?.bytes ?? [])),
    ).toBe(true);
    expect((await made(true)).find(({ edition }) => edition === 'zip')?.bytes).toEqual(zip?.bytes);
  });

  it('calls the file in the package what the printer calls it', async () => {
    const outputs = await made(true, '{id} {issued} CMYK');
    const inside = unzipSync(outputs.find(({ edition }) => edition === 'zip')?.bytes ?? new Uint8Array());
    expect(Object.keys(inside)[0]).toBe('demo 2021-07-19 CMYK.pdf');
    const page = outputs.find(({ path }) => path.endsWith('.html'))?.bytes ?? new Uint8Array();
    expect(Buffer.from(page).toString()).toContain('demo 2021-07-19 CMYK.pdf');
  });

  it('escapes what it is told', () => {
    const ticket: Ticket = {
      title: '<b> & "Co"',
      heading: '',
      language: 'en',
      rows: [['<i>', '&']],
      blanks: [],
      fold: { caption: '"', edge: [], panels: [] },
    };
    const page = ticketHtml({ ...ticket, fold: { ...ticket.fold, edge: [{ x: 0, y: 0 }] } });
    expect(page).toContain('&lt;b&gt; &amp; &quot;Co&quot;');
    expect(page).not.toContain('<i>');
  });
});

describe('the picture of the fold', () => {
  const crosses = ([a, b]: [Point, Point], [c, d]: [Point, Point]) => {
    const side = (p: Point, q: Point, r: Point) =>
      Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  };

  it.each(Object.entries(folds))('%s shows every panel at its width, and none through another', (_, fold) => {
    const widths = [...fold.widths.a4].reverse();
    const edge = foldEdge(fold, widths);
    const panels = edge.slice(1).map((point, index): [Point, Point] => [edge[index] as Point, point]);
    expect(panels.map(([a, b]) => Math.round(Math.hypot(b.x - a.x, b.y - a.y)))).toEqual(widths);
    const [first, , last] = panels as [[Point, Point], [Point, Point], [Point, Point]];
    expect(crosses(first, last)).toBe(false);
  });

  it('names each panel on its outside, in the order in which the lower edge shows them with the inside up', () => {
    const edge = foldEdge(folds.roll, [...folds.roll.widths.a4].reverse());
    const [cover, back, flap] = edgePanels(edge, folds.roll.outside.toReversed());
    expect([cover?.name, back?.name, flap?.name]).toEqual(['cover', 'back', 'flap']);
    // The cover lies to the left of the lower edge with its outside below; the flap is closed into the sheet.
    expect(cover).toMatchObject({ x: 50, anchor: 'middle' });
    expect(cover?.y).toBeGreaterThan(0);
    expect(back).toMatchObject({ anchor: 'start' });
    expect(back?.x).toBeGreaterThan(Math.max(edge[1]?.x ?? 0, edge[2]?.x ?? 0) - 7);
    expect(flap?.x).toBeLessThan(Math.min(edge[2]?.x ?? 0, edge[3]?.x ?? 0) + 7);
  });

  it('writes no name across a panel: beside a slanting one it begins at a distance', () => {
    const edge = foldEdge(folds.z, folds.z.widths.a4);
    const [cover, middle, left] = edgePanels(edge, ['cover', 'middle', 'left']);
    expect([cover?.anchor, middle?.anchor, left?.anchor]).toEqual(['middle', 'start', 'middle']);
    // The left panel lies with its outside on the middle one’s.
    expect(left?.y).toBeGreaterThan(edge[3]?.y ?? 0);
    expect(middle?.y).toBeGreaterThan(left?.y ?? 0);
  });
});

describe('how a sheet is folded and finished', () => {
  it.each([
    ['roll', 'ticket-left-first'],
    ['z', 'ticket-left-front'],
  ] as const)('a %s fold’s turns say it: %s', (name, word) => {
    expect(foldingWord(folds[name])).toBe(word);
  });

  it('says the opposite of a fold the other way round', () => {
    expect(foldingWord({ turns: [160, 100] })).toBe('ticket-right-first');
    expect(foldingWord({ turns: [-150, 150] })).toBe('ticket-right-front');
  });

  it('knows along which fold a form is cut off, by the printer’s own panels too', () => {
    const form = (panel: string, cut: string) => ({ kind: 'form', panel, cut }) as PanelContent;
    const cuts = (panels: PanelContent[], own: number[] | null = null) =>
      formCuts({ fold: 'roll', paper: 'a4', panels }, own);
    expect(cuts([form('inside-right', 'left')])).toEqual([{ face: 'inside', at: 200 }]);
    expect(cuts([form('flap', 'right')])).toEqual([{ face: 'outside', at: 97 }]);
    expect(cuts([form('inside-right', 'left')], [95, 101, 101])).toEqual([{ face: 'inside', at: 202 }]);
    expect(cuts([form('inside-right', 'none')])).toEqual([]);
  });
});
