import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { round } from './round.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } })
const rounds = Number(values.rounds)
const LONGEST_MS = 1500

/** npm run -s soak -- --rounds N: acts on one database, killed at a random moment N times. Exit 1 when anything is lost. */
const folder = mkdtempSync(join(tmpdir(), 'countersign-soak-'))
let acknowledged = 0
let wrong = 0
try {
  for (let number = 1; number <= rounds; number++) {
    const result = await round(folder, 20 + Math.random() * LONGEST_MS)
    acknowledged += result.acknowledged
    wrong += result.wrong.length
    console.log(`round ${number}: ${result.acknowledged} acknowledged, ${result.wrong.length} wrong`)
    for (const line of result.wrong) console.log(`  ${line}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${rounds} rounds, ${acknowledged} acts acknowledged, ${wrong} wrong`)
process.exitCode = wrong === 0 && acknowledged > 0 ? 0 : 1
