import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { statement } from '../../src/adapters/store/sql.ts'
import { openShared } from '../../src/entry/database.ts'
import { startPostgres, whyNoPostgres } from '../../test/tools/postgres-server.ts'
import { workAndKill } from './kill.ts'
import { type Done, type Taken, takeAway, wrongAfter } from './releases.ts'
import { endedEarly } from './round.ts'

/**
 * npm run -s soak -- instances --rounds N: two instances work on one PostgreSQL, and each is killed at a random moment,
 * N times. Then nothing that was acknowledged may be lost, nothing sent or done twice, and every chain must hold. Exits
 * with 1 otherwise.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } }, allowPositionals: true })
const rounds = Number(values.rounds)
const SHORTEST_MS = 300
const LONGEST_MS = 3_000

if (whyNoPostgres) {
  console.log(`The soak of instances was skipped: ${whyNoPostgres}.`)
  process.exit(0)
}

const server = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'countersign-soak-instances-'))
const taken: Taken = new Map()
const counts = { acknowledged: 0, wrong: 0, rounds: 0 }
process.once('SIGTERM', () => process.exit(1))
process.once('exit', () => {
  server.stop()
  rmSync(folder, { recursive: true, force: true })
})

for (let round = 1; round <= rounds; round++) await one(round)
const database = await openShared(server.url)
const [rows] = await database.all<{ entries: number; notices: number }>(
  statement(
    `select (select count(*) from entry) as entries, (select count(*) from outbox where state = 'sent') as notices`,
  ),
)
await database.close()
const leaders = new Set(lines('leads').map((line) => line.split(' ')[0])).size
console.log(
  `${counts.rounds} rounds, ${counts.acknowledged} acts acknowledged, ${rows!.entries} entries, ${taken.size} messages ` +
    `and ${rows!.notices} notices sent, ${lines('claims').length} keys claimed, ${leaders} of the instances led, ` +
    `${counts.wrong} wrong`,
)
process.exitCode = counts.wrong === 0 && counts.acknowledged > 0 ? 0 : 1

async function one(round: number): Promise<void> {
  const begun = Date.now()
  const args = [folder, server.url, String(round), String(begun)]
  const wrong: string[] = []
  const mailServer = setInterval(() => wrong.push(...takeAway(folder, taken)), 30)
  const both = await Promise.all(
    [0, 1].map(() => {
      const milliseconds = SHORTEST_MS + Math.random() * LONGEST_MS
      return workAndKill<Done>('instance.js', args, milliseconds)
    }),
  )
  clearInterval(mailServer)
  wrong.push(...both.flatMap(({ ended }) => endedEarly(ended)))
  const acknowledged = both.flatMap((one) => one.lines)
  const shared = { url: server.url, begun }
  wrong.push(...(await wrongAfter({ folder, round, taken, lines: acknowledged, shared })), ...once())
  counts.rounds++
  counts.acknowledged += acknowledged.length
  counts.wrong += wrong.length
  console.log(`round ${round}: ${acknowledged.length} acknowledged, ${taken.size} messages sent so far`)
  for (const line of wrong) console.log(`  wrong: ${line}`)
}

function lines(file: string): string[] {
  const path = join(folder, file)
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : []
}

function once(): string[] {
  const twice = (file: string, what: string) => {
    const all = lines(file)
    return all.filter((line, index) => all.indexOf(line) !== index).map((line) => `${what} twice: ${line}`)
  }
  return [...twice('mails', 'a notice was sent'), ...twice('claims', 'an idempotency key was claimed'), ...ledTwice()]
}

/** The times must not overlap. */
function ledTwice(): string[] {
  const times = new Map<string, { from: number; to: number }>()
  for (const [who = '', at] of lines('leads').map((line) => line.split(' '))) {
    const { from = Number(at) } = times.get(who) ?? {}
    times.set(who, { from, to: Number(at) })
  }
  const inOrder = [...times.values()].sort((a, b) => a.from - b.from)
  return inOrder
    .filter(({ from }, index) => index > 0 && from < inOrder[index - 1]!.to)
    .map(({ from }) => `two instances led at ${new Date(from).toISOString()}`)
}
