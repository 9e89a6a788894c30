import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { digest } from '../adapters/digest.ts'
import { type Verified, verify } from '../adapters/store/chain.ts'
import { openSqliteToRead } from '../adapters/store/sqlite.ts'
import { DATABASE } from './store-node.ts'

const USAGE = `npm run -s audit                    checks every chain of the journal
npm run -s audit -- --json          the same as one JSON object

  --data DIR     the folder of the data; DATA_DIR or ./data when absent

It reads and never writes, and may run beside the server.
Exit 0 when every chain holds, 1 when one is broken, 2 on wrong usage.`

class Usage extends Error {
  override name = 'Usage'
}

function options() {
  try {
    return parseArgs({
      options: { json: { type: 'boolean' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values
  } catch (fault) {
    throw new Usage((fault as Error).message)
  }
}

async function audit(folder: string): Promise<Verified> {
  const file = join(folder, DATABASE)
  if (!existsSync(file)) throw new Usage(`There is no database in ${folder}.`)
  const database = openSqliteToRead(file)
  try {
    return await verify(database, digest)
  } finally {
    database.close()
  }
}

function tell({ chains, entries, breaks }: Verified): string {
  const lines = breaks.map(({ stream, seq, why }) => `broken: ${stream}, entry ${seq}: ${why}`)
  const end = breaks.length === 0 ? 'every chain holds' : `${breaks.length} broken`
  return [...lines, `${entries} entries in ${chains} chains: ${end}.`].join('\n')
}

function failed(fault: unknown): void {
  const { message } = fault as Error
  process.exitCode = fault instanceof Usage ? 2 : 1
  process.stderr.write(fault instanceof Usage ? `${message}\n\n${USAGE}\n` : `The journal cannot be read: ${message}\n`)
}

try {
  const { json, data, help } = options()
  if (help) process.stdout.write(`${USAGE}\n`)
  else {
    const verified = await audit(data ?? process.env['DATA_DIR'] ?? './data')
    process.stdout.write(`${json ? JSON.stringify(verified) : tell(verified)}\n`)
    process.exitCode = verified.breaks.length === 0 ? 0 : 1
  }
} catch (fault) {
  failed(fault)
}
