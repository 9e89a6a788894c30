import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { digest } from '../../src/adapters/digest.ts'
import { verify } from '../../src/adapters/store/chain.ts'
import { RELEASES } from '../../src/adapters/store/migrate.ts'
import { statement } from '../../src/adapters/store/sql.ts'
import { openSqliteToRead } from '../../src/adapters/store/sqlite.ts'
import { DATABASE } from '../../src/entry/database.ts'
import { projectRoot } from '../../src/entry/root.ts'
import { openStore } from '../../src/entry/store-node.ts'
import { pressRelease } from './acts.ts'
import { openOffice } from './office.ts'

/**
 * npm run -s soak -- upgrade --items N --kills N: an office of N items goes back to the release before and forward again,
 * and each way is killed at a random moment, N times in all. Every entry and version must be there after each kill, and
 * at last both ways must end. `--earlier FOLDER` names the built tree of that release, whose audit must hold as well.
 * Exits with 1 otherwise.
 */
const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '2500' },
    kills: { type: 'string', default: '30' },
    earlier: { type: 'string' },
  },
  allowPositionals: true,
})
const [items, kills] = [Number(values.items), Number(values.kills)]
const EARLIER = RELEASES.at(-2)!.version
const BACK = ['--back-to', EARLIER]
const AT_ONCE = 50

const folder = mkdtempSync(join(tmpdir(), 'countersign-soak-upgrade-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
const script = join(projectRoot(), 'dist/src/entry/cli-upgrade.js')

type Contents = { readonly entries: number; readonly versions: number; readonly hash: string; readonly breaks: number }

await fill()
const whole = await contents()
console.log(`${items} items, ${whole.entries} entries, ${whole.versions} versions`)
const longest = Math.max(timeOf(BACK), timeOf([]))
let wrong = 0
let killed = 0
for (let run = 1; run <= kills; run++) {
  if (await killedWithin(run % 2 === 0 ? [] : BACK, Math.random() * longest)) killed++
  wrong += report(`run ${run}`, await contents())
}
timeOf(BACK)
wrong += report(`at ${EARLIER}`, await contents())
if (values.earlier) wrong += audited(values.earlier)
timeOf([])
wrong += report('at this version', await contents())
await openAll()
console.log(
  `${kills} runs, ${killed} of them killed on the way, ${longest} ms for the longest whole one: ${wrong} wrong; ` +
    `${whole.entries} entries and ${whole.versions} versions of ${items} items are there, and every chain holds`,
)
process.exitCode = wrong === 0 ? 0 : 1

async function fill(): Promise<void> {
  const { store, service } = await openOffice(folder, 0)
  for (let done = 0; done < items; done += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, items - done) }, (_, index) => `item-${done + index}`)
    await Promise.all(some.map((id) => service.items.submit(id, pressRelease(id), 'tom.ashdown')))
  }
  store.close()
}

async function contents(): Promise<Contents> {
  const database = openSqliteToRead(join(folder, DATABASE))
  try {
    const entries = await database.all<{ hash: string }>(statement('select hash from entry order by stream, seq'))
    const versions = await database.all<{ version: string }>(statement('select version from version order by version'))
    const hash = createHash('sha256')
    for (const row of [...entries, ...versions]) hash.update(JSON.stringify(row))
    const { breaks } = await verify(database, digest)
    const counts = { entries: entries.length, versions: versions.length, breaks: breaks.length }
    return { ...counts, hash: hash.digest('hex') }
  } finally {
    database.close()
  }
}

function report(when: string, now: Contents): number {
  if (now.hash === whole.hash && now.breaks === 0) return 0
  console.log(`  wrong, ${when}: ${now.entries} entries, ${now.versions} versions, ${now.breaks} broken chains`)
  return 1
}

function argumentsOf(args: readonly string[]): string[] {
  return [script, '--data', folder, ...args]
}

function timeOf(args: readonly string[]): number {
  const from = performance.now()
  const { status, stderr } = spawnSync(process.execPath, argumentsOf(args), { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The upgrade ended with ${status}: ${stderr}`)
  return Math.round(performance.now() - from)
}

async function killedWithin(args: readonly string[], milliseconds: number): Promise<boolean> {
  const child = spawn(process.execPath, argumentsOf(args), { stdio: 'ignore' })
  const ended = new Promise<boolean>((resolve) => child.once('exit', (_, signal) => resolve(signal === 'SIGKILL')))
  const late = new AbortController()
  void setTimeout(milliseconds, undefined, { signal: late.signal }).then(
    () => child.kill('SIGKILL'),
    () => {},
  )
  const isKilled = await ended
  late.abort()
  return isKilled
}

function audited(tree: string): number {
  const audit = join(tree, 'dist/src/entry/cli-audit.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [audit, '--data', folder], { encoding: 'utf8' })
  console.log(`version ${EARLIER} says: ${(stdout || stderr).trim().split('\n').at(-1)}`)
  return status === 0 ? 0 : 1
}

async function openAll(): Promise<void> {
  const database = openSqliteToRead(join(folder, DATABASE))
  const rows = await database.all<{ version: string }>(statement('select version from version'))
  database.close()
  const store = await openStore(folder)
  for (const { version } of rows) await store.open(version)
  store.close()
}
