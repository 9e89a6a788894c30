import { STATEMENTS } from '../../core/mail/statements.data.ts'
import { weightyOf } from '../../core/review.ts'
import type { SampledDeclaration } from '../../use-cases/mail/list-declarations.ts'
import { FactList } from '../facts.tsx'
import { Area, Form, Send } from '../fields.tsx'
import { ItemFindings } from '../item/item-findings.tsx'
import type { ItemView } from '../item/view.ts'
import { addressed, moment } from '../labels.ts'
import { Link, LinkLine } from '../link.tsx'
import { useTerms } from '../pack-context.ts'
import { Found } from './clear.tsx'

const SAMPLED = { first: 'one of the sender’s first three', share: 'drawn by chance' } as const

type Names = { readonly name: (id: string) => string }

export function DeclarationsPage({ sampled, name }: Names & { sampled: readonly SampledDeclaration[] }) {
  return (
    <>
      <h1 class="govuk-heading-l">Declarations to look at</h1>
      <p class="govuk-body">
        Senders cleared these held emails themselves. Say of each whether the declaration was right. The text is open to
        you until then, and for fourteen days at most.
      </p>
      <DeclarationRows sampled={sampled} name={name} />
    </>
  )
}

export function Sampled({ sampled, name }: Names & { sampled: readonly SampledDeclaration[] }) {
  if (sampled.length === 0) return null
  return (
    <section>
      <h2 class="govuk-heading-m">Declarations to look at</h2>
      <DeclarationRows sampled={sampled} name={name} />
      <LinkLine href="/declarations">All declarations to look at</LinkLine>
    </section>
  )
}

function DeclarationRows({ sampled, name }: Names & { sampled: readonly SampledDeclaration[] }) {
  if (sampled.length === 0) return <p class="govuk-body">No declaration waits for you.</p>
  return (
    <ul class="cs-items">
      {sampled.map(({ row, declaration }) => (
        <li class="cs-item">
          <div class="cs-item__what">
            <Link href={`/declarations/${row.item}`} dir="auto">
              {row.title}
            </Link>
            <p class="cs-meta">
              Cleared by {name(declaration.by)} on {moment(declaration.at)}, {SAMPLED[declaration.sample!.because]}
            </p>
          </div>
          <div class="cs-item__state">
            <span class="cs-due">Open until {moment(declaration.sample!.until)}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

export function DeclarationPage(view: ItemView) {
  const { id, item, draft, title, name } = view
  const { by, at, statement, sample, judged } = item.declaration!
  return (
    <>
      <h1 class="govuk-heading-l">Was this declaration right?</h1>
      <FactList
        facts={[
          ['Subject', title],
          ['To', addressed(draft.recipients)],
          ['Sender', name(by)],
          ['Declared', `${moment(at)}, ${SAMPLED[sample!.because]}`],
        ]}
      />
      <p class="govuk-inset-text">{STATEMENTS[statement]}</p>
      <h2 class="govuk-heading-m">What was found</h2>
      <Found findings={weightyOf(item.review!)} />
      {judged ? (
        <p class="govuk-body">
          {name(judged.by)} judged it {judged.outcome} on {moment(judged.at)}.
        </p>
      ) : (
        <section class="cs-actions">
          <h2 class="govuk-heading-m">Your judgement</h2>
          <Form action={`/declarations/${id}`} hidden={{ outcome: 'right' }}>
            <p class="govuk-body">The email is closed to you afterwards.</p>
            <Send label="The declaration was right" />
          </Form>
          <Form action={`/declarations/${id}`} hidden={{ outcome: 'wrong' }}>
            <Area
              name="reason"
              id="reason"
              label="What is wrong?"
              hint="The sender reads it. Do not repeat the words of the email."
              rows={3}
            />
            <p class="govuk-body">
              An incident is opened, and the sender and the {useTerms().chiefExecutive} are informed.
            </p>
            <Send label="The declaration was wrong" look="warning" />
          </Form>
        </section>
      )}
      <ItemFindings
        view={view}
        files={['the email']}
        page={{ at: view.show, address: (page) => `/declarations/${id}?show=${page}` }}
      />
    </>
  )
}
