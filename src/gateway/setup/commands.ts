import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const LONGEST_MS = 60_000
/** A person's path lacks these on some systems. */
const PATH = `${process.env['PATH'] ?? ''}:/usr/local/sbin:/usr/sbin:/sbin`

type As = { readonly uid: number; readonly gid: number }

export type Ran = { readonly status: number | null; readonly stdout: string; readonly stderr: string }

/** Never throws: a command that is not there has the status null. */
export function run(
  command: string,
  args: readonly string[],
  as?: As,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Ran {
  const ids = as && process.getuid?.() === 0 ? { uid: as.uid, gid: as.gid } : {}
  const { status, stdout, stderr, error } = spawnSync(command, [...args], {
    encoding: 'utf8',
    timeout: LONGEST_MS,
    env: { ...env, PATH, LC_ALL: 'C' },
    ...ids,
  })
  return { status, stdout: stdout ?? '', stderr: stderr || error?.message || '' }
}

class CommandFailed extends Error {
  override readonly name = 'CommandFailed'
}

/** Throws with what the command printed. */
export function output(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = run(command, args)
  if (status === 0) return stdout.trim()
  throw new CommandFailed(`“${[command, ...args].join(' ')}” failed: ${stderr.trim() || `status ${status}`}`)
}

export const isInstalled = (command: string) => PATH.split(':').some((folder) => existsSync(`${folder}/${command}`))

export const hasSystemd = () => existsSync('/run/systemd/system')
