import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { exchange } from '../../src/engine/exchange.js';
import { compareIssues } from '../../src/model/issue.js';
import { verifySite } from '../../src/publish/verify/verify.js';
import { failFrom, mendDisk } from './support/failing-disk.js';
import type { FakeLeaflet } from './support/fake-build.js';
import { codesOf, leftovers, type SiteProject, siteProject, snapshot } from './support/sites.js';

afterEach(mendDisk);

const issues = ['2021-07-19', '2021-07-19.2', '2021-07-19.10', '2022-01-01'] as const;
const languages = ['en-GB', 'fr'] as const;

type Step =
  | { readonly do: 'edit'; readonly leaflet: 0 | 1; readonly words: number }
  | { readonly do: 'issue'; readonly leaflet: 0 | 1; readonly issue: number }
  | { readonly do: 'tool'; readonly version: number }
  | { readonly do: 'withdraw'; readonly issue: number; readonly back: boolean }
  | { readonly do: 'publish' | 'restore' | 'verify' }
  | { readonly do: 'kill'; readonly step: number };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('edit' as const),
      leaflet: fc.constantFrom(0 as const, 1 as const),
      words: fc.nat(2),
    }),
    fc.record({
      do: fc.constant('issue' as const),
      leaflet: fc.constantFrom(0 as const, 1 as const),
      issue: fc.nat(3),
    }),
    fc.record({ do: fc.constant('tool' as const), version: fc.nat(2) }),
    fc.record({ do: fc.constant('withdraw' as const), issue: fc.nat(3), back: fc.boolean() }),
    { weight: 3, arbitrary: fc.record({ do: fc.constant('publish' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('kill' as const), step: fc.integer({ min: 1, max: 150 }) }),
    },
    fc.record({ do: fc.constantFrom('restore' as const, 'verify' as const) }),
  ),
  { minLength: 4, maxLength: 14 },
);

/** What ought to be so, kept apart from the program: what was first published under a name stays. */
class World {
  project: SiteProject = siteProject(['demo']);
  readonly #files = new Map<string, string>();
  readonly #meanings = new Map<string, number>();
  readonly #withdrawn = new Set<string>();
  readonly #leaflets = languages.map((language) => ({ language, issue: 0, words: 0 }));
  #tool = 0;

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'edit':
        this.#of(step.leaflet).words = step.words;
        break;
      case 'issue':
        this.#of(step.leaflet).issue = step.issue;
        break;
      case 'tool':
        this.#tool = step.version;
        break;
      case 'withdraw':
        this.#withdraw(issues[step.issue] ?? '', step.back);
        break;
      case 'publish':
        await this.#publish();
        break;
      case 'kill':
        await this.#kill(step.step);
        break;
      case 'restore':
        await this.#restore();
        break;
      case 'verify':
        this.#verify();
    }
  }

  /** A withdrawal of what nobody published is refused, which is another test’s. */
  #withdraw(issue: string, back: boolean): void {
    if (back) this.#withdrawn.delete(issue);
    else if ([...this.#meanings.keys()].some((key) => key.startsWith(`${issue} `)))
      this.#withdrawn.add(issue);
    const list = [...this.#withdrawn].map((one) => `{ leaflet: demo, issue: ${one}, reason: wrong }`);
    this.project.write('content/site.yaml', `title: Ours\nwithdrawn: [${list.join(', ')}]\n`);
  }

  #build(): readonly { key: string; words: number }[] {
    const built = this.#leaflets.map(({ language, issue, words }) => ({
      language,
      issue: issues[issue] ?? '',
      words,
    }));
    this.project.built(
      ...built.map(
        ({ words, ...rest }): FakeLeaflet => ({
          id: 'demo',
          ...rest,
          words: [`Words ${words}.`],
          tool: String(this.#tool),
        }),
      ),
    );
    return built.map(({ language, issue, words }) => ({ key: `${issue} ${language}`, words }));
  }

  async #publish(): Promise<void> {
    const built = this.#build();
    const before = snapshot(this.project.site);
    const refused = built.some(({ key, words }) => (this.#meanings.get(key) ?? words) !== words);
    const result = await this.project.publish();
    expect(
      result.diagnostics.some(({ severity }) => severity === 'error'),
      JSON.stringify(result),
    ).toBe(refused);
    if (refused) {
      expect(codesOf(result)).toContain('error publish/changed');
      expect(snapshot(this.project.site)).toEqual(before);
    } else for (const { key, words } of built) this.#meanings.set(key, words);
    expect(leftovers(this.project.site)).toEqual([]);
    this.#verify();
  }

  /** A publish after whose nth step nothing more is done to the disk. */
  async #kill(step: number): Promise<void> {
    const built = this.#build();
    const old = snapshot(this.project.site);
    const counted = failFrom(step, 'dead');
    await this.project.publish({ exchange: (one, other) => counted() < step && exchange(one, other) });
    mendDisk();
    const found = snapshot(this.project.site);
    // Its process is no more: no such number is in use.
    const lock = path.join(this.project.root, '.site.lock');
    if (existsSync(lock)) writeFileSync(lock, '2147483646 x');
    const isNew = JSON.stringify(found) !== JSON.stringify(old);
    if (isNew) for (const { key, words } of built) this.#meanings.set(key, words);
    this.#verify();
    // What it leaves beside is the next one’s to clear away, which finds the same site or makes the new one.
    await this.#publish();
  }

  /** The machine is lost; another one brings the site back. */
  async #restore(): Promise<void> {
    if (this.#meanings.size === 0) return;
    const published = this.project;
    this.project = siteProject(['demo']);
    this.#withdraw('', true);
    this.#build();
    const result = await this.project.publish({ from: published.site });
    if (result.diagnostics.some(({ severity }) => severity === 'error')) {
      expect(codesOf(result)).toContain('error publish/changed');
      rmSync(this.project.root, { recursive: true });
      this.project = published;
      return;
    }
    for (const { key, words } of this.#build()) this.#meanings.set(key, words);
    this.#verify();
  }

  #verify(): void {
    const { site } = this.project;
    const now = snapshot(site);
    if (now === undefined) {
      expect(this.#meanings.size).toBe(0);
      return;
    }
    expect(verifySite(site).diagnostics).toEqual([]);
    // Nothing that was ever published is gone, or another.
    for (const [name, hash] of this.#files) expect(now[name], name).toBe(hash);
    for (const [name, hash] of Object.entries(now)) if (/^demo\/\d/.test(name)) this.#files.set(name, hash);
    const releases = JSON.parse(readFileSync(path.join(site, 'releases.json'), 'utf8')).releases as {
      issue: string;
      language: string;
      withdrawn: object | null;
    }[];
    expect(new Set(releases.map(({ issue, language }) => `${issue} ${language}`))).toEqual(
      new Set(this.#meanings.keys()),
    );
    for (const language of languages) {
      const good = releases
        .filter((one) => one.language === language && !one.withdrawn)
        .map(({ issue }) => issue);
      const latest = good.sort(compareIssues).at(-1);
      const suffix = language === 'fr' ? '-fr' : '';
      const file = latest && `demo/${latest}/${language}/demo-${latest}${suffix}-web.pdf`;
      expect(now[`demo/latest/demo${suffix}-web.pdf`]).toBe(file && now[file]);
    }
  }

  #of(leaflet: 0 | 1) {
    return this.#leaflets[leaflet] as { language: string; issue: number; words: number };
  }
}

it('whatever is built, edited, issued, withdrawn, published, killed and restored: nothing published is lost or changes', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (list) => {
      const world = new World();
      for (const step of list) await world.take(step);
    }),
    { numRuns: 30, seed: 20210719, endOnFailure: true },
  );
}, 240_000);
