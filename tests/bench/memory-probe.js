import { writeFileSync } from 'node:fs';

// Loaded into a measured process: says its largest memory when it ends.
process.on('exit', () => {
  if (process.env.BENCH_MEMORY)
    writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS));
});
