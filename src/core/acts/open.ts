import { signatories } from '../authority.ts'
import type { House } from '../house.ts'
import type { Item } from '../item/state.ts'
import { mayReleaseInEmergency, reviewers } from './emergency.ts'

/** Opened files are recorded for people who may sign off, advise, or release or review in an emergency. */
export function isAsked(house: House, item: Item, by: string, day: string): boolean {
  const asked = item.signOffs.some((signOff) =>
    signatories(house, item, signOff, day).some(({ person }) => person.id === by),
  )
  const reviews = reviewers(house, item, day).some(({ person }) => person.id === by)
  return asked || reviews || mayReleaseInEmergency(house, by, day)
}
