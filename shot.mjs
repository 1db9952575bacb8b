import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const scheme of ['light','dark']) for (const w of [320,390,768,1280]) for (const [n,p] of [['home','index.html'],['ectc','ectc/index.html']]) {
  if (scheme==='dark' && ![390,1280].includes(w)) continue;
  const page = await browser.newPage({ viewport: { width: w, height: 900 }, colorScheme: scheme, javaScriptEnabled: true });
  await page.goto('file:///tmp/w/publish/site/'+p);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (over > 0) console.log('overflow', n, w, over);
  await page.evaluate(async () => { for (const i of document.images) { i.loading='eager'; await i.decode().catch(()=>{}); } });
  await page.screenshot({ path: `/tmp/w/publish-shots/${n}-${w}-${scheme}.png`, fullPage: process.env.CROP ? false : true });
  await page.close();
}
await browser.close();
