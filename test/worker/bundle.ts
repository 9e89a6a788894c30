import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/entry/root.ts'
import { built } from '../tools/built.ts'

const root = projectRoot()
export const bundle = join(root, 'dist/worker-test')
const SAMPLE = 'src/entry/worker-sample.ts'
export const workerFile = join(bundle, 'worker-sample.js')

/**
 * Bundles the Worker with the sample office, again when a source is newer. Runs once, before any test of the Worker.
 */
export function setup(): void {
  built()
  const stamp = join(root, 'dist/.built')
  if (existsSync(workerFile) && statSync(workerFile).mtimeMs > statSync(stamp).mtimeMs) return
  const { status, stderr } = spawnSync('npx', ['wrangler', 'deploy', SAMPLE, '--dry-run', '--outdir', bundle], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
  })
  if (status !== 0) throw new Error(stderr)
}
