import { existsSync, readFileSync } from 'node:fs'
import { digest } from '../adapters/digest.ts'
import { anchorFile } from '../adapters/files/anchors.ts'
import { againstAnchor } from '../adapters/store/anchored.ts'
import { type Verified, verify } from '../adapters/store/chain.ts'
import { createOwnWords } from '../adapters/store/own-words.ts'
import { type Anchor, anchorIn } from '../core/record/anchor.ts'
import { openToRead } from './database.ts'
import { anchorsOf, contentKeysToRead } from './store-node.ts'
import { argumentsBy, reportFault, Usage } from './usage.ts'

const USAGE = `npm run -s audit                    checks every hash chain of the journal, the registers and the mail log
npm run -s audit -- --json          prints the result as one JSON object

  --anchor FILE  also checks the journal against an anchor; FILE is an anchor, or a saved email with its line
  --data DIR     data folder (default: DATA_DIR, or ./data)

With the content key at hand it also checks texts that are stored beside the journal.
It only reads. You can run it while the service runs.
Exit codes: 0 every chain holds, 1 a chain is broken, 2 wrong usage.`

const options = () => argumentsBy(['anchor', 'data'], ['json']).values

async function audit(folder: string, anchorPath: string | undefined): Promise<Verified> {
  const anchor = anchorPath === undefined ? undefined : await anchorOf(anchorPath, folder)
  const database = await openToRead(folder)
  if (!database) throw new Usage(`There is no database in ${folder}.`)
  try {
    const keys = await contentKeysToRead(folder)
    const verified = await verify(database, digest, keys && createOwnWords({ database, keys, digest }))
    if (!anchor) return verified
    return { ...verified, breaks: [...verified.breaks, ...(await againstAnchor(database, anchor, digest))] }
  } finally {
    await database.close()
  }
}

/** An anchor mail holds only the line; its list is in the folder of anchors. */
async function anchorOf(path: string, data: string): Promise<Anchor> {
  if (!existsSync(path)) throw new Usage(`There is no file ${path}.`)
  const anchor = anchorIn(readFileSync(path, 'utf8'))
  if (!anchor) throw new Usage(`There is no anchor in ${path}.`)
  if (anchor.heads.length > 0) return anchor
  const text = await anchorFile(anchorsOf(data), anchor.line)
  if (!text) throw new Usage(`The full anchor with this line is not in ${anchorsOf(data)}.`)
  return anchorIn(text)!
}

function tell({ chains, entries, breaks }: Verified): string {
  const lines = breaks.map(({ stream, seq, why }) => `broken: ${stream}, entry ${seq}: ${why}`)
  const end = breaks.length === 0 ? 'every chain holds' : `${breaks.length} broken`
  return [...lines, `${entries} entries in ${chains} chains: ${end}.`].join('\n')
}

function failed(fault: unknown): void {
  reportFault(fault, USAGE, `The journal cannot be read: ${(fault as Error).message}`)
}

try {
  const { json, data, help, anchor } = options()
  if (help) process.stdout.write(`${USAGE}\n`)
  else {
    const verified = await audit(data ?? process.env['DATA_DIR'] ?? './data', anchor)
    process.stdout.write(`${json ? JSON.stringify(verified) : tell(verified)}\n`)
    if (anchor && !json && verified.breaks.length === 0) process.stdout.write('The journal matches the anchor.\n')
    process.exitCode = verified.breaks.length === 0 ? 0 : 1
  }
} catch (fault) {
  failed(fault)
}
