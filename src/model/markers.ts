import type { Marker } from '../schema/theme.js';

/** A marker’s outline as path data, centred on 0 0, to be filled; `size` is the side of the square it fills, pt. */
export function markerPath(marker: Marker, size: number): string {
  const half = size / 2;
  switch (marker) {
    case 'disc':
      return circle(half * 0.9);
    case 'ring':
      // The inner circle runs the other way round, so that it stays open.
      return `${circle(half)}${circle(half * 0.5, true)}`;
    case 'diamond':
      return polygon([0, 90, 180, 270].map((angle) => [angle, half * 1.1]));
    case 'square':
      return polygon([45, 135, 225, 315].map((angle) => [angle, half * 1.15]));
    case 'triangle':
      return polygon([-90, 30, 150].map((angle) => [angle, half * 1.15]));
    case 'star':
      return polygon(
        Array.from({ length: 10 }, (_, index) => [index * 36 - 90, half * (index % 2 === 0 ? 1.25 : 0.52)]),
      );
  }
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** A circle of four Bézier curves; `hole` runs the other way round. */
export function circle(radius: number, hole = false): string {
  const r = radius;
  const k = radius * 0.5523;
  const quarters = [
    [r, -k, k, -r, 0, -r],
    [-k, -r, -r, -k, -r, 0],
    [-r, k, -k, r, 0, r],
    [k, r, r, k, r, 0],
  ].map(
    (curve) => `C${curve.map((value, index) => number(hole && index % 2 === 1 ? -value : value)).join(' ')}`,
  );
  return `M${number(r)} 0${quarters.join('')}Z`;
}

function polygon(corners: readonly (readonly [degrees: number, radius: number])[]): string {
  const points = corners.map(([degrees, radius]) => {
    const angle = (degrees / 180) * Math.PI;
    return `${number(Math.cos(angle) * radius)} ${number(Math.sin(angle) * radius)}`;
  });
  return `M${points.join('L')}Z`;
}
