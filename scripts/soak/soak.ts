import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { releaseRound, type Taken } from './releases.ts'
import { round } from './round.ts'

if (process.argv[2] === 'gateway') {
  await import('./gateway.ts')
  process.exit()
}
if (process.argv[2] === 'instances') {
  await import('./instances.ts')
  process.exit()
}
if (process.argv[2] === 'upgrade') {
  await import('./upgrade.ts')
  process.exit()
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } })
const rounds = Number(values.rounds)
const LONGEST_MS = 1500

/**
 * npm run -s soak -- --rounds N: acts on one database and releases on another, killed at a random moment N times
 * each. Exits with 1 when anything is lost or sent twice.
 */
const folder = mkdtempSync(join(tmpdir(), 'countersign-soak-'))
const releases = mkdtempSync(join(tmpdir(), 'countersign-soak-releases-'))
const taken: Taken = new Map()
let acknowledged = 0
let wrong = 0
let done = 0
// A run without its last line has shown nothing.
process.once('SIGTERM', () => ended('it was stopped by a signal'))
process.once('SIGHUP', () => ended('its terminal went away'))
process.once('uncaughtException', (fault) => ended(fault.stack ?? fault.message))

function ended(why: string): void {
  console.error(`Ended after ${done} of ${rounds} rounds, ${wrong} wrong: ${why}`)
  process.exit(1)
}

try {
  for (let number = 1; number <= rounds; number++) {
    const result = await round(folder, 20 + Math.random() * LONGEST_MS)
    acknowledged += result.acknowledged
    wrong += result.wrong.length
    const sent = await releaseRound(releases, number, 20 + Math.random() * LONGEST_MS, taken)
    acknowledged += sent.acknowledged
    wrong += sent.wrong.length
    console.log(
      `round ${number}: ${result.acknowledged} and ${sent.acknowledged} acknowledged, ${taken.size} sent so far`,
    )
    for (const line of [...result.wrong, ...sent.wrong]) console.log(`  wrong: ${line}`)
    done = number
  }
} finally {
  for (const made of [folder, releases]) rmSync(made, { recursive: true, force: true })
}
console.log(`${rounds} rounds, ${acknowledged} acts acknowledged, ${taken.size} messages sent, ${wrong} wrong`)
process.exitCode = wrong === 0 && acknowledged > 0 ? 0 : 1
