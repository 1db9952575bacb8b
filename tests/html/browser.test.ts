import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage, startBrowser } from '../support/browser.js';
import { demoReadables, leaflets, readablesOf } from '../support/readables.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Each violation of WCAG 2.2 AA, and of what axe-core calls good practice, with the element at fault. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(levels)}, resultTypes: ['violations'] })`,
  )) as AxeResults;
  expect(found.passes.length).toBeGreaterThan(15);
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
/** What a reader may set: the spacing of WCAG 2.2, 1.4.12, and letters of twice the size (1.4.4). */
const readersStyles = {
  spacing,
  large: 'html{font-size:200%!important}',
  'a half larger, and spaced': `${spacing}html{font-size:150%!important}`,
};

/** Elements of text that reach beyond the window, save in what moves within its own frame. */
const tooWide = `[...document.querySelectorAll('main *, header *, footer *')]
  .filter((one) => !one.closest('.moves, svg, .aid') && one.getBoundingClientRect().right > innerWidth + 1)
  .map((one) => one.outerHTML.slice(0, 120))`;

/** 400 % zoom of a window 1280 px wide leaves 320 CSS px (WCAG 2.2, 1.4.10). */
const windows = [
  { width: 1280, height: 800 },
  { width: 320, height: 256 },
] as const;

describe.each(leaflets)('the page of %s in a browser', (id) => {
  it('breaks no rule of axe-core by day and by night, wide and at 400 % zoom, and never scrolls sideways', async (test) => {
    const started = await startBrowser();
    if (!started) return test.skip();
    const { page } = await openPage(started, (await readablesOf(id)).html);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const window of windows) {
        await page.setViewportSize(window);
        expect(await violations(page), `${colorScheme} ${window.width}`).toEqual([]);
        expect(await scrollsSideways(page)).toBe(false);
      }
    }
    await page.close();
  });

  it('never scrolls sideways at 320 px with letters twice as large, or spaced as readers may wish', async (test) => {
    const started = await startBrowser();
    if (!started) return test.skip();
    const { page } = await openPage(started, (await readablesOf(id)).html);
    await page.setViewportSize({ width: 320, height: 256 });
    for (const [name, own] of Object.entries(readersStyles)) {
      // The page's policy lets no other style in: the browser's own way of setting them does.
      await page.evaluate(`document.adoptedStyleSheets = [new CSSStyleSheet()];
        document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(own)})`);
      expect(await page.evaluate(tooWide), name).toEqual([]);
      expect(await scrollsSideways(page), name).toBe(false);
    }
    await page.close();
  });

  it('asks for nothing, is refused nothing, and shows its own fonts', async (test) => {
    const started = await startBrowser();
    if (!started) return test.skip();
    const { page, asked, said } = await openPage(started, (await readablesOf(id)).html);
    expect([asked, said]).toEqual([[], []]);
    const fonts = (await page.evaluate('[...document.fonts].map((font) => font.status)')) as string[];
    expect(fonts.length).toBeGreaterThan(2);
    expect(new Set(fonts)).toEqual(new Set(['loaded']));
    await page.close();
  });
});

it('a violation is noticed', async (test) => {
  const started = await startBrowser();
  if (!started) return test.skip();
  const { html } = await readablesOf('fopt');
  const pale = html.replace(/--text:#\w{6}/g, '--text:#aaaaaa').replace(/'sha256-[^']*'/, "'unsafe-inline'");
  const { page } = await openPage(started, pale);
  expect((await violations(page)).join('\n')).toContain('color-contrast');
  await page.close();
});

it('a real zoom of 400 % leaves everything in its column', async (test) => {
  const started = await startBrowser();
  if (!started) return test.skip();
  const { html } = await readablesOf('international-links');
  const zoomed = { viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 };
  const { page } = await openPage(started, html, zoomed);
  expect(await scrollsSideways(page)).toBe(false);
  // The map of the world moves within its own frame, whose words stay legible.
  const map = '.sea.band .moves';
  expect(await page.evaluate(`document.querySelector('${map}').scrollWidth`)).toBeGreaterThan(500);
  const height = `Math.min(...[...document.querySelectorAll('.map text')].map((text) => text.getBoundingClientRect().height))`;
  expect(await page.evaluate(height)).toBeGreaterThan(11);
  await page.close();
});

it('on paper it has codes to photograph, whatever the scheme, and no contents', async (test) => {
  const started = await startBrowser();
  if (!started) return test.skip();
  const { page } = await openPage(started, (await readablesOf('fopt')).html);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const shown = (selector: string) => page.locator(selector).first().isVisible();
  expect([await shown('.code'), await shown('.contents'), await shown('.how')]).toEqual([true, false, false]);
  expect(await page.evaluate(`getComputedStyle(document.querySelector('main p')).color`)).toBe(
    'rgb(0, 0, 0)',
  );
  await page.emulateMedia({ media: 'screen' });
  expect([await shown('.code'), await shown('.contents')]).toEqual([false, true]);
  await page.close();
});

const form = (more: string) => ({
  'content/leaflets/demo.yaml': (text: string) => `${text}  - panel: inside-right
    kind: form
    heading: Join us
    fields:
      - { id: name, label: Name, required: true }
      - { id: wish, label: What for, type: choice, options: [Caen, Duisburg] }
${more}`,
});

it('a form sends what was filled in to its address, once what is needed is there', async (test) => {
  const started = await startBrowser();
  if (!started) return test.skip();
  const { html } = await demoReadables(form('    sendTo: https://example.org/join\n'));
  const { page, said } = await openPage(started, html);
  const sent: (string | null)[] = [];
  await page.route('https://example.org/**', (route) => {
    sent.push(`${route.request().method()} ${route.request().url()} ${route.request().postData()}`);
    return route.fulfill({ body: 'Thank you' });
  });
  await page.getByRole('button').click();
  expect(sent).toEqual([]);
  await page.getByLabel('Name').fill('Ann & Bob');
  await page.getByLabel('Duisburg').check();
  await page.getByRole('button').click();
  await page.getByText('Thank you').waitFor();
  expect(sent).toEqual(['POST https://example.org/join name=Ann+%26+Bob&wish=Duisburg']);
  expect(said).toEqual([]);
  await page.close();
});

it('a form without an address sends nothing, even where one presses Enter', async (test) => {
  const started = await startBrowser();
  if (!started) return test.skip();
  const { html } = await demoReadables(form(''));
  const { page } = await openPage(started, html);
  const before = page.url();
  await page.getByLabel('Name').fill('Ann');
  // Not by the field: that would wait for the page that never comes.
  await page.keyboard.press('Enter');
  await page.evaluate('new Promise((done) => setTimeout(done, 100))');
  expect(page.url()).toBe(before);
  expect(await page.getByLabel('Name').inputValue()).toBe('Ann');
  expect(await page.getByRole('button').count()).toBe(0);
  await page.close();
});
