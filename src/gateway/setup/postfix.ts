import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { output, run } from './commands.ts'

export function postfixSays(config: string, name: string): string {
  return output('postconf', ['-c', config, '-xh', name])
}

/** The value of a parameter of Postfix, empty where it has none. */
export type PostfixValue = (name: string) => string

/** Every parameter, read at once: one call takes as long for all as for one. */
export function postfixReader(config: string): PostfixValue {
  const values = new Map(output('postconf', ['-c', config, '-x']).split('\n').map(nameAndValue))
  return (name) => values.get(name) ?? ''
}

/** Undefined where Postfix cannot read its configuration. */
export function postfixReaderIfAny(config: string): PostfixValue | undefined {
  try {
    return postfixReader(config)
  } catch {
    return undefined
  }
}

function nameAndValue(line: string): [string, string] {
  const at = line.indexOf(' =')
  return [line.slice(0, at), line.slice(at + 2).trim()]
}

export function writtenInMainCf(config: string): ReadonlyMap<string, string> {
  const lines = output('postconf', ['-c', config, '-n']).split('\n')
  return new Map(lines.map(nameAndValue))
}

export function setInMainCf(config: string, name: string, value: string | null): void {
  output('postconf', ['-c', config, ...(value === null ? ['-X', name] : ['-e', `${name}=${value}`])])
}

export function reloadPostfix(config: string): void {
  if (masterOf(config) !== undefined) output('postfix', ['-c', config, 'reload'])
}

export function masterOf(config: string): number | undefined {
  const file = join(postfixSays(config, 'queue_directory'), 'pid/master.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  return pid > 0 && programOf(pid) === 'master' ? pid : undefined
}

/** Undefined once it has ended, even if its parent has not collected it. */
export function programOf(pid: number): string | undefined {
  const [, name, state] = /\((.*)\) (\w)/s.exec(statOf(pid)) ?? []
  return state === 'Z' ? undefined : name
}

export function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1')
  } catch {
    return ''
  }
}

/** A field of ours on a held message; an earlier version wrote the reference into a field of its own. */
const OURS = /^x-countersign-(?:ref|stamp):/im

/** Looks at the first 500 messages. */
export function heldByUs(config: string): number {
  const listed = run('postqueue', ['-c', config, '-j']).stdout.split('\n').filter(Boolean)
  return listed
    .map((line) => JSON.parse(line) as { readonly queue_name: string; readonly queue_id: string })
    .filter(({ queue_name }) => queue_name === 'hold')
    .slice(0, 500)
    .filter(({ queue_id }) => OURS.test(run('postcat', ['-c', config, '-hq', queue_id]).stdout)).length
}
