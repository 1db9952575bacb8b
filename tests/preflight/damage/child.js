import { profiles } from '../../../dist/preflight/profiles.js';
import { readPdf } from '../../../dist/preflight/read/read.js';
import { runProfile } from '../../../dist/preflight/run.js';
import { separate } from '../../../dist/preflight/separate.js';
import { webProfile } from '../../../dist/preflight/web.js';

// Preflights each file that it is sent, and answers how that ended, how long it took and how large it has been.
process.on('message', async ({ bytes, rendered, web }) => {
  const begun = performance.now();
  const { value, diagnostics } = readPdf(bytes);
  const separated = value && rendered ? separate(value) : undefined;
  const results = value
    ? await runProfile(value, web ? webProfile : profiles.print, { separations: separated?.page })
    : [];
  await separated?.close();
  const said = results.map(({ rule, outcome }) => `${rule.id} ${outcome.because ?? ''}`);
  process.send({
    seconds: (performance.now() - begun) / 1000,
    megabytes: process.resourceUsage().maxRSS / 1024,
    codes: diagnostics.map(({ code }) => code),
    read: value !== undefined,
    whole: diagnostics.length === 0 && value.pages.every(({ troubles }) => troubles.length === 0),
    rules: results.length,
    faults: said.filter((text) => text.includes('could not be run')),
  });
});
