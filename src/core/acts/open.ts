import { signatories } from '../authority.ts'
import type { Item } from '../item/state.ts'
import type { OfficeSnapshot } from '../office-snapshot.ts'
import { mayReleaseInEmergency, reviewers } from './emergency.ts'

/** Their opened files are recorded: they may sign off, advise, or act in an emergency. */
export function isAsked(snapshot: OfficeSnapshot, item: Item, by: string, day: string): boolean {
  const asked = item.signOffs.some((signOff) =>
    signatories(snapshot, item, signOff, day).some(({ person }) => person.id === by),
  )
  const reviews = reviewers(snapshot, item, day).some(({ person }) => person.id === by)
  return asked || reviews || mayReleaseInEmergency(snapshot, by, day)
}
