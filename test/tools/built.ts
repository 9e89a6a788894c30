import { spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/entry/root.ts'

/** Makes dist/ for the tests that run the product as a user would. */
export function built(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], {
    cwd: projectRoot(),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
