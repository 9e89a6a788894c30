import { titleOf } from '../colleagues/comments.ts'
import { Form, Send } from '../fields.tsx'
import { plural } from '../labels.ts'
import { LinkLine } from '../link.tsx'
import type { Kept } from './unfinished.ts'

type Titled = Pick<Kept, 'typed'> & { readonly files: number }

export function draftTitle({ typed, files }: Titled): string {
  return titleOf({ typed }) ?? (files > 0 ? `${plural(files, 'file')} without a text` : 'Untitled')
}

/** Asks before an unfinished draft is deleted, because nobody can bring it back. */
export function DiscardPage({ id, item, typed, files }: Titled & Pick<Kept, 'id' | 'item'>) {
  return (
    <>
      <h1 class="govuk-heading-l">Delete this draft?</h1>
      <p class="govuk-body">
        <strong dir="auto">{draftTitle({ typed, files })}</strong>
        {files > 0 && titleOf({ typed }) ? `, with ${plural(files, 'file')}` : ''}
      </p>
      <p class="govuk-body">You cannot undo this. {item && 'What you submitted stays.'}</p>
      <Form action={`/drafts/${id}/discard`}>
        <Send label="Delete draft" look="warning" />
      </Form>
      <LinkLine href="/">Keep it</LinkLine>
    </>
  )
}
