import { openConditions } from '../../core/conditions.ts'
import type { Item } from '../../core/item/state.ts'
import { near } from '../labels.ts'
import type { ItemView } from './view.ts'

type Says = (view: ItemView) => string | undefined

const SAYS: Readonly<Record<string, Says | string>> = {
  explain: 'Your answer to the finding is recorded. The person who decides reads it.',
  hold: ({ item, title }) => item.hold && `You put “${title}” on hold. Nothing goes out until the hold is lifted.`,
  lift: ({ item, title }) =>
    item.hold ? undefined : `You lifted the hold on “${title}”. It continues where it stopped.`,
  recall: ({ item, title }) =>
    item.progress === 'recalled'
      ? `You took “${title}” back. Nobody can approve it now. You can submit another version.`
      : undefined,
  withdraw: withdrawn,
  evidence: 'The evidence is attached. The person who decides sees it.',
  reply: 'Your answer is added to the comments.',
  comment: 'Your comment is added.',
  conflict: 'The conflict of interest is recorded. The page shows who must answer it.',
  'conflict-answer': 'Your answer about the conflict of interest is recorded.',
  meet: ({ item }) => `You recorded that the condition is met. ${conditionsLeft(item)}`,
  confirm: published,
  place: 'The address is added.',
  order: ({ item, now, title }) =>
    item.order?.notBefore &&
    `“${title}” is emailed to the press list ${near(item.order.notBefore, now)}. You can stop it until then.`,
  schedule: scheduled,
  cancel: ({ item, title }) =>
    item.progress === 'approved' ? `You stopped “${title}”. It is approved, and does not go out by itself.` : undefined,
  emergency,
  review: 'Your review of the emergency release is recorded.',
  finish: 'You recorded that it was taken down.',
  compare: 'The page was compared with what was approved. The result is below.',
  date: 'You recorded that it is still right.',
}

export function actedIn(view: ItemView, act: string): string | undefined {
  const says = Object.hasOwn(SAYS, act) ? SAYS[act] : undefined
  return typeof says === 'function' ? says(view) || undefined : says
}

function published({ item: { live }, title }: ItemView): string | undefined {
  if (!live) return undefined
  const where = live.addresses.length > 0 ? ` at ${live.addresses.join(', ')}` : ''
  return `You recorded that “${title}” was published${where}. Its certificate is on this page.`
}

function withdrawn({ item, title }: ItemView): string | undefined {
  if (item.progress !== 'withdrawn') return undefined
  const left = item.tasks.some(({ done }) => !done)
  return `You withdrew “${title}”. ${left ? 'The page says who must take it down, and by when.' : 'It does not go out.'}`
}

function scheduled({ item, now, title }: ItemView): string | undefined {
  if (!item.scheduled) return undefined
  const when = near(item.scheduled.for, now)
  const then =
    item.scheduled.means === 'by-hand'
      ? 'We remind the person who submitted it to publish it then.'
      : 'It is emailed to the press list then.'
  return `“${title}” is scheduled for ${when}. ${then} You can stop it until then.`
}

function emergency({ item, now, title, snapshot }: ItemView): string | undefined {
  if (!item.emergency) return undefined
  const { chiefExecutive } = snapshot.pack.terms
  return (
    `You recorded that “${title}” went out in an emergency. We have notified the ${chiefExecutive} and the data ` +
    `protection officer. Another person must review it by ${near(item.emergency.reviewDue, now)}.`
  )
}

function conditionsLeft(item: Item): string {
  const open = openConditions(item).length
  if (open === 0) return 'It can go out now.'
  return `${open} more must be met before it goes out.`
}
