import type { NewNotice, NoticePlace } from './notice.ts'
import { NOTICES } from './notice-words.data.ts'

export function pathOf({ kind, item }: Pick<NewNotice, 'kind' | 'item'>): string {
  const paths: Readonly<Record<NoticePlace, string>> = {
    home: '/',
    delegations: '/delegations',
    me: '/me',
    registers: '/registers',
    people: '/registers/people',
    observed: '/observed',
    stop: '/stop',
    item: item ? `/items/${item}` : '/',
    keeping: item ? `/items/${item}/keeping` : '/',
    decide: item ? `/items/${item}/decide` : '/',
    mail: item ? `/mail/${item}` : '/',
    declaration: item ? `/declarations/${item}` : '/declarations',
  }
  return paths[NOTICES[kind].place]
}
