import type { ToOpen } from './contents.ts'
import type { Item } from './item/state.ts'
import { Refusal } from './refusal.ts'
import type { Review } from './review.ts'

export type Served = { readonly part: string; readonly how: 'file' | 'picture' }

export type Opening = ToOpen & { readonly served: boolean }

export type Opened = {
  readonly opened?: readonly string[]
  readonly served?: readonly Served[]
  /** What to open where the review does not say. */
  readonly due?: readonly ToOpen[]
}

/** Older reviews do not say what to open, so everything. */
export function toOpen(review: Review | undefined, files: number): readonly ToOpen[] {
  if (review?.contents) return review.contents.toOpen
  return Array.from({ length: files }, (_, index) => ({
    part: `attachment:${index + 1}`,
    unread: true as const,
    media: [],
  }))
}

/** Or an archive or message around it, or each picture it is listed for. */
export function wasServed(file: ToOpen, served: readonly Served[]): boolean {
  const whole = served.some(
    ({ part, how }) => how === 'file' && (part === file.part || file.part.startsWith(`${part}/`)),
  )
  const pictures = new Set(served.flatMap(({ part, how }) => (how === 'picture' ? [part] : [])))
  const shown = file.media.every((medium) => medium.shown && pictures.has(medium.part))
  return whole || (shown && file.media.length > 0 && !file.unread && !file.more)
}

/** Leaves out those of another listed file inside it. */
export function unreadOf(file: ToOpen, all: readonly ToOpen[], review: Pick<Review, 'unread'>): Review['unread'] {
  const inside = (part: string, home: string) => part === home || part.startsWith(`${home}/`)
  const deeper = all.filter(({ part }) => part !== file.part && part.startsWith(`${file.part}/`))
  return review.unread.filter(
    ({ part }) => inside(part, file.part) && !deeper.some((other) => inside(part, other.part)),
  )
}

/** Throws `not-opened` and names each missing file. */
export function mustHaveOpened(item: Item, { opened = [], served = [], due = [] }: Opened): readonly string[] {
  const files = item.review?.contents?.toOpen ?? due
  const missing = files.flatMap((file) => {
    if (!wasServed(file, served)) return [{ field: file.part, says: 'Open this file before you approve.' }]
    return opened.includes(file.part) ? [] : [{ field: file.part, says: 'Say that you have opened this file.' }]
  })
  if (missing.length > 0)
    throw new Refusal(
      'not-opened',
      `Open and tick ${missing.length === 1 ? 'the file' : `the ${missing.length} files`} listed under “Open before you approve”.`,
      missing,
    )
  return files.map(({ part }) => part)
}
