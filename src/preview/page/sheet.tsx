import { useEffect, useRef } from 'preact/hooks';
import type { Problem, Sheet, SheetPage, SheetPanel } from '../view.js';
import { Overlay, type Overlays } from './overlay.js';

interface SheetProps {
  readonly sheet: Sheet;
  readonly version: number;
  /** Pixels to a millimetre. */
  readonly scale: number;
  readonly overlays: Overlays;
  readonly problems: readonly Problem[];
  readonly stale: boolean;
  onProblem(index: number): void;
}

/** A leaflet's pages as they will print, each panel a picture of its own. */
export function SheetView(props: SheetProps) {
  const { sheet, version, stale } = props;
  const stage = useRef<HTMLDivElement>(null);
  // Busy until the browser has the pictures: for those who listen, and for whoever measures.
  useEffect(() => {
    const element = stage.current;
    if (!element) return undefined;
    let current = true;
    const pictures = [...element.querySelectorAll('img')];
    Promise.all(pictures.map((picture) => picture.decode().catch(() => {}))).then(() =>
      requestAnimationFrame(() => {
        if (!current) return;
        element.setAttribute('aria-busy', 'false');
        element.dataset.shown = String(version);
      }),
    );
    return () => {
      current = false;
    };
  }, [version]);
  return (
    <div ref={stage} class={stale ? 'sheets stale' : 'sheets'} aria-busy="true">
      {sheet.pages.map((page) => (
        <Page key={page.name} page={page} {...props} />
      ))}
    </div>
  );
}

function Page({ page, scale, overlays, problems, onProblem }: SheetProps & { readonly page: SheetPage }) {
  const size = { width: page.width * scale, height: page.height * scale };
  return (
    <figure class="page">
      <div class="paper" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
        {page.panels.map((panel) => (
          <Picture key={panel.role || panel.x} panel={panel} page={page} scale={scale} />
        ))}
        <Overlay page={page} overlays={overlays} />
        {page.panels.map((panel) => (
          <Marks key={panel.role} panel={panel} scale={scale} problems={problems} onProblem={onProblem} />
        ))}
      </div>
      <figcaption>{page.panels.map(({ title, role }) => title || role).join(' · ')}</figcaption>
    </figure>
  );
}

function Picture({ panel, page, scale }: { panel: SheetPanel; page: SheetPage; scale: number }) {
  return (
    <img
      src={`pictures/${panel.picture}`}
      alt={`Panel ${panel.role}: ${panel.title}`}
      style={{
        left: `${panel.x * scale}px`,
        width: `${panel.width * scale}px`,
        height: `${page.height * scale}px`,
      }}
    />
  );
}

/** One mark a panel that something is said about: how many problems, and the way to them. */
function Marks({
  panel,
  scale,
  problems,
  onProblem,
}: {
  panel: SheetPanel;
  scale: number;
  problems: readonly Problem[];
  onProblem(index: number): void;
}) {
  const own = problems.flatMap((problem, index) =>
    problem.panel === panel.role && problem.severity !== 'info' ? [{ problem, index }] : [],
  );
  const first = own.find(({ problem }) => problem.severity === 'error') ?? own[0];
  if (!first) return null;
  const worst = own.some(({ problem }) => problem.severity === 'error') ? 'error' : 'warning';
  const title = own.map(({ problem }) => problem.message).join('\n');
  return (
    <button
      type="button"
      class={`mark ${worst}`}
      title={title}
      aria-label={`${own.length} ${own.length === 1 ? 'problem' : 'problems'} on panel ${panel.title || panel.role}`}
      style={{ left: `${(panel.box.x + 2) * scale}px`, top: `${(panel.box.y + 2) * scale}px` }}
      onClick={() => onProblem(first.index)}
    >
      {worst === 'error' ? '✕' : '!'} {own.length}
    </button>
  );
}
