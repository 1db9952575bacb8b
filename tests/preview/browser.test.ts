import { readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../support/browser.js';
import { compile, startLeaflets } from '../support/dist.js';
import { templateFolders } from '../support/fitted.js';
import { makeProject, type TestProject } from '../support/project.js';
import { paintLeaves, visibleLeaves } from './visible-leaves.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser | undefined;
let project: TestProject;
let preview: ReturnType<typeof startLeaflets>;
let address: string;
let good: string;
const leaflet = 'content/leaflets/demo.yaml';

beforeAll(async () => {
  browser = await startBrowser();
  if (!browser) return;
  compile();
  project = makeProject({}, templateFolders);
  good = String(project.files.readText(leaflet).value);
  preview = startLeaflets(['preview', 'demo', '--root', project.root, '--no-open']);
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    preview.stdout?.on('data', (text) => {
      said += String(text);
      const found = /^http:\S+$/m.exec(said)?.[0];
      if (found) resolve(found);
    });
    preview.on('exit', () => reject(new Error(`the preview ended: ${said}`)));
  });
});
// What a test has left broken is not the next one's affair.
beforeEach(() => project?.write(leaflet, good));
afterAll(() => {
  preview?.removeAllListeners('exit');
  preview?.kill('SIGKILL');
});

type View = Parameters<Browser['newContext']>[0];

/** Opens the preview in a window of its own, and does something there; nothing may be asked for from elsewhere. */
async function looking(hash: string, work: (page: Page) => Promise<void>, view: View = {}): Promise<void> {
  if (!browser) return;
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...view });
  const page = await context.newPage();
  const elsewhere: string[] = [];
  const said: string[] = [];
  const { origin, pathname } = new URL(address);
  page.on('request', (request) => {
    if (!request.url().startsWith(origin + pathname)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${origin}${pathname}#leaflet=demo${hash}`);
  await work(page);
  expect(elsewhere).toEqual([]);
  expect(said).toEqual([]);
  await context.close();
}

const shown = (page: Page) => page.waitForSelector('.sheets[aria-busy=false]');
const pictures = (page: Page) =>
  page.locator('.paper img').evaluateAll((all) => all.map((one) => one.getAttribute('src')));
const status = (page: Page) => page.locator('.status');

describe('in a browser', () => {
  it('a save is shown, on its panel alone', () =>
    looking('&edition=web', async (page) => {
      await shown(page);
      const before = await pictures(page);
      project.write(leaflet, good.replace('Two cities agree', 'Two towns agree'));
      await status(page)
        .getByText(/^Saved and shown/)
        .waitFor();
      await shown(page);
      const after = await pictures(page);
      expect(after.filter((picture, index) => picture !== before[index])).toHaveLength(1);
      project.write(leaflet, good);
      await expect.poll(() => pictures(page)).toEqual(before);
    }));

  it('a save that breaks it leaves the last picture, says why over it, and is mended by the next', () =>
    looking('', async (page) => {
      await shown(page);
      const before = await pictures(page);
      project.write(leaflet, `${good}\nheadding: x\n`);
      const alert = page.getByRole('alert');
      await alert.waitFor();
      expect(await alert.textContent()).toContain('headding');
      expect(await pictures(page)).toEqual(before);
      expect(await page.locator('.sheets').getAttribute('class')).toContain('stale');
      const link = page
        .getByRole('complementary')
        .getByRole('link', { name: /demo\.yaml:\d+/ })
        .first();
      expect(await link.getAttribute('href')).toMatch(/^vscode:\/\/file\//);
      project.write(leaflet, good);
      await alert.waitFor({ state: 'detached' });
      expect(await pictures(page)).toEqual(before);
    }));

  it('a panel that is too full has a mark, which leads to what to do', () =>
    looking('', async (page) => {
      await shown(page);
      project.write(
        leaflet,
        good.replace(
          'Two cities agree',
          `${'Many words more than there is room for. '.repeat(200)}Two cities agree`,
        ),
      );
      const mark = page.locator('button.mark.error');
      await mark.waitFor();
      await mark.click();
      const focused = page.locator('article:focus');
      expect(await focused.textContent()).toMatch(/too tall.*cut about \d+ words/s);
      project.write(leaflet, good);
      await mark.waitFor({ state: 'detached' });
    }));

  it('overlays are drawn over every page, and remembered', () =>
    looking('', async (page) => {
      await shown(page);
      for (const name of [
        'Trim',
        'Bleed',
        'Folds',
        'Safe area',
        'Baseline grid',
        'Panel names',
        'Picture resolution',
      ])
        await page.getByLabel(name, { exact: true }).check();
      const lines = (name: string) => page.locator(`.overlay .${name}`).count();
      expect(await lines('trim')).toBe(2);
      expect(await lines('folds')).toBe(4);
      expect(await lines('safe')).toBe(6);
      expect(await lines('grid')).toBeGreaterThan(100);
      await page.reload();
      await shown(page);
      expect(await lines('trim')).toBe(2);
    }));

  it('editions, printers and zoom are a choice away', () =>
    looking('', async (page) => {
      await shown(page);
      await page.getByLabel('Edition').selectOption('web');
      await expect.poll(() => page.locator('.page').count()).toBeGreaterThan(2);
      await page.getByLabel('Zoom').selectOption('real');
      await shown(page);
      const width = (await page.locator('.paper').first().boundingBox())?.width ?? 0;
      expect(width).toBeCloseTo((100 * 96) / 25.4, -1);
    }));

  it('the sheet opens by keys, slider, wheel and drag, and turns over', () =>
    looking('&folded=true', async (page) => {
      const now = page.locator('.controls p');
      await now.waitFor();
      expect(await now.textContent()).toMatch(/^closed: cover/);
      await page.locator('.scene').focus();
      await page.keyboard.press('ArrowRight');
      expect(await now.textContent()).toMatch(/^1 of 2 folds open: inside-left.*flap/);
      await page.keyboard.press('End');
      expect(await now.textContent()).toMatch(/^flat, inside/);
      await page.keyboard.press('t');
      expect(await now.textContent()).toMatch(/^flat, outside: flap.*back.*cover/);
      await page.keyboard.press('t');
      await page.getByLabel('Open', { exact: true }).fill('0');
      expect(await now.textContent()).toMatch(/^closed/);
      const scene = (await page.locator('.scene').boundingBox()) as {
        x: number;
        y: number;
        width: number;
        height: number;
      };
      await page.mouse.move(scene.x + scene.width / 2, scene.y + scene.height / 2);
      await page.mouse.wheel(0, 400);
      await expect.poll(() => now.textContent()).toMatch(/^1 of 2/);
      await page.mouse.down();
      await page.mouse.move(scene.x + scene.width / 2 - 420, scene.y + scene.height / 2, { steps: 8 });
      await page.mouse.up();
      await expect.poll(() => now.textContent()).toMatch(/^flat/);
    }));

  const flat = [
    ['left front', 'middle front', 'right front'],
    ['right back', 'middle back', 'left back'],
  ];
  // By steps, each with how it is turned over.
  it.each([
    [
      'roll',
      [
        [['left back'], ['middle back']],
        [
          ['left front', 'right back'],
          ['middle back', 'left back'],
        ],
        flat,
      ],
    ],
    [
      'z',
      [
        [['left back'], ['right front']],
        [
          ['left front', 'middle front'],
          ['right front', 'left back'],
        ],
        flat,
      ],
    ],
  ])('leaves lie over one another as paper does: %s fold', async (fold, steps) => {
    project?.write(
      leaflet,
      fold === 'roll'
        ? good
        : good
            .replace('panels:', 'fold: z\npanels:')
            .replace('panel: flap', 'panel: outside-left')
            .replace('panel: back', 'panel: outside-middle'),
    );
    const view = { reducedMotion: 'reduce', viewport: { width: 1500, height: 1000 } } as const;
    const work = async (page: Page) => {
      await page.locator('.leaf').first().waitFor();
      await page.getByRole('region', { name: fold === 'z' ? '(Z fold)' : '(roll fold)' }).waitFor();
      await paintLeaves(page);
      await page.locator('.scene').focus();
      for (const [front, back] of steps) {
        expect(new Set((await visibleLeaves(page)).map(String))).toEqual(new Set([String(front)]));
        await page.keyboard.press('t');
        expect(new Set((await visibleLeaves(page)).map(String))).toEqual(new Set([String(back)]));
        await page.keyboard.press('t');
        await page.keyboard.press('ArrowRight');
      }
    };
    await looking('&folded=true', work, view);
  });

  it('a button that does no more keeps the focus, and says so', () =>
    looking('&folded=true', async (page) => {
      const button = page.getByRole('button', { name: 'Open a fold' });
      await button.focus();
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Enter');
      expect(await button.getAttribute('aria-disabled')).toBe('true');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Open a fold');
      expect(await page.locator('.controls p').textContent()).toMatch(/^flat, inside/);
    }));

  it('the window is named after the leaflet, and each language is called by its own name', async () => {
    const french = 'content/leaflets/demo.fr.yaml';
    project?.write(french, 'translates: 2021-07-19\ntranslation: unreviewed\n');
    await looking('', async (page) => {
      await shown(page);
      expect(await page.title()).toBe('Our twin cities – Leaflets: preview');
      const languages = page.getByLabel('Language').locator('option');
      expect(
        await languages.evaluateAll((all) => all.map((one) => `${one.lang} ${one.textContent}`)),
      ).toEqual(['en-GB British English', 'fr français']);
    });
    if (project) rmSync(path.join(project.root, french));
  });

  it('nothing moves where motion is unwelcome', () =>
    looking(
      '&folded=true',
      async (page) => {
        await page.locator('.leaf').first().waitFor();
        const moving = await page.evaluate(
          "getComputedStyle(document.querySelector('.leaf')).transitionDuration",
        );
        expect(moving).toBe('0s');
        await page.locator('.scene').focus();
        await page.keyboard.press('ArrowRight');
        expect(await page.locator('.controls p').textContent()).toMatch(/^1 of 2/);
      },
      { reducedMotion: 'reduce' },
    ));

  it('everything is reached by the keyboard alone', () =>
    looking('', async (page) => {
      await shown(page);
      const reached: string[] = [];
      for (let press = 0; press < 25; press += 1) {
        await page.keyboard.press('Tab');
        reached.push(
          await page.evaluate(
            "(document.activeElement.closest('label') ?? document.activeElement).textContent.trim()",
          ),
        );
      }
      for (const wanted of [
        'Zoom',
        'Leaflet',
        'Edition',
        'Sheet',
        'Trim',
        'Picture resolution',
        'Measure this screen',
      ])
        expect(
          reached.some((name) => name.startsWith(wanted)),
          `${wanted} in ${reached}`,
        ).toBe(true);
    }));

  it.each(['light', 'dark'] as const)('axe-core finds nothing, sheet, folded and broken, %s', (colorScheme) =>
    looking(
      '',
      async (page) => {
        await shown(page);
        for (const name of ['Trim', 'Panel names']) await page.getByLabel(name, { exact: true }).check();
        await judge(page);
        await page.getByLabel('Folded').check();
        await page.locator('.leaf').first().waitFor();
        await judge(page);
        await page.getByLabel('Sheet', { exact: true }).check();
        project.write(leaflet, `${good}\nheadding: x\n`);
        await page.getByRole('alert').waitFor();
        await judge(page);
        project.write(leaflet, good);
        await page.getByRole('alert').waitFor({ state: 'detached' });
        await page.setViewportSize({ width: 820, height: 1180 });
        await judge(page);
        expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(
          0,
        );
      },
      { colorScheme },
    ),
  );

  it('another site’s page learns nothing', async () => {
    if (!browser) return;
    const other = createServer((_, answer) => answer.end('<!doctype html><title>elsewhere</title>'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const { origin, pathname } = new URL(address);
    const got = await page.evaluate(`(async (target) => {
      const asked = (mode) => fetch(target, { mode }).then(({ type, status }) => type + status, () => 'refused');
      const frame = document.createElement('iframe');
      frame.src = target;
      document.body.append(frame);
      await new Promise((resolve) => frame.addEventListener('load', resolve));
      return [await asked('cors'), await asked('no-cors'), frame.contentDocument?.title ?? ''];
    })(${JSON.stringify(`${origin}${pathname}`)})`);
    expect(got).toEqual(['refused', 'refused', '']);
    await page.close();
    other.close();
  });
});

async function judge(page: Page): Promise<void> {
  // The page's own policy lets no script in: axe comes by the browser's own tools.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((found) => JSON.stringify(found.violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => html.slice(0, 160) + failureSummary)])))`,
    awaitPromise: true,
    returnByValue: true,
  });
  expect(JSON.parse(String(result.value))).toEqual([]);
}
