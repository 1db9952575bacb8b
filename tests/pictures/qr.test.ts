import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrPath, quietZone } from '../../src/pictures/qr.js';
import { judgeQr, qrLimit } from '../../src/validate/rules/qr.js';

/** Fills the outlines by the even-odd rule, `scale` pixels a module, and reads the picture back. */
function decode(text: string): string | undefined {
  const { path, modules } = qrPath(text);
  const edges = verticalEdges(path);
  const scale = 4;
  const side = (modules + 2 * quietZone) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [column, row] = [(x + 0.5) / scale, (y + 0.5) / scale];
      const crossed = edges.filter((edge) => edge.x < column && edge.top < row && edge.bottom > row).length;
      if (crossed % 2 === 1) pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  const found = (jsQR as unknown as typeof jsQR.default)(pixels, side, side);
  return found ? Buffer.from(found.binaryData).toString('utf8') : undefined;
}

function verticalEdges(path: string): { x: number; top: number; bottom: number }[] {
  const edges = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command, a = '', b = ''] of path.matchAll(/([Mhvz])(-?\d+)?(?: (-?\d+))?/g)) {
    const [fromX, fromY] = [x, y];
    if (command === 'M') [x, y, startX, startY] = [Number(a), Number(b), Number(a), Number(b)];
    if (command === 'h') x += Number(a);
    if (command === 'v') y += Number(a);
    if (command === 'z') [x, y] = [startX, startY];
    if (command !== 'M' && x !== fromX && y !== fromY) throw new Error('a slanting edge');
    if (command !== 'M' && y !== fromY) {
      edges.push({ x, top: Math.min(y, fromY), bottom: Math.max(y, fromY) });
    }
  }
  return edges;
}

it.each(['https://example.org/a', 'https://example.org/舞鶴?é=1', 'x'.repeat(qrLimit)])(
  'reads back as %s',
  (text) => {
    expect(decode(text)).toBe(text);
  },
);

it('has its quiet zone around it and nothing in it', () => {
  const { path, modules } = qrPath('https://example.org');
  expect(modules).toBe(25);
  const xs = verticalEdges(path).map(({ x }) => x);
  expect(Math.min(...xs)).toBe(quietZone);
  expect(Math.max(...xs)).toBe(quietZone + modules);
  expect(path.length).toBeLessThan(4000);
});

it('refuses what would make a code too fine to read', () => {
  const place = { file: 'content/web.yaml', line: 2 };
  expect(judgeQr('https://example.org', place)).toEqual([]);
  expect(judgeQr('', place)[0]).toMatchObject({ code: 'qr/empty', place });
  expect(judgeQr('é'.repeat(qrLimit), place)[0]).toMatchObject({ severity: 'error', code: 'qr/too-long' });
});
