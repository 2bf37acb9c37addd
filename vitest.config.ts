import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Processes are started and property tests run on machines of two cores.
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
