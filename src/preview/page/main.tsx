import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Choices, View } from '../view.js';
import { Controls } from './controls.js';
import { FoldedView } from './folded.js';
import type { Overlays } from './overlay.js';
import { Problems } from './problems.js';
import { Rooms } from './room.js';
import { cssPixelsPerMm, Ruler } from './ruler.js';
import { SheetView } from './sheet.js';
import { type Asked, readAddress, useKept, useView, writeAddress } from './state.js';

/** Zoom: the whole page, real size, or a share of that. */
const zooms = ['fit', 'real', '1.5', '2', '3'] as const;
type Zoom = (typeof zooms)[number];
const zoomNames: Readonly<Record<Zoom, string>> = {
  fit: 'Whole page',
  real: 'Real size',
  '1.5': '150 %',
  '2': '200 %',
  '3': '300 %',
};

function App({ choices }: { readonly choices: Choices }) {
  const [asked, setAsked] = useState<Asked>(() => readAddress(choices));
  const [overlays, setOverlays] = useKept<Overlays>('overlays', {});
  const [perMm, setPerMm] = useKept('pixels per mm', cssPixelsPerMm);
  const [zoom, setZoom] = useState<Zoom>('fit');
  const [stage, room] = useRoom();
  const { view, lost } = useView(
    asked,
    Math.min(288, 96 * devicePixelRatio * (zoom === 'fit' ? 1 : Number(zoom) || 1)),
  );
  const ask = (next: Asked) => {
    setAsked(next);
    writeAddress(next);
  };
  useEffect(() => {
    const follow = () => setAsked(readAddress(choices));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [choices]);

  const { sheet = null, problems = [], stale = false } = view ?? {};
  const title = sheet?.title;
  useEffect(() => {
    document.title = title === undefined ? 'Leaflets: preview' : `${title} – Leaflets: preview`;
  }, [title]);
  const toProblem = (index: number) => document.getElementById(`problem-${index}`)?.focus();
  const widest = Math.max(1, ...(sheet?.pages.map(({ width }) => width) ?? []));
  const scale = zoom === 'fit' ? Math.min(room.width / widest, 2.6 * perMm) : perMm * (Number(zoom) || 1);
  return (
    <>
      <header>
        <h1>Leaflets</h1>
        <p class="status" role="status">
          {statusOf(view, lost)}
        </p>
        <label class="choice zoom">
          <span>Zoom</span>
          <select value={zoom} onChange={(event) => setZoom(event.currentTarget.value as Zoom)}>
            {zooms.map((name) => (
              <option key={name} value={name}>
                {zoomNames[name]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <nav aria-label="What is shown">
        <Controls choices={choices} asked={asked} overlays={overlays} onAsk={ask} onOverlays={setOverlays} />
        <Ruler perMm={perMm} onChange={setPerMm} />
      </nav>
      <main ref={stage} aria-label="The leaflet">
        {stale && <Broken view={view} />}
        {sheet && !asked.folded && view && (
          <SheetView
            sheet={sheet}
            version={view.version}
            scale={scale}
            overlays={overlays}
            problems={problems}
            stale={stale}
            onProblem={toProblem}
          />
        )}
        {sheet &&
          asked.folded &&
          (sheet.folding ? (
            <FoldedView
              folding={sheet.folding}
              scale={zoom === 'fit' ? foldedScale(sheet.folding, room) : scale}
              stale={stale}
            />
          ) : null)}
        {!sheet && !stale && <p class="quiet">The leaflet is being made …</p>}
      </main>
      <aside aria-label="What there is to say about it">
        <Problems problems={problems} />
        {sheet && <Rooms panels={sheet.pages.flatMap(({ panels }) => panels)} />}
      </aside>
    </>
  );
}

function foldedScale(
  folding: NonNullable<NonNullable<View['sheet']>['folding']>,
  room: { width: number; height: number },
): number {
  const width = folding.leaves.reduce((sum, leaf) => sum + leaf.width, 0);
  return Math.min(room.width / (width * 1.06), (room.height - 150) / folding.height);
}

/** A save that can't be shown: what is wrong stands over the last good picture. */
function Broken({ view }: { readonly view: View | undefined }) {
  const first = view?.problems.find(({ severity }) => severity === 'error') ?? view?.problems[0];
  return (
    <div class="broken" role="alert">
      <p>
        <strong>
          {view?.sheet
            ? 'The last save can’t be shown; this is how it was before.'
            : 'The leaflet can’t be shown.'}
        </strong>
      </p>
      {first && (
        <p>
          {first.message} {first.open && <a href={first.open}>{`${first.file}:${first.line ?? 1}`}</a>}
        </p>
      )}
    </div>
  );
}

function statusOf(view: View | undefined, lost: boolean): string {
  if (lost) return 'The preview has ended: start it again, and this page follows';
  if (!view) return 'Loading …';
  const faults = view.problems.filter(({ severity }) => severity !== 'info').length;
  const mend = faults === 0 ? 'nothing to mend' : `${faults} to mend`;
  const size = view.sheet ? `, type ${view.sheet.bodyPt} pt` : '';
  return view.tookMs === null
    ? `Up to date${size}, ${mend}`
    : `Saved and shown in ${view.tookMs} ms${size}, ${mend}`;
}

/** The stage's own size, px, as it changes. */
function useRoom() {
  const stage = useRef<HTMLElement>(null);
  const [room, setRoom] = useState({ width: 900, height: 700 });
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      const { paddingLeft, paddingRight } = getComputedStyle(element);
      const width = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      setRoom({ width: Math.max(200, width - 2), height: Math.max(320, window.innerHeight - 60) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [stage, room] as const;
}

const choices = (await (await fetch('choices')).json()) as Choices;
render(<App choices={choices} />, document.getElementById('app') as HTMLElement);
