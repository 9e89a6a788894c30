import type { ExtractionSink } from '../reader.ts'
import { listOf } from './drawn.ts'
import type { Carved } from './open.ts'
import type { PageText } from './pages.ts'
import { shownIn } from './program.ts'
import { pagesOf } from './reach.ts'
import { sourceOf } from './source.ts'
import { isDict, isRef } from './syntax.ts'

const LONGEST_PROGRAM = 4 << 20

/** The reader skips text in fonts that it cannot open. */
export function reportMute(carved: Carved, pages: readonly PageText[], sink: ExtractionSink): void {
  const numbers = pagesOf(carved.objects)
  for (const { number, painted } of pages) {
    sink.budget.check()
    const num = numbers[number - 1]
    if (num === undefined || painted.cut) continue
    if (shownIn(programOf(num, carved)) > painted.shows)
      sink.unread(`page${number}`, `Some text on page ${number} could not be read: its font is damaged.`, 'save-again')
  }
}

function programOf(num: number, { objects, cipher }: Carved): string {
  const page = objects.current.get(num)?.value
  const parts = isDict(page) ? listOf(page.get('Contents'), objects) : []
  return parts
    .map((part) => (isRef(part) && sourceOf(objects.current.get(part.num), objects, cipher, LONGEST_PROGRAM)) || '')
    .join('\n')
}
