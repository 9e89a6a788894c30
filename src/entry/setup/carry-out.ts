import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { newKeyBytes, toBase64 } from '../../adapters/store/sealing.ts'
import { account } from '../../gateway/setup/account.ts'
import { hasSystemd, output, run } from '../../gateway/setup/commands.ts'
import { OFFICE_KEY, SERVICE_USER } from './places.ts'
import type { Plan } from './plan.ts'

type Owner = { readonly uid: number; readonly gid: number }
/** `prefix`: a folder that takes the place of `/`, for a trial: owners stay as they are and nothing is started. */
export type Where = { readonly at: (path: string) => string; readonly service: Owner | undefined }

export function placeOf(prefix: string | undefined): Where {
  if (prefix !== undefined) return { at: (path) => prefix + path, service: undefined }
  const service = account(SERVICE_USER)
  if (!service) throw new Error(`There is no user ${SERVICE_USER}: install the package first.`)
  return { at: (path) => path, service }
}

/** Writes what is not there yet. The key of the office is never replaced. */
export function write(plan: Plan, { at, service }: Where): void {
  const keyFolder = { path: dirname(OFFICE_KEY), mode: 0o700 }
  for (const { path, mode } of [...plan.folders, keyFolder]) {
    mkdirSync(at(path), { recursive: true })
    own(at(path), service)
    chmodSync(at(path), mode)
  }
  if (!existsSync(at(OFFICE_KEY))) put(at(OFFICE_KEY), `${toBase64(newKeyBytes())}\n`, 0o600, service)
  for (const { path, content, mode, owner } of plan.files)
    put(at(path), content, mode, owner === 'service' ? service : undefined)
}

/** In one step, so that a set-up that is stopped leaves no half of a file. */
function put(path: string, content: string, mode: number, owner: Owner | undefined): void {
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.new`
  writeFileSync(aside, content, { mode: 0o600 })
  own(aside, owner)
  chmodSync(aside, mode)
  renameSync(aside, path)
}

function own(path: string, owner: Owner | undefined): void {
  if (owner) chownSync(path, owner.uid, owner.gid)
}

const READY_MS = 180_000
const LOOK_MS = 1_000

/** Starts the service and its timers, and waits until it is ready. False where systemd does not run. */
export async function start(): Promise<boolean> {
  if (!hasSystemd()) return false
  output('systemctl', ['daemon-reload'])
  output('systemctl', ['enable', '--now', 'countersign.service', 'countersign-backup.timer', 'countersign-drill.timer'])
  const end = Date.now() + READY_MS
  for (;;) {
    if (await isReady()) return true
    if (Date.now() >= end) {
      const { stdout } = run('journalctl', ['-u', 'countersign', '-n', '15', '--no-pager', '-o', 'cat'])
      throw new Error(`The service was started and is not ready after three minutes. Its last lines were:\n${stdout}`)
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch('http://127.0.0.1:8787/readyz')).status === 200
  } catch {
    return false
  }
}
