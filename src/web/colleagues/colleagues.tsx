import { Area, Choice, Form, Send } from '../fields.tsx'
import { near } from '../labels.ts'
import { Link } from '../link.tsx'
import type { Asked } from './comments.ts'

export const colleaguesPath = (id: string) => `/drafts/${id}/colleagues`
export const commentsPath = (owner: string, id: string) => `/drafts/${id}/comments/${owner}`

type OwnerView = {
  readonly id: string
  readonly back: string
  readonly asked: readonly Asked[]
  /** Names of who can be asked, by id. */
  readonly people: Readonly<Record<string, string>>
  readonly name: (id: string) => string
  readonly now: string
}

export function ColleaguesPage({ id, back, asked, people, name, now }: OwnerView) {
  return (
    <>
      <a class="govuk-back-link" href={back}>
        Your draft
      </a>
      <h1 class="govuk-heading-l">Comments of colleagues</h1>
      <p class="govuk-body">
        A colleague whom you ask can read this draft and its files as they are now and until you submit it. They can
        comment, and change nothing. Their comments are deleted when you submit or delete the draft.
      </p>
      {asked.map((one) => (
        <section>
          <h2 class="govuk-heading-m">{name(one.by)}</h2>
          <CommentList {...{ ...one, name, now }} none="No comment yet." />
          <Form action={`${colleaguesPath(id)}/end`} hidden={{ person: one.by }}>
            <Send label={`Close the draft to ${name(one.by)}`} look="secondary" />
          </Form>
        </section>
      ))}
      <Form action={colleaguesPath(id)}>
        <Choice name="person" label="Ask a colleague" options={{ '': 'Choose a person', ...people }} />
        <Send label="Ask for comments" />
      </Form>
    </>
  )
}

type ReaderView = {
  readonly id: string
  readonly owner: string
  readonly title: string
  readonly text: string
  readonly files: readonly { readonly id: string; readonly name: string }[]
  readonly own: Asked
  readonly typed?: string
  readonly name: (id: string) => string
  readonly now: string
}

export function CommentsPage({ id, owner, title, text, files, own, typed, name, now }: ReaderView) {
  const at = commentsPath(owner, id)
  return (
    <>
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <p class="govuk-body">
        {name(owner)} has not submitted this draft yet and asks for your comments. Only they see what you write.
      </p>
      <div class="cs-text" dir="auto">
        {text}
      </div>
      {files.length > 0 && (
        <ul class="govuk-list">
          {files.map((file) => (
            <li>
              <Link href={`${at}/files/${file.id}`} dir="auto">
                {file.name}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <h2 class="govuk-heading-m">Your comments</h2>
      <CommentList {...{ ...own, name, now }} none="You have not commented yet." />
      <Form action={at}>
        <Area name="comment" label="Your comment" value={typed} rows={4} />
        <Send label="Send the comment" />
      </Form>
    </>
  )
}

function CommentList({ by, comments, none, name, now }: Asked & Pick<OwnerView, 'name' | 'now'> & { none: string }) {
  if (comments.length === 0) return <p class="govuk-body">{none}</p>
  return (
    <>
      {comments.map(({ at, text }) => (
        <div class="cs-comment">
          <p dir="auto">{text}</p>
          <p class="cs-meta">
            {name(by)}, {near(at, now)}
          </p>
        </div>
      ))}
    </>
  )
}
