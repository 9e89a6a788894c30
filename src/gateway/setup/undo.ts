import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hasSystemd, run } from './commands.ts'
import { milterEntries } from './milters.ts'
import { type Plan, SOCKET } from './plan.ts'
import { heldByUs, reloadPostfix, setInMainCf, writtenInMainCf } from './postfix.ts'

/** What main.cf held before set-up and holds since; null where it did not set the parameter. */
type Changed = { readonly name: string; readonly before: string | null; readonly after: string }

const recordOf = (plan: Plan) => join(dirname(plan.config), 'setup.json')

function recorded(plan: Plan): readonly Changed[] {
  const file = recordOf(plan)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { mainCf: Changed[] }).mainCf : []
}

/** Writes down first what main.cf held, so that set-up can be undone. */
export function setPostfix(plan: Plan, config: string): void {
  const written = writtenInMainCf(config)
  const missing = plan.mainCf.filter(({ name, value }) => written.get(name) !== value)
  const earlier = new Map(recorded(plan).map((one) => [one.name, one]))
  for (const { name, value: after } of missing) {
    const first = earlier.get(name)
    earlier.set(name, { name, before: first ? first.before : (written.get(name) ?? null), after })
  }
  writeFileSync(recordOf(plan), `${JSON.stringify({ mainCf: [...earlier.values()] }, null, 2)}\n`, { mode: 0o644 })
  for (const { name, value } of missing) setInMainCf(config, name, value)
}

/** How many messages Countersign holds. After an undo nobody can decide on them. */
export function stillHeld(plan: Plan, config: string, spool?: string): number {
  if (plan.mainCf.length > 0) return heldByUs(config)
  return spool && existsSync(join(spool, 'hold')) ? readdirSync(join(spool, 'hold')).length : 0
}

export function undo(plan: Plan, config: string): string[] {
  const lines = plan.mainCf.length > 0 ? undoPostfix(plan, config) : []
  if (hasSystemd()) run('systemctl', ['disable', '--now', plan.unit])
  for (const { path, owner } of plan.files) {
    if (owner === 'user' || !existsSync(path)) continue
    rmSync(path)
    lines.push(`Removed ${path}.`)
  }
  if (hasSystemd()) run('systemctl', ['daemon-reload'])
  rmSync(recordOf(plan), { force: true })
  return lines
}

function undoPostfix(plan: Plan, config: string): string[] {
  const written = writtenInMainCf(config)
  const lines: string[] = []
  for (const { name, before, after } of recorded(plan)) {
    const now = written.get(name) ?? null
    const value = now === after ? before : withoutOurs(name, now)
    if (value === now) {
      lines.push(`Left ${name} as it is: somebody has changed it since.`)
      continue
    }
    setInMainCf(config, name, value)
    lines.push(value === null ? `Removed ${name} from main.cf.` : `Set ${name} back to “${value}”.`)
  }
  reloadPostfix(config)
  return lines
}

function withoutOurs(name: string, now: string | null): string | null {
  if (name !== 'smtpd_milters' || now === null) return now
  const others = milterEntries(now).filter(({ address }) => address !== SOCKET)
  return others.map(({ text }) => text).join(', ')
}
