import { useEffect, useRef, useState } from 'preact/hooks';
import { seen } from '../seen.js';
import type { Folding } from '../view.js';

/** How the sheet lies, in words: each fold opens in its turn, by 1. */
function lying(open: number, folds: number, turned: boolean): string {
  if (open === folds) return turned ? 'flat, outside' : 'flat, inside';
  const name = open === 0 ? 'closed' : `${open} of ${folds} folds open`;
  return turned ? `${name}, turned over` : name;
}

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

interface FoldedProps {
  readonly folding: Folding;
  /** Pixels to a millimetre. */
  readonly scale: number;
  readonly stale: boolean;
}

/**
 * The sheet as paper: it opens fold by fold, as a reader opens it, by dragging, by the wheel, by a slider or keys, and
 * turns over. Where motion is unwelcome, each step is a still picture.
 */
export function FoldedView({ folding, scale, stale }: FoldedProps) {
  const folds = folding.turns.length;
  const [open, setOpen] = useState(0);
  const [turned, setTurned] = useState(false);
  const [held, setHeld] = useState(false);
  const scene = useRef<HTMLFieldSetElement>(null);
  const to = (wanted: number) => setOpen(Math.max(0, Math.min(folds, still() ? Math.round(wanted) : wanted)));

  // Passive listeners could not keep the page from scrolling along.
  useEffect(() => {
    const element = scene.current;
    if (!element) return undefined;
    let turn = 0;
    const wheel = (event: WheelEvent) => {
      if (event.ctrlKey) return;
      event.preventDefault();
      turn += event.deltaY;
      const step = still() ? Math.trunc(turn / 120) : turn / 400;
      if (step === 0) return;
      turn = 0;
      setOpen((before) => Math.max(0, Math.min(folds, still() ? Math.round(before) + step : before + step)));
    };
    element.addEventListener('wheel', wheel, { passive: false });
    return () => element.removeEventListener('wheel', wheel);
  }, [folds]);

  const drag = (event: PointerEvent) => {
    const element = event.currentTarget as HTMLElement;
    element.setPointerCapture(event.pointerId);
    const [from, before] = [event.clientX, open];
    const reach = (folding.leaves[1]?.width ?? 100) * scale;
    setHeld(true);
    const move = ({ clientX }: PointerEvent) => to(before + (from - clientX) / reach);
    const end = () => {
      element.removeEventListener('pointermove', move);
      setHeld(false);
      // Paper that is let go of falls to the nearest step.
      setOpen((now) => Math.round(now));
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', end, { once: true });
    element.addEventListener('pointercancel', end, { once: true });
  };

  const keys = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -folds, End: folds };
    const step = steps[event.key];
    if (step !== undefined) to(Math.round(open) + step);
    else if (event.key === 't' || event.key === 'T') setTurned(!turned);
    else return;
    event.preventDefault();
  };

  const now = Math.round(open);
  const how = lying(now, folds, turned);
  const said = `${how}: ${seen(folding, now, turned)}`;
  return (
    <section class={stale ? 'folded stale' : 'folded'} aria-label={`The leaflet, folded (${folding.name})`}>
      <fieldset
        ref={scene}
        class={held ? 'scene held' : 'scene'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys, as the text under it says
        tabIndex={0}
        aria-roledescription="folded sheet"
        aria-label={said}
        onPointerDown={drag}
        onKeyDown={keys}
      >
        <Paper folding={folding} open={open} turned={turned} scale={scale} />
      </fieldset>
      <div class="controls">
        <label>
          Open{' '}
          <input
            type="range"
            min={0}
            max={folds}
            step={still() ? 1 : 0.01}
            value={open}
            aria-valuetext={how}
            onInput={(event) => to(Number(event.currentTarget.value))}
          />
        </label>
        {/* Not disabled: a button that is loses the focus of those who press it by keys. */}
        <button type="button" onClick={() => to(now - 1)} aria-disabled={now === 0}>
          Close a fold
        </button>
        <button type="button" onClick={() => to(now + 1)} aria-disabled={now === folds}>
          Open a fold
        </button>
        <button type="button" aria-pressed={turned} onClick={() => setTurned(!turned)}>
          Turn over
        </button>
        <p aria-live="polite">{said}</p>
      </div>
      <p class="quiet">Drag, turn the wheel, or press ← and → to fold; T turns the sheet over.</p>
    </section>
  );
}

/** How far each fold is closed, 0 to 1: the last to be closed is the first to open. */
const closedness = (open: number, index: number): number => 1 - Math.max(0, Math.min(1, open - index));

/**
 * How far a closed leaf lies above the middle one, px: the left leaf, which is closed last, over the right one. Leaves
 * that lie in one another would show through in places.
 */
const lifts = [1, 0.5];

function Paper({
  folding,
  open,
  turned,
  scale,
}: {
  folding: Folding;
  open: number;
  turned: boolean;
  scale: number;
}) {
  const [left, middle, right] = folding.leaves;
  if (!left || !middle || !right) return null;
  const closed = (index: number) => closedness(open, index) * (folding.turns[index] ?? 1);
  const lift = (index: number) => closed(index) * (lifts[index] ?? 0);
  const height = folding.height * scale;
  // While it opens, the sheet moves so that what shows stays in the middle.
  const shown = Math.min(1, open) * left.width - Math.max(0, open - 1) * right.width;
  const shift = ((turned ? -shown : shown) / 2) * scale;
  return (
    <div
      class="sheet3d"
      style={{
        width: `${middle.width * scale}px`,
        height: `${height}px`,
        transform: `translateX(${shift}px) rotateY(${turned ? 180 : 0}deg)`,
      }}
    >
      <Leaf leaf={left} scale={scale} height={height} side="left" angle={180 * closed(0)} lift={lift(0)} />
      <Leaf leaf={middle} scale={scale} height={height} side="middle" angle={0} lift={0} />
      <Leaf leaf={right} scale={scale} height={height} side="right" angle={-180 * closed(1)} lift={lift(1)} />
    </div>
  );
}

function Leaf({
  leaf,
  scale,
  height,
  side,
  angle,
  lift,
}: {
  leaf: Folding['leaves'][number];
  scale: number;
  height: number;
  side: 'left' | 'middle' | 'right';
  /** Degrees. */
  angle: number;
  /** px, towards the reader. */
  lift: number;
}) {
  return (
    <div
      class={`leaf ${side}`}
      style={{
        width: `${leaf.width * scale}px`,
        height: `${height}px`,
        transform: `translateZ(${lift}px) rotateY(${angle}deg)`,
      }}
    >
      <img class="front" src={`pictures/${leaf.inside.picture}`} alt="" draggable={false} />
      <img class="back" src={`pictures/${leaf.outside.picture}`} alt="" draggable={false} />
    </div>
  );
}
