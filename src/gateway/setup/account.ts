import { readFileSync, statSync } from 'node:fs'
import { run } from './commands.ts'

export type Account = {
  readonly name: string
  readonly uid: number
  readonly gid: number
  readonly groups: readonly number[]
}

export function account(name: string | number): Account | undefined {
  const { status, stdout } = run('getent', ['passwd', String(name)])
  const [known, , uid, gid] = stdout.trim().split(':')
  if (status !== 0 || !known) return undefined
  const groups = run('id', ['-G', known]).stdout.trim().split(' ').map(Number)
  return { name: known, uid: Number(uid), gid: Number(gid), groups }
}

export function serviceUser(file: string): string {
  const { user } = JSON.parse(readFileSync(file, 'utf8')) as { readonly user?: string }
  const { uid } = statSync(file)
  return user ?? account(uid)?.name ?? String(uid)
}

export function wrongStarter(file: string, node: string, script: string): string | undefined {
  if (process.getuid?.() !== 0) return undefined
  const user = serviceUser(file)
  if (user === 'root') return undefined
  const { relay } = JSON.parse(readFileSync(file, 'utf8')) as { readonly relay?: object }
  return `Do not run the gateway as root. ${user} could not use the files that root writes.
Start the service:   systemctl start countersign-${relay ? 'relay' : 'gateway'}
Or run it by hand:   sudo -u ${user} ${node} ${script} run --config ${file}`
}

/**
 * Calls `act` with the rights of this user, and takes root's back. Only the start of what `act` does is covered: it
 * must open its files and sockets before it first waits.
 */
export function withRightsOf<T>({ uid, gid, groups: rights }: Account, act: () => T): T {
  if (process.getuid?.() !== 0 || uid === 0) return act()
  const groups = process.getgroups!()
  process.setgroups!([...rights])
  process.setegid!(gid)
  process.seteuid!(uid)
  try {
    return act()
  } finally {
    process.seteuid!(0)
    process.setegid!(0)
    process.setgroups!(groups)
  }
}
