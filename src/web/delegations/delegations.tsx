import { addDays } from '../../core/calendar.ts'
import type { DelegationNow } from '../../core/delegation.ts'
import type { Person } from '../../core/registers.ts'
import { KIND } from '../../core/words.data.ts'
import { DateFields } from '../dates.tsx'
import { Choice, Form, Send, Text } from '../fields.tsx'
import { day } from '../labels.ts'
import { useTerms } from '../pack-context.ts'

export type DelegationsView = {
  readonly me: Person
  readonly people: readonly Person[]
  readonly delegations: readonly DelegationNow[]
  readonly today: string
  readonly name: (id: string) => string
}

/** Makes a week with its first day. */
const USUAL_DAYS = 6

export function DelegationsPage({ me, people, delegations, today, name }: DelegationsView) {
  const lends = me.roles.includes('chief-executive')
  return (
    <>
      <h1 class="govuk-heading-l">Delegations</h1>
      {delegations.length === 0 && <p class="govuk-body">Nothing has been delegated.</p>}
      <ul class="cs-items">
        {[...delegations].reverse().map((delegation) => (
          <li>
            <p class="govuk-body">{sentence(delegation, today, name)}</p>
            {delegation.to === me.id && delegation.state === 'offered' && (
              <Form action={`/delegations/${delegation.id}/accept`}>
                <Send label="Accept it" />
              </Form>
            )}
            {(delegation.to === me.id || delegation.from === me.id) &&
              delegation.state !== 'revoked' &&
              delegation.ends >= today && (
                <Form action={`/delegations/${delegation.id}/revoke`}>
                  <Send label="End it" look="secondary" />
                </Form>
              )}
          </li>
        ))}
      </ul>
      {lends && <Lend me={me} people={people} today={today} />}
    </>
  )
}

function sentence(delegation: DelegationNow, today: string, name: (id: string) => string): string {
  const what = delegation.kinds
    ? delegation.kinds.map((kind) => KIND[kind].toLowerCase()).join(', ')
    : `everything that is not for the ${useTerms().chiefExecutive} alone`
  const state = {
    offered: 'not accepted yet',
    accepted: delegation.ends < today ? 'over' : 'accepted',
    revoked: 'ended',
  }[delegation.state]
  const far = delegation.upTo === 'note' ? ', where nothing was found' : ''
  return (
    `${name(delegation.to)} may sign off for ${name(delegation.from)}. ` +
    `It runs from ${day(delegation.starts)} to ${day(delegation.ends)}. It covers ${what}${far}. ` +
    `Reason: ${delegation.reason.replace(/\.$/, '')}. It is ${state}.`
  )
}

function Lend({ me, people, today }: Pick<DelegationsView, 'me' | 'people' | 'today'>) {
  const others = people.filter((person) => person.type === 'staff' && person.id !== me.id)
  return (
    <Form action="/delegations">
      <h2 class="govuk-heading-m">Delegate your sign-off</h2>
      <Choice
        name="to"
        label="To whom?"
        options={Object.fromEntries(others.map(({ id, name, title }) => [id, `${name}, ${title}`]))}
      />
      <DateFields name="starts" legend="From" value={today} />
      <DateFields name="ends" legend="Until and including" value={addDays(today, USUAL_DAYS)} />
      <Choice name="kind" label="For what?" options={{ '': 'Everything but what is reserved to me', ...KIND }} />
      <Choice
        name="up_to"
        label="How far?"
        options={{ 'sign-off': 'Also items with findings', note: 'Only items in which nothing was found' }}
      />
      <Text name="reason" label="Why?" hint="For example: annual leave" />
      <Send label="Offer it" />
    </Form>
  )
}
