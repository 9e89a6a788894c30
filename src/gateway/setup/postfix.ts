import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { output, run } from './commands.ts'
import type { MainCfLine } from './plan.ts'

/** The value of a parameter of main.cf, with the names in it expanded. */
export function postfixSays(config: string, name: string): string {
  return output('postconf', ['-c', config, '-xh', name])
}

/** The values that main.cf itself sets, as they are written there. */
export function writtenInMainCf(config: string): ReadonlyMap<string, string> {
  const lines = output('postconf', ['-c', config, '-n']).split('\n')
  return new Map(lines.map((line) => [line.split(' = ')[0]!, line.split(' = ').slice(1).join(' = ')]))
}

export function setInMainCf(config: string, name: string, value: string | null): void {
  output('postconf', ['-c', config, ...(value === null ? ['-X', name] : ['-e', `${name}=${value}`])])
}

/** The lines that main.cf does not set yet. */
export function missingInMainCf(config: string, lines: readonly MainCfLine[]): MainCfLine[] {
  const written = writtenInMainCf(config)
  return lines.filter(({ name, value }) => written.get(name) !== value)
}

export function reloadPostfix(config: string): void {
  if (masterOf(config) !== undefined) output('postfix', ['-c', config, 'reload'])
}

/** The process that runs Postfix, or undefined while it is stopped. */
export function masterOf(config: string): number | undefined {
  const file = join(postfixSays(config, 'queue_directory'), 'pid/master.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return pid > 0 && existsSync(`/proc/${pid}`) && commandOf(pid) === 'master' ? pid : undefined
}

/** The name of a program, or undefined once it has ended. */
export function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
  } catch {
    return undefined
  }
}

/** How many messages with our reference wait in the hold queue; looks at the first 500. */
export function heldByUs(config: string): number {
  const listed = run('postqueue', ['-c', config, '-j']).stdout.split('\n').filter(Boolean)
  return listed
    .map((line) => JSON.parse(line) as { readonly queue_name: string; readonly queue_id: string })
    .filter(({ queue_name }) => queue_name === 'hold')
    .slice(0, 500)
    .filter(({ queue_id }) => /^x-countersign-ref:/im.test(run('postcat', ['-c', config, '-hq', queue_id]).stdout))
    .length
}
