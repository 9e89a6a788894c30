import { spawnSync } from 'node:child_process'
import { projectRoot } from '../../src/entry/root.ts'

/** Builds dist/ for the tests that run the product as a user would. */
export function built(): void {
  build('product')
}

/** Builds it with the helper processes that tests start. */
export function builtWithScripts(): void {
  build('scripts')
}

function build(kind: 'product' | 'scripts'): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', kind], {
    cwd: projectRoot(),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
}
