import { openConditions } from '../../core/conditions.ts'
import type { Item, Progress } from '../../core/item/state.ts'
import { waitsForSender } from '../../core/mail/declare.ts'
import { LinkLine } from '../link.tsx'
import { Conditions, Halted, isHalted } from './going.tsx'
import type { ItemView } from './view.ts'

export function mailGoes(item: Item): string | undefined {
  if (item.progress !== 'approved') return GOES[item.progress]
  if (item.hold) return 'It is approved and on hold. It has not left.'
  if (openConditions(item).length > 0) return 'It is approved with a condition. It leaves once the condition is met.'
  if (item.verdict === 'block')
    return 'It is approved. It was refused before, so the mail server has no copy: its sender must send the same email again.'
  return 'It is approved and will be sent by the mail gateway. It has not left yet.'
}

const GOES: Partial<Record<Progress, string>> = {
  releasing: 'The mail gateway is sending it.',
  released: 'It has left the office.',
}

export function MailGoing(view: ItemView) {
  if (view.mine && waitsForSender(view.item))
    return <LinkLine href={`/mail/${view.id}`}>Check it, and say whether it may go</LinkLine>
  const goes = mailGoes(view.item)
  if (!goes) return null
  return (
    <section>
      <h2 class="govuk-heading-m">{view.item.progress === 'approved' ? 'Approved' : 'On its way'}</h2>
      {view.item.progress === 'approved' && isHalted(view) ? <Halted {...view} /> : <p class="govuk-body">{goes}</p>}
      {view.item.progress === 'approved' && <Conditions {...view} />}
    </section>
  )
}
