import { ACTS } from '../../core/words.data.ts'
import { Send, Text } from '../fields.tsx'
import { Act } from './act.tsx'
import { Afterwards } from './after.tsx'
import { Approved, OnItsWay } from './going.tsx'
import { MailGoing } from './mail-going.tsx'
import { Rare } from './rare.tsx'
import type { ItemView } from './view.ts'

/** The likely next step is open. */
export function Actions(view: ItemView) {
  const { id, item, mine, decides } = view
  const over = item.progress === 'released' || item.progress === 'withdrawn' || item.progress === 'releasing'
  const editable = mine && !over && !item.mail
  const approved = item.progress === 'approved'
  const another = editable && (
    <a class={`govuk-button${approved ? ' govuk-button--secondary' : ''}`} href={`/items/${id}/versions`}>
      Submit another version
    </a>
  )
  return (
    <section class="cs-actions" aria-label="What you can do">
      {(decides || (editable && !approved)) && (
        <div class="cs-buttons">
          {decides && (
            <a class="govuk-button" href={`/items/${id}/decide`}>
              Decide
            </a>
          )}
          {!approved && another}
        </div>
      )}
      {view.lifts && (
        <Act id={id} name="lift">
          <Text name="reason" id="lift-reason" label="Why may it go on?" />
          <Send label={ACTS.lift} look="secondary" />
        </Act>
      )}
      {item.mail ? <MailGoing {...view} /> : approved && <Approved {...view} />}
      {approved && another && <div class="cs-buttons">{another}</div>}
      <OnItsWay {...view} />
      <Afterwards {...view} />
      <Rare {...view} />
    </section>
  )
}
