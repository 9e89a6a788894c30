import { chmodSync, chownSync, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { newKeyBytes, toBase64 } from '../../adapters/store/sealing.ts'
import { type Account, account } from '../../gateway/setup/account.ts'
import { hasSystemd, output, run } from '../../gateway/setup/commands.ts'
import { placeFile } from '../../gateway/setup/place-file.ts'
import { OFFICE_KEY, PORT, SERVICE_ENV, SERVICE_USER } from './places.ts'
import type { Plan } from './plan.ts'

/** `prefix` takes the place of `/`, for a trial: owners stay as they are and nothing is started. */
export type Where = { readonly at: (path: string) => string; readonly service: Account | undefined }

export function placeOf(prefix: string | undefined): Where {
  if (prefix !== undefined) return { at: (path) => prefix + path, service: undefined }
  const service = account(SERVICE_USER)
  if (!service) throw new Error(`There is no user ${SERVICE_USER}: install the package first.`)
  return { at: (path) => path, service }
}

/** Neither the key of the office nor settings are ever replaced. */
export function write(plan: Plan, { at, service }: Where): void {
  if (existsSync(at(SERVICE_ENV))) throw new Error(`${SERVICE_ENV} exists already.`)
  const keyFolder = { path: dirname(OFFICE_KEY), mode: 0o700 }
  for (const { path, mode } of [...plan.folders, keyFolder]) {
    makeFolder(at(path))
    if (service) chownSync(at(path), service.uid, service.gid)
    chmodSync(at(path), mode)
  }
  if (!existsSync(at(OFFICE_KEY)))
    placeFile({ path: at(OFFICE_KEY), content: `${toBase64(newKeyBytes())}\n`, mode: 0o600 }, service, 'only new')
  for (const { path, content, mode, owner } of plan.files) {
    const file = { path: at(path), content, mode }
    makeFolder(dirname(file.path))
    placeFile(file, owner === 'service' ? service : undefined, path === SERVICE_ENV ? 'only new' : 'replace')
  }
}

/** Folders on the way are open to the service whatever the umask is. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
  chmodSync(path, 0o755)
}

const READY_MS = 180_000
const LOOK_MS = 1_000

/** Makes the first backup, so that a folder that cannot be written is noticed now. False where systemd does not run. */
export async function start(): Promise<boolean> {
  if (!hasSystemd()) return false
  output('systemctl', ['daemon-reload'])
  output('systemctl', ['enable', '--now', 'countersign.service', 'countersign-backup.timer', 'countersign-drill.timer'])
  const end = Date.now() + READY_MS
  while (!(await isReady())) {
    if (Date.now() >= end)
      throw new Error(
        `The service was started and is not ready after three minutes. Its last lines were:\n${lastLines('countersign')}`,
      )
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
  if (run('systemctl', ['start', 'countersign-backup.service']).status !== 0)
    throw new Error(`The service is ready. The first backup failed:\n${lastLines('countersign-backup')}`)
  return true
}

const lastLines = (unit: string) => run('journalctl', ['-u', unit, '-n', '15', '--no-pager', '-o', 'cat']).stdout

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${PORT}/readyz`)).status === 200
  } catch {
    return false
  }
}
