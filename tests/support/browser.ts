import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { atEnd } from './at-end.js';
import { run, tool } from './tools.js';

export interface Opened {
  readonly page: Page;
  /** What the page asked for beside itself, and what its browser complained of. */
  readonly asked: readonly string[];
  readonly said: readonly string[];
}

let browser: Promise<Browser> | undefined;
let folder: string | undefined;

/** Debian's Chromium, started once for a file of tests; undefined where it is not installed. */
export function startBrowser(): Promise<Browser> | undefined {
  if (!tool('chromium')) return undefined;
  atEnd(endBrowser);
  browser ??= chromium.launch({
    executablePath: run('sh', ['-c', 'command -v chromium']).trim(),
    args: ['--no-sandbox'],
  });
  return browser;
}

/** The next file of tests starts its own. */
async function endBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
}

/** Opens a page from a file, in a window of its own. */
export async function openPage(
  started: Browser,
  html: string,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<Opened> {
  folder ??= mkdtempSync(path.join(tmpdir(), 'leaflets-page-'));
  const file = path.join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await started.newPage({ viewport: { width: 1280, height: 800 }, ...options });
  const asked: string[] = [];
  const said: string[] = [];
  const own = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== own && !request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void said.push(error.message));
  await page.goto(own);
  await page.evaluate('document.fonts.ready');
  return { page, asked, said };
}
