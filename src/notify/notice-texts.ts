import type { NewNotice } from '../core/notice.ts'
import { anchorIn } from '../core/record/anchor.ts'
import { WORDS } from './notice-words.ts'

/** Subject and text, with a link that requires signing in. */
export function wordsOf(
  { kind, item, dedupeKey }: Pick<NewNotice, 'kind' | 'item' | 'dedupeKey'>,
  address: string,
): { subject: string; text: string } {
  const { subject, line, place } = WORDS[kind]
  const paths = {
    home: '/',
    delegations: '/delegations',
    me: '/me',
    registers: '/registers',
    observed: '/observed',
    stop: '/stop',
    item: item ? `/items/${item}` : '/',
    keeping: item ? `/items/${item}/keeping` : '/',
    decide: item ? `/items/${item}/decide` : '/',
    mail: item ? `/mail/${item}` : '/',
    declaration: item ? `/declarations/${item}` : '/declarations',
  }
  const lines = kind === 'anchor' ? [line, anchorIn(dedupeKey)?.line ?? ''] : [line]
  const text = [...lines, `${address}${paths[place]}`, 'Sent by Countersign. Please do not answer this mail.'].join(
    '\n\n',
  )
  return { subject, text }
}
