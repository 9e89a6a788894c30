import { ACTS } from '../../core/words.data.ts'
import { Form, Send } from '../fields.tsx'
import { clock } from '../labels.ts'
import type { ItemView } from './view.ts'

/** Undo comes first, because the time is short. */
export function Undo({ id, item, undoUntil }: ItemView) {
  if (!undoUntil) return null
  return (
    <Form action={`/items/${id}/undo`} class="govuk-inset-text cs-undo" data-until={undoUntil}>
      <p class="govuk-body">
        You can take your approval back until {clock(undoUntil)}
        <span class="cs-with-script" data-left />
        {item.mail ? ', unless the mail gateway begins to send it before.' : ', before it goes out.'}
      </p>
      <Send label={ACTS.undo} look="secondary" />
    </Form>
  )
}
