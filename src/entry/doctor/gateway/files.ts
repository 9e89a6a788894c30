import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { GatewayConfig } from '../../../gateway/config.ts'
import { stateWritable } from '../../../gateway/notice-marks.ts'
import { type Account, withRightsOf } from '../../../gateway/setup/account.ts'
import { freeBytes, LOW_BYTES } from '../../free-bytes.ts'
import { type Check, ok, wrong } from '../check.ts'

const EVERYBODY = 0o007

export function fileChecks(config: GatewayConfig, file: string, user: Account): Check[] {
  const { keyFile, secretFile } = JSON.parse(readFileSync(file, 'utf8')) as { keyFile: string; secretFile: string }
  return [
    readable('gateway settings', file, user),
    keyCheck(keyFile, user),
    secretCheck('gateway secret', secretFile, user),
    folderCheck('gateway state', config.state, user),
  ]
}

function readable(what: string, file: string, user: Account): Check {
  const fault = faultOf(() => withRightsOf(user, () => closeSync(openSync(file, 'r'))))
  if (fault === undefined) return ok(what, `${user.name} can read ${file}.`)
  return wrong(
    what,
    `${user.name} cannot read ${file} (${fault}), so the gateway cannot start.`,
    `chown ${user.name} ${file}`,
  )
}

/** Tools that renew it often leave its key to root alone. */
export function certificateFileChecks(file: string, user: Account): Check[] {
  const { relay = {} } = JSON.parse(readFileSync(file, 'utf8')) as { relay?: Readonly<Record<string, string>> }
  const files = [relay['certFile'], relay['keyFile'], relay['caFile']].filter((one) => one !== undefined)
  const checks = files.map((one) => readable('gateway tls', one, user))
  return checks.every(({ ok: fine }) => fine) ? checks.slice(0, 1) : checks.filter(({ ok: fine }) => !fine)
}

function keyCheck(file: string, user: Account): Check {
  if (readFileSync(file, 'utf8').trim() === '')
    return wrong(
      'gateway key',
      `${file} is empty.`,
      'Put in the key: npm run -s access -- make NAME --scope messages makes one.',
    )
  return secretCheck('gateway key', file, user)
}

function secretCheck(what: string, file: string, user: Account): Check {
  if ((statSync(file).mode & EVERYBODY) !== 0)
    return wrong(what, `${file} can be read by everybody.`, `chown ${user.name} ${file}; chmod 600 ${file}`)
  return readable(what, file, user)
}

/** A write that reaches the disk, in each folder below as well. */
export function folderCheck(what: string, folder: string, user: Account, free = freeBytes): Check {
  const { name } = user
  const folders = [folder, ...foldersIn(folder)]
  for (const one of folders) {
    const fault = withRightsOf(user, () => stateWritable(one))
    if (fault !== undefined)
      return wrong(
        what,
        `${name} cannot write to ${one} (${fault}), so the gateway stops and mail is refused for now.`,
        fault === 'ENOSPC' ? 'Make room on its disk.' : `chown -R ${name} ${folder}`,
      )
  }
  if (free(folder) < LOW_BYTES)
    return wrong(what, `Less than 1 GB is free on the disk of ${folder}.`, 'Make room on its disk.')
  return ok(what, `${name} can write to ${folder}.`)
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
}

function faultOf(act: () => void): string | undefined {
  try {
    act()
    return undefined
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException
    return code ?? message
  }
}
