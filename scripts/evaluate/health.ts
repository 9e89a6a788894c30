import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../src/entry/root.ts'

/** `healthy`: absent where there is no tool. */
export type Health = { readonly tool: string; readonly healthy?: boolean }

export function healthOf(names: readonly string[]): ReadonlyMap<string, Health> {
  const done = spawnSync('python3', [join(projectRoot(), 'scripts/evaluate/healthy.py')], {
    input: names.join('\n'),
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const lines = (done.stdout ?? '').split('\n').filter(Boolean)
  const answers = lines.map((line) => JSON.parse(line) as { name: string; tool: string; healthy: boolean | null })
  return new Map(
    answers.map(({ name, tool, healthy }) => [name, { tool, ...(healthy === null ? {} : { healthy }) }] as const),
  )
}
