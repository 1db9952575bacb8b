import type { PdfFile } from './cos.js';
import type { Expected, Level, Outcome, Profile, Rule, RuleContext, Separations } from './rule.js';
import { rules } from './rules/index.js';
import { notChecked } from './rules/support/outcome.js';

export interface RuleResult {
  readonly rule: Rule;
  readonly level: Level;
  readonly outcome: Outcome;
}

export interface RunOptions {
  readonly expected?: Expected | undefined;
  /** Renders a page into its inks; without it no page’s inks are known. Asked once a page. */
  readonly separations?: ((page: number) => Promise<Separations | string | undefined>) | undefined;
  /** Decodes a CMYK JPEG; without it pictures’ inks are not known but where they are stored plainly. */
  readonly cmykPixels?: RuleContext['cmykPixels'] | undefined;
  /** Time for one rule and for all together, ms. */
  readonly budget?: { readonly rule: number; readonly all: number };
  /** The rules to choose from; tests bring their own. */
  readonly rules?: readonly Rule[];
  readonly now?: () => number;
}

class TimeIsUp extends Error {}

/** Runs the rules of a profile on a file; results come in the profile’s order. None of them can make it throw or hang for long. */
export async function runProfile(
  file: PdfFile,
  profile: Profile,
  options: RunOptions = {},
): Promise<readonly RuleResult[]> {
  const { expected, budget = { rule: 4000, all: 8000 }, now = () => performance.now() } = options;
  const known = new Map((options.rules ?? rules).map((rule) => [rule.id, rule]));
  const separations = onceAPage(options.separations);
  const cmykPixels = options.cmykPixels ?? (async () => undefined);
  const end = now() + budget.all;
  const chosen = Object.entries(profile.rules).map(([id, { level, limits = {} }]) => {
    const rule = known.get(id);
    if (!rule) throw new Error(`Profile ${profile.name} names a rule that isn’t there: ${id}`);
    return { rule, level, limits };
  });
  const outcomes = new Map<Rule, Outcome>();
  // A long file’s inks may take all the time there is, which must not be the other rules’.
  const quickFirst = chosen.toSorted(
    (one, other) => Number(one.rule.rendersInks ?? false) - Number(other.rule.rendersInks ?? false),
  );
  for (const { rule, limits } of quickFirst) {
    const deadline = Math.min(now() + budget.rule, end);
    const tick = ticking(deadline, now);
    const context: RuleContext = {
      limits,
      expected,
      condition: profile.condition,
      cmykPixels,
      tick,
      separations: async (page) => {
        if (now() > deadline) throw new TimeIsUp();
        return separations(page);
      },
    };
    const outcome = await within(deadline - now(), () =>
      file.encrypted && !rule.evenEncrypted ? locked : rule.run(file, context),
    );
    outcomes.set(rule, outcome);
  }
  return chosen.map(({ rule, level }) => ({ rule, level, outcome: outcomes.get(rule) ?? outOfTime }));
}

/** A look at the clock every few hundred calls is enough. */
function ticking(deadline: number, now: () => number): () => void {
  let calls = 0;
  return () => {
    calls = (calls + 1) % 256;
    if (calls === 1 && now() > deadline) throw new TimeIsUp();
  };
}

const locked = notChecked('the file is encrypted');
const outOfTime = notChecked('the time for it ran out');

async function within(left: number, run: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  if (left <= 0) return outOfTime;
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => resolve(outOfTime), Math.ceil(left) + 1);
    });
    return await Promise.race([Promise.resolve().then(run), late]);
  } catch (error) {
    if (error instanceof TimeIsUp) return outOfTime;
    return notChecked(
      `the rule could not be run on this file (${error instanceof Error ? error.message : error})`,
    );
  } finally {
    clearTimeout(timer);
  }
}

function onceAPage(render: RunOptions['separations']): RuleContext['separations'] {
  const pages = new Map<number, Promise<Separations | string | undefined>>();
  return (page) => {
    const inks = pages.get(page) ?? (render ? render(page) : Promise.resolve(undefined));
    pages.set(page, inks);
    return inks;
  };
}
