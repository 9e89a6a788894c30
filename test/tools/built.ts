import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Makes dist/ for the tests that run the product as a user would. */
export function built(): void {
  const { status, stderr } = spawnSync(process.execPath, ['test/tools/build.mjs'], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}
