import { strFromU8, unzipSync } from 'fflate'
import type { BundleFile } from '../../core/record/bundle/bundle.ts'
import { type WordChange, withTrackedChanges } from '../../core/word-suggestions.ts'
import { pack, pause } from './pack.ts'

const DOCUMENT = 'word/document.xml'
const MAX_UNPACKED = 200_000_000
/** Bytes unpacked at once, between other requests. */
const STEP = 8_000_000

/** Returns undefined where no change could be placed. */
export async function wordCopy(
  file: Uint8Array,
  changes: readonly WordChange[],
  at: string,
): Promise<Uint8Array | undefined> {
  if (changes.length === 0) return undefined
  const document = entriesOf(file, new Set([DOCUMENT]))?.[DOCUMENT]
  const steps = stepsOf(file)
  if (!document || !steps) return undefined
  const { xml, placed } = withTrackedChanges(strFromU8(document), changes, at)
  if (placed === 0) return undefined
  const copy: BundleFile[] = []
  for (const names of steps) {
    const entries = entriesOf(file, names)
    if (!entries) return undefined
    for (const [name, content] of Object.entries(entries))
      copy.push({ name, content: name === DOCUMENT ? xml : content })
    await pause()
  }
  return pack(copy)
}

/** In groups that are unpacked at once. Undefined for a file that is too large or damaged. */
function stepsOf(file: Uint8Array): Set<string>[] | undefined {
  const steps = [new Set<string>()]
  const seen = new Set<string>()
  let total = 0
  let inStep = 0
  const isRead = attempt(() =>
    unzipSync(file, {
      filter({ name, originalSize }) {
        total += originalSize
        if (total > MAX_UNPACKED) throw new Error('It is too large.')
        if (seen.has(name)) return false
        seen.add(name)
        if (inStep > 0 && inStep + originalSize > STEP) {
          steps.push(new Set())
          inStep = 0
        }
        steps.at(-1)!.add(name)
        inStep += originalSize
        return false
      },
    }),
  )
  return isRead && steps
}

function entriesOf(file: Uint8Array, names: ReadonlySet<string>): Record<string, Uint8Array> | undefined {
  let total = 0
  return attempt(() =>
    unzipSync(file, {
      filter({ name, originalSize }) {
        if (!names.has(name)) return false
        total += originalSize
        if (total > MAX_UNPACKED) throw new Error('It is too large.')
        return true
      },
    }),
  )
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
