import type { Item } from '../../core/item/state.ts'
import { ACTS, PROGRESS } from '../../core/words.data.ts'
import { FactList } from '../facts.tsx'
import { Area, Fold, Form, Send } from '../fields.tsx'
import { Risk } from '../findings/risk.tsx'
import { ItemFindings } from '../item/item-findings.tsx'
import { mailGoes } from '../item/mail-going.tsx'
import type { ItemView } from '../item/view.ts'
import { addressed } from '../labels.ts'
import { Link, LinkLine } from '../link.tsx'
import { useTerms } from '../pack-context.ts'
import { Declared, ToClear } from './clear.tsx'

export type HeldView = ItemView & {
  /** Given when the reader is its sender. */
  readonly toClear?: { readonly problem: string | undefined } | undefined
}

/** Replaces its generated file name. */
const THE_EMAIL = ['your email']

export function HeldPage(view: HeldView) {
  const { id, item, draft, title, mine, toClear } = view
  const waiting = item.progress === 'awaiting'
  return (
    <>
      <h1 class="govuk-heading-l">{headline(view)}</h1>
      <p class="govuk-body">{toClear ? FOR_YOU : statusText(item)}</p>
      <FactList
        facts={[
          ['Subject', title],
          ['To', addressed(draft.recipients)],
        ]}
      />
      <Risk review={item.review!} verdict={item.verdict!} />
      {toClear && <ToClear id={id} item={item} problem={toClear.problem} />}
      {mine && !toClear && (waiting || item.progress === 'blocked') && <Choices {...view} />}
      {mine && <Declared item={item} reason={judgedBecause(view)} />}
      <ItemFindings
        view={view}
        files={THE_EMAIL}
        page={{ at: view.show, address: (page) => `/mail/${id}?show=${page}` }}
      />
      <LinkLine href={`/items/${id}`}>Its page, with comments and what happened</LinkLine>
    </>
  )
}

const FOR_YOU =
  'It has not been sent to anyone outside the office yet. It waits for you: check what was found, and say whether it may go.'

function headline({ item, toClear }: HeldView): string {
  if (toClear) return 'Check your email before it goes'
  return item.progress === 'awaiting' ? 'Your email is held' : `Your email: ${PROGRESS[item.progress]}`
}

function judgedBecause({ entries }: HeldView): string | undefined {
  return entries.flatMap((entry) => (entry.what === 'declaration-judged' ? [entry.reason] : [])).at(-1)
}

function Choices({ id, item, whyThem }: HeldView) {
  const waiting = item.progress === 'awaiting'
  return (
    <section class="cs-actions cs-choices">
      <h2 class="govuk-heading-m">What you can do</h2>
      <Fold summary="Change it and send it again">
        <p class="govuk-body">
          Send the changed email from your mail program as usual{waiting ? ', then cancel this one' : ''}.
        </p>
      </Fold>
      <Fold summary={waiting ? 'Explain it and wait for sign-off' : 'Dispute what was found'} open={waiting}>
        {waiting ? <Explain id={id} whyThem={whyThem} /> : <Dispute id={id} />}
      </Fold>
      {waiting && (
        <Fold summary="Cancel it">
          <Cancel id={id} />
        </Fold>
      )}
    </section>
  )
}

function statusText(item: Item): string {
  switch (item.progress) {
    case 'awaiting':
      return 'It has not been sent to anyone outside the office. It is kept safely until a person decides, and it is never sent by itself.'
    case 'blocked':
      return 'It was not sent and is not kept in the mail server. It must be changed before it can go out.'
    case 'approved':
    case 'releasing':
    case 'released':
      return mailGoes(item)!
    default:
      return 'It was not sent.'
  }
}

function Explain({ id, whyThem }: { id: string; whyThem: string }) {
  return (
    <Form action={`/mail/${id}/explain`}>
      <Area
        name="reason"
        id="explain-reason"
        label="Why may it go as it is?"
        hint={`Who decides: ${whyThem}`}
        rows={3}
      />
      <Send label={ACTS.askForSignOff} />
    </Form>
  )
}

function Dispute({ id }: { id: string }) {
  return (
    <p class="govuk-body">
      If you are sure that a finding is wrong, say so <Link href={`/items/${id}`}>beside the finding</Link>. When the{' '}
      {useTerms().chiefExecutive} agrees and it is signed off, send the same email again.
    </p>
  )
}

function Cancel({ id }: { id: string }) {
  return (
    <Form action={`/mail/${id}/cancel`}>
      <p class="govuk-body">It is deleted from the mail server and returned to you as not sent.</p>
      <Send label="Cancel this email" look="warning" />
    </Form>
  )
}
