import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';

// Draws the pictures of docs/preview.md: `npm run screenshots`, with Debian's Chromium.
const root = path.resolve(import.meta.dirname, '..', '..');
const project = mkdtempSync(path.join(tmpdir(), 'leaflets-screenshots-'));
for (const folder of ['content', 'templates', 'assets'])
  cpSync(path.join(root, folder), path.join(project, folder), { recursive: true });

const preview = spawn(process.execPath, [
  path.join(root, 'bin', 'leaflets.js'),
  'preview',
  'duisburg',
  '--root',
  project,
  '--no-open',
]);
const address = await new Promise((resolve) => {
  let said = '';
  preview.stdout.on('data', (text) => {
    said += text;
    const found = /^http:\S+$/m.exec(said)?.[0];
    if (found) resolve(found.split('#')[0]);
  });
});
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

async function shoot(name, hash, colorScheme, work) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, colorScheme });
  await page.goto(`${address}#${hash}`);
  await work(page);
  await page.waitForTimeout(900);
  const picture = await page.screenshot();
  await sharp(picture).resize(1200).png({ palette: true, colours: 128, effort: 10 }).toFile(path.join(import.meta.dirname, `${name}.png`));
  await page.close();
}
const shown = (page) => page.waitForSelector('.sheets[aria-busy=false]');

await shoot('sheet', 'leaflet=duisburg', 'light', async (page) => {
  await shown(page);
  for (const name of ['Trim', 'Bleed', 'Folds', 'Safe area']) await page.getByLabel(name, { exact: true }).check();
});
await shoot('folded', 'leaflet=ectc&folded=true', 'dark', async (page) => {
  await page.waitForSelector('.leaf img');
  await page.waitForTimeout(1500);
  await page.getByLabel('Open', { exact: true }).fill('0.6');
});
await shoot('problem', 'leaflet=fopt', 'light', async (page) => {
  await shown(page);
  const file = path.join(project, 'content', 'leaflets', 'fopt.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('heading: What friends do', 'headng: What friends do'));
  await page.getByRole('alert').waitFor();
});

await browser.close();
preview.kill('SIGKILL');
rmSync(project, { recursive: true, force: true });
