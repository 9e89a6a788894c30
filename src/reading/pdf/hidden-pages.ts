import type { ExtractionSink } from '../reader.ts'
import { openPdf } from './engine.ts'
import { lookAt } from './look-at-page.ts'
import type { Carved } from './open.ts'
import { textOf } from './order.ts'
import { type PageText, readPages } from './pages.ts'
import { reached } from './reach.ts'
import { revive } from './revive.ts'
import { isDict, isStream } from './syntax.ts'

const MAX_REVISIONS = 4
/** Milliseconds: these pages come after everything the document shows. */
const SPARE_MS = 1_500

/** Reads earlier revisions, and streams of no page. */
export async function readHiddenPages(
  { objects, cipher }: Carved,
  shown: readonly PageText[],
  sink: ExtractionSink,
): Promise<void> {
  const known = new Set(shown.flatMap(linesOf))
  const revived = revive(objects, cipher, sink.budget)
  if (revived) {
    const at = 'unused'
    await readOld(revived.bytes, at, 'in the file, but on no page', known, sink, true)
    if (revived.more) sink.unread(at, 'Not all drawings that no page of this PDF shows were checked.')
  }
  const ends = revisions(objects)
  for (const end of ends.slice(-MAX_REVISIONS).reverse())
    await readOld(objects.bytes.subarray(0, end), 'earlier', 'in an earlier revision of the file', known, sink, false)
  if (ends.length > MAX_REVISIONS) sink.unread('earlier', 'Only the last earlier revisions of this PDF were compared.')
}

/** Offsets at which a revision replaced or removed something. */
function revisions(objects: Carved['objects']): number[] {
  const ends = [...objects.source.matchAll(/%%EOF/g)].map((found) => found.index + 5)
  const alive = reached(objects)
  const gone = objects.all.filter(
    (one) =>
      (isStream(one.value) || isDict(one.value)) && (objects.current.get(one.num) !== one || !alive.has(one.num)),
  )
  return ends.slice(0, -1).filter((end) => gone.some((one) => one.at < end))
}

async function readOld(
  bytes: Uint8Array,
  at: string,
  where: string,
  known: Set<string>,
  sink: ExtractionSink,
  look: boolean,
): Promise<void> {
  if (sink.budget.left() < SPARE_MS) {
    sink.outOfTime(at, `Text ${where} was not read: there was no time.`)
    return
  }
  let document: Awaited<ReturnType<typeof openPdf>>
  try {
    document = await openPdf(bytes)
  } catch {
    // No viewer could open it either; its strings and streams are still reported.
    return
  }
  try {
    const pages = await readPages(
      document,
      sink,
      async (page, text, left) => {
        const { words } = look ? await lookAt(page, text, left, at, where) : {}
        const report = await words
        report?.()
        return false
      },
      at,
    )
    for (const page of pages) {
      if (page.painted.mute > 0 && page.painted.shows === 0)
        sink.unread(`${at}/page${page.number}`, `Text ${where} could not be read: its font is damaged.`, 'save-again')
      const fresh = linesOf(page).filter((line) => !known.has(line))
      for (const line of fresh) known.add(line)
      sink.part(`${at}/page${page.number}`, 'hidden', fresh.join('\n'), where)
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

function linesOf(page: PageText): string[] {
  const others = [...page.turned, ...page.hidden, ...page.notes].flatMap((one) => one.text.split('\n'))
  return [...textOf(page.lines).split('\n'), ...others].map((line) => line.trim()).filter((line) => line !== '')
}
