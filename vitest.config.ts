import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['tests/support/clean-up.ts'],
    // Fonts and libraries are opened once a worker, not once a file: it halves the time. Tests put back what they set.
    isolate: false,
    maxWorkers: 2,
    // CommonJS packages are seen as Node itself shows them: their exports are the default.
    deps: { interopDefault: false },
  },
});
