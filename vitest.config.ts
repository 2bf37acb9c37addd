import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Cases are built, processes started and property tests run, on machines of two cores that may have other work.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // All files of a process share the engines that it has built (test/engines.ts): two gigabytes in the end, so there are few.
    isolate: false,
    maxWorkers: Math.min(4, availableParallelism()),
  },
});
