import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plan } from './plan.ts'

/** Writes the plan. Replaces files but keeps an existing secret. Needs root. */
export function write(plan: Plan, user: string, postfixConfig?: string): void {
  const owner = Number(output('id', ['-u', user]))
  const group = Number(output('id', ['-g', user]))
  for (const { path, mode, group: named } of plan.folders) {
    mkdirSync(path, { recursive: true })
    chownSync(path, owner, named ? groupId(named) : group)
    chmodSync(path, mode)
  }
  for (const { path, mode, content } of plan.files) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
    chmodSync(path, mode)
    if (path.endsWith('gateway.json')) chownSync(path, owner, group)
  }
  const dir = plan.folders[0]!.path
  const secret = join(dir, 'stamp-secret')
  if (!existsSync(secret)) writeFileSync(secret, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  chownSync(secret, owner, group)
  for (const { name, value } of postfixConfig ? plan.mainCf : [])
    output('postconf', ['-c', postfixConfig!, '-e', `${name}=${value}`])
}

export function postfixSays(config: string, name: string): string {
  return output('postconf', ['-c', config, '-h', name])
}

function output(command: string, args: readonly string[]): string {
  return execFileSync(command, [...args], { encoding: 'utf8' }).trim()
}

function groupId(name: string): number {
  return Number(output('getent', ['group', name]).split(':')[2])
}
