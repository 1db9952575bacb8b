import { folds, panelSlots } from '../model/folds.js';
import type { LeafletProject } from '../model/project.js';
import type { Fitted, Prepared } from '../pipeline.js';
import { drawFace, drawStrip } from './draw-face.js';
import { coverFile, previewFile, previewPpi } from './editions.js';
import type { Bench } from './make.js';
import type { Output } from './outputs.js';

/** A face is painted and drawn alone, so that one which has not changed is found among those drawn before. */
export async function drawPreviews(
  { project }: Fitted,
  sheets: Prepared,
  { helper, previewDir }: Pick<Bench, 'helper' | 'previewDir'>,
): Promise<{ drawn: Promise<readonly Output[]> }> {
  const output = (edition: string, name: string, bytes: Uint8Array): Output => ({
    edition,
    path: name,
    bytes,
    pages: 1,
    conformance: [],
  });
  const drawn: Promise<readonly Output[]>[] = [];
  for (const [index, plan] of sheets.plan.pages.entries()) {
    const { faces } = plan;
    const page = await sheets.paint({ pages: [plan] });
    const outputs = async (): Promise<readonly Output[]> => {
      const picture = await drawFace(page, previewPpi, helper, previewDir);
      const face = output('preview', previewFile(project, faces[0] ?? String(index)), picture);
      if (faces[0] !== 'outside') return [face];
      const [from, to] = coverOf(project);
      const cover = await drawStrip(picture, from, to, helper, previewDir);
      return [face, output('cover', coverFile(project), cover)];
    };
    drawn.push(outputs());
  }
  return { drawn: Promise.all(drawn).then((outputs) => outputs.flat()) };
}

/** From where to where on the outside the cover reaches, in shares of the sheet’s width. */
function coverOf({ leaflet }: LeafletProject): readonly [from: number, to: number] {
  const { fold, paper } = leaflet.value;
  const slots = panelSlots(folds[fold], paper).filter(({ face }) => face === 'outside');
  const at = slots.findIndex(({ role }) => role === folds[fold].cover);
  const width = (count: number) => slots.slice(0, count).reduce((sum, slot) => sum + slot.width, 0);
  return [width(at) / width(slots.length), width(at + 1) / width(slots.length)];
}
