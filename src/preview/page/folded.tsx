import { useEffect, useRef, useState } from 'preact/hooks';
import { seen } from '../seen.js';
import type { Folding } from '../view.js';

/** How far open the sheet can be: each fold opens in its turn, by 1. */
const stepNames = (folds: number): string[] =>
  Array.from({ length: folds + 1 }, (_, open) =>
    open === 0 ? 'closed' : open === folds ? 'flat, inside' : `${open} of ${folds} folds open`,
  );

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
  const names = stepNames(folds);
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
  return (
    <section class={stale ? 'folded stale' : 'folded'} aria-label={`The leaflet, folded (${folding.name})`}>
      <fieldset
        ref={scene}
        class={held ? 'scene held' : 'scene'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is moved by keys, as the text under it says
        tabIndex={0}
        aria-roledescription="folded sheet"
        aria-label={`${names[now]}${turned ? ', turned over' : ''}: ${seen(folding, now, turned)}`}
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
            aria-valuetext={names[now]}
            onInput={(event) => to(Number(event.currentTarget.value))}
          />
        </label>
        <button type="button" onClick={() => to(now - 1)} disabled={now === 0}>
          Close a fold
        </button>
        <button type="button" onClick={() => to(now + 1)} disabled={now === folds}>
          Open a fold
        </button>
        <button type="button" aria-pressed={turned} onClick={() => setTurned(!turned)}>
          Turn over
        </button>
        <p aria-live="polite">
          {names[now]}
          {turned ? ', turned over' : ''}: {seen(folding, now, turned)}
        </p>
      </div>
      <p class="quiet">Drag, turn the wheel, or press ← and → to fold; T turns the sheet over.</p>
    </section>
  );
}

/** How far each fold is closed, 0 to 1: the last to be closed is the first to open. */
const closedness = (open: number, index: number): number => 1 - Math.max(0, Math.min(1, open - index));

/** Left over all, then right: a leaf that lies under another is a hair less closed, so that neither shows through. */
const fullTurn = [179.6, 179.2];

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
  const angle = (index: number) =>
    closedness(open, index) * (fullTurn[index] ?? 180) * (folding.turns[index] ?? 1);
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
      <Leaf leaf={left} scale={scale} height={height} side="left" angle={angle(0)} />
      <Leaf leaf={middle} scale={scale} height={height} side="middle" angle={0} />
      <Leaf leaf={right} scale={scale} height={height} side="right" angle={-angle(1)} />
    </div>
  );
}

function Leaf({
  leaf,
  scale,
  height,
  side,
  angle,
}: {
  leaf: Folding['leaves'][number];
  scale: number;
  height: number;
  side: 'left' | 'middle' | 'right';
  angle: number;
}) {
  return (
    <div
      class={`leaf ${side}`}
      style={{ width: `${leaf.width * scale}px`, height: `${height}px`, transform: `rotateY(${angle}deg)` }}
    >
      <img class="front" src={`pictures/${leaf.inside.picture}`} alt="" draggable={false} />
      <img class="back" src={`pictures/${leaf.outside.picture}`} alt="" draggable={false} />
    </div>
  );
}
