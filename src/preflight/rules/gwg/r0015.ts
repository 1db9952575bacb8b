import type { PaintedColour } from '../../cos.js';
import type { Rule } from '../../rule.js';
import { paintedIn, quoted, textsOf, visibleIn } from '../support/elements.js';
import { at, judgedByMarks, limit } from '../support/outcome.js';

export const r0015: Rule = {
  id: 'R0015',
  title: 'No rich black text',
  source: 'GWG 2022, rule R0015 (version 1.0)',
  checks:
    'Visible text in DeviceCMYK, or in DeviceN with Black and another process ink: not Black at 85 % or more with a sum of all inks above 280 %.',
  means: 'Text in four heavy inks shows coloured edges as soon as the sheet shifts by a hair.',
  mend: 'Set black text in K only.',
  run(file, context) {
    const most = limit(context, 'percent', 280) / 100;
    const black = limit(context, 'black', 85) / 100;
    const bad = textsOf(visibleIn(file, context)).filter((mark) =>
      paintedIn(mark, (colour) => {
        const amounts = amountsOf(colour);
        return amounts !== undefined && amounts.black >= black - 1e-6 && amounts.sum > most + 1e-6;
      }),
    );
    return judgedByMarks(
      file,
      bad.map((mark) => at(mark, `Black text is made of more than ${most * 100} % ink: ${quoted(mark)}.`)),
    );
  },
};

function amountsOf({ space, values }: PaintedColour): { black: number; sum: number } | undefined {
  const names = space.family === 'DeviceCMYK' ? ['Cyan', 'Magenta', 'Yellow', 'Black'] : space.colorants;
  const rich = names.includes('Black') && ['Cyan', 'Magenta', 'Yellow'].some((name) => names.includes(name));
  if (!rich || (space.family !== 'DeviceCMYK' && space.family !== 'DeviceN')) return undefined;
  return { black: values[names.indexOf('Black')] ?? 0, sum: values.reduce((sum, value) => sum + value, 0) };
}
