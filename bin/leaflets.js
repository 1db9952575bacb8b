#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { bundle, load } from './load.cjs';

// A package has no bundle, which would carry other people's work without their licences: there the tool runs as compiled.
const { main } = existsSync(bundle) ? load('main.cjs') : await import('../dist/cli/main.js');
await main(process.argv);
