import type { Cos, CosDict, CosStream, ImageMark } from '../../cos.js';
import { emptyDict, isName, isStream } from '../access.js';
import { asContentItem, paintForm } from '../forms.js';
import { isUpright, mapRect } from '../geometry.js';
import type { WithoutOrder } from '../painter.js';
import { paintPattern } from '../patterns.js';
import { printable, type Run } from '../run.js';
import type { Operators } from './operator.js';

/** External objects and inline pictures (8.8 to 8.10). */
export const xobjects: Operators = [
  ['BI', (run, _, picture) => paintImage(run, picture ?? emptyDict, '', undefined)],
  ['Do', (run, [name]) => paintObject(run, name)],
];

function paintObject(run: Run, name: Cos | undefined): void {
  const stream = run.resource('XObject', name);
  if (!isStream(stream) || !isName(name)) return;
  const subtype = run.access.name(stream.dict, 'Subtype');
  if (subtype === 'Image') {
    paintImage(run, stream.dict, name.name, stream);
    return;
  }
  if (subtype === 'Form') {
    paintForm(run.painter, stream, name.name, run.around, run.state);
    return;
  }
  run.painter.trouble(`XObject ‘${printable(name.name)}’ is neither a picture nor a form.`);
}

function paintImage(run: Run, dict: CosDict, name: string, stream: CosStream | undefined): void {
  const { access, state } = run;
  if (run.around.mask) return;
  const item = stream ? asContentItem(run.painter, stream, run.around) : run.around;
  const around = run.painter.inLayer(dict, item);
  const widthPx = access.number(dict, 'Width', 'W') ?? 0;
  const heightPx = access.number(dict, 'Height', 'H') ?? 0;
  if (!(widthPx > 0 && heightPx > 0)) {
    run.painter.trouble('A picture has no width or height.');
    return;
  }
  const stencil = access.boolean(dict, 'ImageMask', 'IM') === true;
  const [a, b, c, d] = state.ctm;
  const box = mapRect(state.ctm, { left: 0, bottom: 0, right: 1, top: 1 });
  const given = dict.entries.get('ColorSpace') ?? dict.entries.get('CS');
  const space = stencil || given === undefined ? undefined : run.shared.spaces.read(given, around.resources);
  if (!stencil && given !== undefined && !space)
    run.painter.trouble('The colour space of a picture is not known.');
  const mask = access.get(dict, 'SMask');
  const mark: WithoutOrder<ImageMark> = {
    kind: 'image',
    ...run.painter.base(box, around, state, 'fill'),
    name,
    widthPx,
    heightPx,
    bits: stencil ? 1 : (access.number(dict, 'BitsPerComponent', 'BPC') ?? 8),
    space,
    maskColour: stencil ? state.fill.colour : undefined,
    ppi: { x: (widthPx * 72) / Math.hypot(a, b), y: (heightPx * 72) / Math.hypot(c, d) },
    inline: stream === undefined,
    ...run.solid(!stencil && !dict.entries.has('Mask') && isUpright(state.ctm)),
    hasSoftMask: isStream(mask) || (access.number(dict, 'SMaskInData') ?? 0) > 0,
    dict,
    ...(stream ? { stream } : {}),
  };
  run.painter.add(mark);
  if (stencil) paintPattern(run, state.fill, box);
}
