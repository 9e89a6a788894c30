import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, account } from './account.ts'
import { hasSystemd, output } from './commands.ts'
import { placeFile } from './place-file.ts'
import type { Plan, PlannedFile } from './plan.ts'

/** Needs root. Keeps an existing secret. Returns the files that were changed. */
export function write(plan: Plan): string[] {
  const user = userOf(plan)
  for (const { path, mode, group } of plan.folders) {
    mkdirSync(path, { recursive: true })
    chownSync(path, user.uid, group ? groupId(group) : user.gid)
    chmodSync(path, mode)
  }
  const changed = plan.files.filter((file) => !isWritten(file))
  for (const file of plan.files) {
    mkdirSync(dirname(file.path), { recursive: true })
    placeFile(file, file.owner === 'user' ? user : { uid: 0, gid: 0 })
  }
  const secret = join(dirname(plan.config), 'stamp-secret')
  const content = existsSync(secret) ? readFileSync(secret, 'utf8') : `${randomBytes(32).toString('hex')}\n`
  placeFile({ path: secret, content, mode: 0o600 }, user)
  return changed.map(({ path }) => path)
}

/** True when it is another key than before. */
export function writeKey(plan: Plan, key: string): boolean {
  const file = keyFileOf(plan)
  const before = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
  placeFile({ path: file, content: `${key}\n`, mode: 0o600 }, userOf(plan))
  return before !== key
}

export const keyFileOf = (plan: Plan) => join(dirname(plan.config), 'api-key')

export function isWritten({ path, content }: PlannedFile): boolean {
  return existsSync(path) && readFileSync(path, 'utf8') === content
}

const userOf = ({ user }: Plan): Account => account(user) ?? madeAccount(user)

function madeAccount(name: string): Account {
  const shell = existsSync('/usr/sbin/nologin') ? '/usr/sbin/nologin' : '/bin/false'
  output('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    shell,
    name,
  ])
  return account(name)!
}

function groupId(name: string): number {
  return Number(output('getent', ['group', name]).split(':')[2])
}

export const isStartedBySystemd = ({ unit, files }: Plan) =>
  hasSystemd() && files.some(({ path }) => path.endsWith(`/${unit}`))

export function startUnit(plan: Plan, changed: boolean): void {
  const { unit } = plan
  if (!isStartedBySystemd(plan)) return
  output('systemctl', ['daemon-reload'])
  output('systemctl', ['enable', '--now', unit])
  if (changed) output('systemctl', ['restart', unit])
}
