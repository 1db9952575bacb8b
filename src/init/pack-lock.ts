import { readFileSync } from 'node:fs';
import { writeWhole } from '../load/write-whole.js';
import { type Lock, runtimePackages } from './lock.js';
import { packageFile, packedLock } from './package-home.js';

// Run by `npm pack` and `npm publish`: leaves in dist/ what `leaflets init` writes lock files from.
const lock = JSON.parse(readFileSync(packageFile('package-lock.json'), 'utf8')) as Lock;
writeWhole(
  packageFile(packedLock),
  JSON.stringify({ lockfileVersion: lock.lockfileVersion, packages: runtimePackages(lock) }),
);
