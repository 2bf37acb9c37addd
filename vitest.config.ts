import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Processes are started and property tests run on machines of two cores.
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // All files of a process share the engines that it has built (test/engines.ts): two gigabytes in the end, so there are few.
    isolate: false,
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
  },
});
