import type { Rect, SheetPage, SheetPanel } from '../view.js';

/** What can be drawn over a page, with what each says. */
export const overlayNames = {
  trim: 'Trim',
  bleed: 'Bleed',
  folds: 'Folds',
  safe: 'Safe area',
  grid: 'Baseline grid',
  panels: 'Panel names',
  resolution: 'Picture resolution',
} as const;

export type OverlayName = keyof typeof overlayNames;
export type Overlays = Readonly<Partial<Record<OverlayName, boolean>>>;

/** Nothing that matters stands nearer to trim or fold, mm. */
const safe = 5;

/** Lines over a page, in its own millimetres. They differ by their dashes too, not by colour alone. */
export function Overlay({ page, overlays }: { readonly page: SheetPage; readonly overlays: Overlays }) {
  const inner = ({ x, y, width, height }: Rect): Rect => ({
    x: x + safe,
    y: y + safe,
    width: width - 2 * safe,
    height: height - 2 * safe,
  });
  return (
    <svg class="overlay" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
      {overlays.grid && page.panels.map((panel) => <Grid key={panel.role} panel={panel} />)}
      {overlays.bleed && page.bleed && <Frame of={page.bleed} name="bleed" />}
      {overlays.trim && <Frame of={page.trim} name="trim" />}
      {overlays.safe && page.panels.map(({ role, box }) => <Frame key={role} of={inner(box)} name="safe" />)}
      {overlays.folds &&
        page.folds.map((fold) => (
          <line
            key={fold}
            class="line folds"
            x1={fold}
            x2={fold}
            y1={page.trim.y}
            y2={page.trim.y + page.trim.height}
          />
        ))}
      {overlays.resolution &&
        page.panels.flatMap(({ pictures }) =>
          pictures.map((picture) => (
            <g key={picture.name + picture.box.x}>
              <Frame of={picture.box} name="resolution" />
              <Label x={picture.box.x + 2} y={picture.box.y + 5}>
                {`${picture.name}: ${picture.ppi === null ? 'drawing, sharp at any size' : `${picture.ppi} ppi`}`}
              </Label>
            </g>
          )),
        )}
      {overlays.panels &&
        page.panels.map(({ role, box }) => (
          <Label key={role} x={box.x + 2} y={box.y + 5}>
            {role}
          </Label>
        ))}
    </svg>
  );
}

const Frame = ({ of, name }: { readonly of: Rect; readonly name: OverlayName }) => (
  <rect class={`line ${name}`} x={of.x} y={of.y} width={of.width} height={of.height} />
);

function Label({ x, y, children }: { readonly x: number; readonly y: number; readonly children: string }) {
  return (
    <g>
      <rect class="plate" x={x - 1} y={y - 3.4} width={children.length * 1.75 + 2} height={4.6} rx={0.6} />
      <text class="name" x={x} y={y}>
        {children}
      </text>
    </g>
  );
}

function Grid({ panel: { grid, box } }: { readonly panel: SheetPanel }) {
  if (!grid) return null;
  const count = Math.max(0, Math.round((grid.last - grid.first) / grid.step)) + 1;
  return (
    <g>
      {Array.from({ length: count }, (_, index) => grid.first + index * grid.step).map((y) => (
        <line key={y} class="line grid" x1={box.x} x2={box.x + box.width} y1={y} y2={y} />
      ))}
    </g>
  );
}
