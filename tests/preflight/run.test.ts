import { expect, it } from 'vitest';
import type { Outcome, Rule, RuleContext } from '../../src/preflight/rule.js';
import { runProfile } from '../../src/preflight/run.js';
import { fileOf, pageOf } from './rules/by-hand.js';

const passed: Outcome = { verdict: 'passed', findings: [] };
const rule = (id: string, run: (context: RuleContext) => Outcome | Promise<Outcome>): Rule => ({
  id,
  title: id,
  source: '',
  checks: '',
  means: '',
  mend: '',
  run: (_, context) => run(context),
});

const file = fileOf(pageOf([]));
const run = (rules: readonly Rule[], more: Parameters<typeof runProfile>[2] = {}) =>
  runProfile(
    file,
    {
      name: 'test',
      title: 'test',
      rules: Object.fromEntries(rules.map(({ id }) => [id, { level: 'warning', limits: { pt: 3 } }])),
    },
    { rules, ...more },
  );

it('hands each rule its limits and tells its level', async () => {
  let limits: unknown;
  const [result] = await run([
    rule('one', (context) => {
      limits = context.limits;
      return passed;
    }),
  ]);
  expect(limits).toEqual({ pt: 3 });
  expect(result).toMatchObject({ level: 'warning', outcome: { verdict: 'passed' } });
});

it('goes on after a rule that throws', async () => {
  const broken = () => {
    throw new Error('no such thing');
  };
  const results = await run([
    rule('throws', broken),
    rule('rejects', async () => broken()),
    rule('fine', () => passed),
  ]);
  expect(results.map(({ outcome }) => outcome.verdict)).toEqual(['not checked', 'not checked', 'passed']);
  expect(results[0]?.outcome.because).toBe('the rule could not be run on this file (no such thing)');
});

it('stops a rule whose time is over, busy or waiting, and has time for the next', async () => {
  const results = await run(
    [
      rule('busy', ({ tick }) => {
        for (;;) tick();
      }),
      rule('waiting', () => new Promise(() => {})),
      rule('fine', () => passed),
    ],
    { budget: { rule: 30, all: 5000 } },
  );
  expect(results.map(({ outcome }) => outcome.because)).toEqual([
    'the time for it ran out',
    'the time for it ran out',
    undefined,
  ]);
});

it('has one end for all rules', async () => {
  const waits = () => new Promise<Outcome>(() => {});
  const results = await run([rule('one', waits), rule('two', waits), rule('three', () => passed)], {
    budget: { rule: 40, all: 60 },
  });
  expect(results.map(({ outcome }) => outcome.verdict)).toEqual([
    'not checked',
    'not checked',
    'not checked',
  ]);
});

it('renders a page once', async () => {
  let asked = 0;
  const asks = async ({ separations }: RuleContext): Promise<Outcome> => {
    await separations(0);
    return passed;
  };
  await run([rule('one', asks), rule('two', asks)], {
    separations: async () => {
      asked += 1;
      return undefined;
    },
  });
  expect(asked).toBe(1);
});

it('calls a profile wrong that names a rule that isn’t there', async () => {
  await expect(
    runProfile(file, { name: 'odd', title: '', rules: { nothing: { level: 'error' } } }),
  ).rejects.toThrow('Profile odd names a rule that isn’t there: nothing');
});

it('lets rules that render inks take only the time that the others leave, and renders no more when it is over', async () => {
  let asked = 0;
  const greedy: Rule = {
    ...rule('greedy', async ({ separations }) => {
      for (;;) await separations(asked);
    }),
    rendersInks: true,
  };
  const results = await run([greedy, rule('quick', () => passed)], {
    budget: { rule: 60, all: 60 },
    separations: async () => {
      asked += 1;
      await new Promise((resolve) => setTimeout(resolve, 10));
      return undefined;
    },
  });
  expect(results.map(({ rule: { id }, outcome }) => [id, outcome.verdict])).toEqual([
    ['greedy', 'not checked'],
    ['quick', 'passed'],
  ]);
  const then = asked;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(asked).toBeLessThanOrEqual(then + 1);
});
