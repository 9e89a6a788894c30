import type { PendingSubmission } from '../../core/pending-submission.ts'
import { Form, SmallButton } from '../fields.tsx'
import { moment } from '../labels.ts'
import { Link } from '../link.tsx'

export function PendingSubmissionPage({ pending }: { pending: PendingSubmission }) {
  const { title, at, state, why } = pending
  if (state === 'waiting')
    return (
      <>
        <h1 class="govuk-heading-l">It is being read</h1>
        <p class="govuk-body" dir="auto">
          <strong>{title || 'Untitled'}</strong>
        </p>
        <p class="govuk-body" role="status">
          Your draft is large, so reading it takes a moment. It is kept; this page goes on by itself when it is done,
          and you may close it.
        </p>
        <p class="cs-meta">Submitted {moment(at)}</p>
      </>
    )
  return (
    <>
      <h1 class="govuk-heading-l">It was not submitted</h1>
      <p class="govuk-body" dir="auto">
        <strong>{title || 'Untitled'}</strong>
      </p>
      <p class="govuk-inset-text">{why}</p>
      <p class="govuk-body">
        What you typed is kept under <em>Unfinished</em> on your home page. Files have to be chosen again.
      </p>
      <Dismiss pending={pending} />
    </>
  )
}

export function PendingSubmissions({ pendingSubmissions }: { pendingSubmissions: readonly PendingSubmission[] }) {
  return (
    <section>
      <h2 class="govuk-heading-m">Being read</h2>
      <ul class="cs-items">
        {pendingSubmissions.map((one) => (
          <li class="cs-item">
            <div class="cs-item__what">
              <Link href={`/hand-ins/${one.id}`} dir="auto">
                {one.title || 'Untitled'}
              </Link>
              <p class="cs-meta">
                Submitted {moment(one.at)}
                {one.state !== 'waiting' && `. It was refused: ${one.why}`}
              </p>
            </div>
            {one.state !== 'waiting' && (
              <div class="cs-item__state">
                <Dismiss pending={one} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Dismiss({ pending }: { pending: PendingSubmission }) {
  return (
    <Form action={`/hand-ins/${pending.id}/dismiss`}>
      <SmallButton>I have seen it</SmallButton>
    </Form>
  )
}
