import { qrPath, quietZone } from '../pictures/qr.js';
import { el, type Html } from './element.js';

/**
 * A code for those who read the page on paper. On a screen the link beside it does the same with one touch, and a
 * phone can't photograph itself: there it isn't shown, and it is never spoken.
 */
export function qrHtml(address: string): Html {
  const { path, modules } = qrPath(address);
  const side = modules + 2 * quietZone;
  return el(
    'svg',
    { class: 'code', viewBox: `0 0 ${side} ${side}`, 'aria-hidden': 'true' },
    el('path', { d: path }),
  );
}
