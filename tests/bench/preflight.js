import { readFileSync } from 'node:fs';
import { profiles } from '../../dist/preflight/profiles.js';
import { readPdf } from '../../dist/preflight/read/read.js';
import { runProfile } from '../../dist/preflight/run.js';

// Holds a file against every rule for print, without its inks; measured as a whole process. Time that runs out would be no measure.
const [, , file] = process.argv;
const { value, diagnostics } = readPdf(readFileSync(file));
if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
const results = await runProfile(value, profiles.print);
for (const { rule, outcome } of results) {
  if (outcome.verdict === 'failed' || /time for it ran out|could not be run/.test(outcome.because ?? ''))
    throw new Error(`${rule.id} ${outcome.verdict}: ${outcome.because ?? outcome.findings[0].what}`);
}
for (const { index, troubles } of value.pages)
  if (troubles.length > 0) throw new Error(`page ${index + 1}: ${troubles.join(' ')}`);
