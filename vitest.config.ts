import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    // CommonJS packages are seen as Node itself shows them: their exports are the default.
    deps: { interopDefault: false },
  },
});
