import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Where CI wants the counts. */
const report = process.env['TEST_REPORT']

/** pure: no IO, seconds. node: SQLite, readers, HTTP, the browser. worker: D1 and the boot under workerd. */
export default defineConfig({
  root,
  test: {
    cache: false,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    projects: [
      {
        root,
        test: {
          name: 'pure',
          include: [
            'test/*.test.ts',
            'test/core/**/*.test.ts',
            'test/detectors/**/*.test.ts',
            'test/policy/**/*.test.ts',
            'test/use-cases/**/*.test.ts',
          ],
          testTimeout: 20_000,
        },
      },
      {
        root,
        oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
        test: {
          name: 'node',
          include: [
            'test/{marks,reading,reader,review,access,adapters,http,web,gateway,entry,stories}/**/*.test.{ts,tsx}',
          ],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
