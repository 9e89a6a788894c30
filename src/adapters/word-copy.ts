import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { type WordChange, withTrackedChanges } from '../core/word-suggestions.ts'

const DOCUMENT = 'word/document.xml'
/** Bytes of all entries together, unpacked. */
const MAX_UNPACKED = 200_000_000

/** A copy of a Word file with the changes as tracked suggestions. Undefined where none could be placed. */
export function wordCopy(file: Uint8Array, changes: readonly WordChange[], at: string): Uint8Array | undefined {
  const entries = unpacked(file)
  const document = entries?.[DOCUMENT]
  if (!entries || !document || changes.length === 0) return undefined
  const { xml, placed } = withTrackedChanges(strFromU8(document), changes, at)
  if (placed === 0) return undefined
  const copy: Zippable = {}
  for (const [name, bytes] of Object.entries({ ...entries, [DOCUMENT]: strToU8(xml) }))
    copy[name] = [bytes, { mtime: '1980-01-02T00:00:00Z' }]
  return zipSync(copy, { level: 6 })
}

function unpacked(file: Uint8Array): Record<string, Uint8Array> | undefined {
  let total = 0
  try {
    return unzipSync(file, {
      filter({ originalSize }) {
        total += originalSize
        if (total > MAX_UNPACKED) throw new Error('It is too large.')
        return true
      },
    })
  } catch {
    return undefined
  }
}
