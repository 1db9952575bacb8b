import { type Diagnostic, diagnose, shortened } from '../../model/diagnostic.js';
import type { Source } from '../../model/source.js';
import { own } from '../schema-walk.js';
import { didYouMean } from '../suggest.js';

/** Which panel of an overlay is which of the original's, by their names. Error: translation/panel. */
export function panelsByRole(
  base: readonly unknown[],
  over: readonly unknown[],
  overlay: Source,
): { readonly positions: ReadonlyMap<number, number>; readonly diagnostics: readonly Diagnostic[] } {
  const roles = base.map((panel) => own(panel, 'panel'));
  const positions = new Map<number, number>();
  const diagnostics = over.flatMap((panel, position) => {
    const role = own(panel, 'panel');
    const index = roles.indexOf(role);
    if (role !== undefined && index !== -1 && !positions.has(index)) {
      positions.set(index, position);
      return [];
    }
    const free = roles.filter((_, candidate) => !positions.has(candidate)).map(String);
    const place = overlay.place(['panels', position, ...(role === undefined ? [] : ['panel'])]);
    const [message, hint] =
      role === undefined
        ? ['Which panel is translated here is not said', `begin it with \`panel: ${free[0] ?? '…'}\``]
        : index === -1
          ? [
              `The original has no panel “${shortened(String(role))}”`,
              didYouMean(String(role), free, 'take it out'),
            ]
          : [`Panel “${shortened(String(role))}” is translated twice`, 'take one of the two out'];
    return [diagnose('error', 'translation/panel', message, place, hint)];
  });
  return { positions, diagnostics };
}
