import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Where CI wants the counts. */
const report = process.env['TEST_REPORT']

const PURE = ['*', 'core/**/*', 'detectors/**/*', 'policy/**/*', 'use-cases/**/*']
const NODE = ['{marks,reading,reader,review,access,adapters,http,web,gateway,entry,stories}/**/*']
const WORKER = ['worker/**/*']

/** What no other test needs, and what takes more than a few seconds: `npm run test:fast` leaves it out. */
const HEAVY = ['test/core/acts/property.test.ts', 'test/rules-hostile.test.ts']

/** `npm run rules` writes the index, the catalogue and the list of rules that met the hostile texts. */
const RULES = ['test/rules-index.test.ts', 'test/rules-hostile.test.ts']

/** Small files with much work. */
const LONG = [
  'gateway/doctor',
  'reading/hiding-places',
  'worker/hiding-places',
  'web/access',
  'entry/background',
  'reading/picture-bombs',
  'entry/start',
  'entry/inspect',
]

/** Long jobs begin first, so that both processors end at about the same time; among the others the larger file does. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const order = ['worker', 'node', 'pure']
    const turn = ({ moduleId, project }: TestSpecification) =>
      LONG.some((name) => moduleId.includes(`/${name}.`)) ? -1 : order.indexOf(project.name)
    const bySize = await super.sort(files)
    return bySize.toSorted((a, b) => turn(a) - turn(b))
  }
}

/**
 * `vitest` runs what `npm test` runs. `--mode slow` runs the `*.slow.test.ts` beside it, `--mode fast` the pure tests alone.
 * pure: no input or output. node: SQLite, readers, HTTP, the browser. worker: D1 and the service under workerd.
 */
export default defineConfig(({ mode }) => {
  const slow = mode === 'slow'
  const fast = mode === 'fast'
  const recordsRules = mode === 'rules'
  const files = (areas: readonly string[]) => ({
    include: areas.map((area) => `test/${area}${slow ? '.slow' : ''}.test.{ts,tsx}`),
    exclude: [...configDefaults.exclude, ...(slow ? [] : ['**/*.slow.test.{ts,tsx}']), ...(fast ? HEAVY : [])],
  })
  // Tests of the browser, the mail servers and the tenant wait a third of their time; pure tests never do.
  const waiting = fast || recordsRules ? 0 : 1
  const pure = {
    root,
    test: {
      name: 'pure',
      ...files(PURE),
      ...(recordsRules ? { include: RULES, env: { RECORD_SCANNED: 'yes' } } : {}),
      isolate: false,
      testTimeout: 120_000,
      hookTimeout: 60_000,
    },
  }
  const node = {
    root,
    oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } },
    test: { name: 'node', ...files(NODE), isolate: false, testTimeout: 120_000, hookTimeout: 120_000 },
  }
  const worker = {
    root,
    test: {
      name: 'worker',
      ...files(WORKER),
      globalSetup: ['test/worker/bundle.ts'],
      isolate: false,
      testTimeout: 120_000,
      hookTimeout: 120_000,
    },
  }
  return {
    root,
    test: {
      cache: false as const,
      maxWorkers: Number(process.env['VITEST_MAX_WORKERS'] ?? availableParallelism() + waiting),
      sequence: { sequencer: LongestFirst },
      reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
      projects: fast || recordsRules ? [pure] : [worker, node, pure],
    },
  }
})
