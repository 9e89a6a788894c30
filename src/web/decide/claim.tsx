import { Form, SmallButton } from '../fields.tsx'
import { clock } from '../labels.ts'
import type { DecisionView } from './view.ts'

export function Claim({ id, item, now, me }: DecisionView) {
  const mine = item.claim?.by === me && now < item.claim.until
  return (
    <Form class="cs-claim" action={`/items/${id}/${mine ? 'unclaim' : 'claim'}`}>
      <span>
        {mine ? `You are looking at it until ${clock(item.claim!.until)}; others see that.` : 'Need a while?'}
      </span>
      <SmallButton>{mine ? 'I am no longer looking' : 'I am looking at it'}</SmallButton>
      {!mine && <span class="cs-meta">Others see that.</span>}
    </Form>
  )
}
