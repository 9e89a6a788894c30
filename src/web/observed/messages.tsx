import type { Rule } from '../../../detectors/contract.ts'
import type { JudgedCase } from '../../core/mail/observed-store.ts'
import type { ObservedView } from '../../use-cases/mail/list-observed.ts'
import { Form } from '../fields.tsx'
import { moment, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useTerms } from '../pack-context.ts'
import { typeName } from '../type-names.ts'

export type MessagesView = {
  readonly messages: readonly ObservedView[]
  readonly rules: readonly Rule[]
  readonly name: (id: string) => string
  readonly all: boolean
  readonly rule: string
  readonly open: boolean
  readonly offset: number
  readonly size: number
  readonly last?: Pick<JudgedCase, 'rule' | 'type'> & { readonly ref: string; readonly judged: string }
}

const JUDGED: Readonly<Record<string, string>> = {
  right: 'It would have been right to hold it',
  wrong: 'It would have been wrong to hold it',
}

export function MessagesPage(view: MessagesView) {
  const { messages, all, rule, open, last } = view
  const other = `/observed/messages?${query({ rule, open: !open })}`
  return (
    <>
      <a class="govuk-back-link" href={all ? '/observed' : '/'}>
        {all ? 'What would have been held' : 'Home'}
      </a>
      <h1 class="govuk-heading-l">
        {all ? 'Emails that would have been held' : 'Your emails that would have been held'}
      </h1>
      {last && <Last {...last} filter={query({ rule, open })} />}
      <Explained {...view} />
      {rule && (
        <p class="govuk-body">
          Only the rule {rule}. <Link href={`/observed/messages?${query({ rule: '', open })}`}>Show every rule</Link>
        </p>
      )}
      <p class="govuk-body">
        {open ? 'Not judged yet.' : 'All of them.'}{' '}
        <Link href={other}>{open ? 'Show all' : 'Show those that nobody has judged'}</Link>
      </p>
      {messages.length === 0 && (
        <p class="govuk-body">{open ? 'Everything is judged.' : 'There are no such emails.'}</p>
      )}
      <ul class="cs-items">
        {messages.map((message) => (
          <Message {...view} message={message} />
        ))}
      </ul>
      <Pages {...view} />
    </>
  )
}

function Explained({ messages }: MessagesView) {
  const judges = messages.some(({ mayJudge }) => mayJudge)
  return (
    <p class="govuk-body">
      They were sent, because observe-only was on.{' '}
      {judges && 'Say of each reason whether it would have been right to hold the email for it. '}
      The words around a finding are kept for 30 days, for the sender, the {useTerms().chiefExecutive} and the data
      protection officer alone.
    </p>
  )
}

/** A page without a script comes back to the anchor. */
function Message({ message, ...view }: MessagesView & { message: ObservedView }) {
  const { ref, at, sender, bytes, recipients, cases } = message
  return (
    <li id={ref}>
      <h2 class="govuk-heading-s">
        Email by {view.name(sender)}, {moment(at)}
      </h2>
      <p class="cs-meta">
        To {plural(recipients, 'recipient')} outside the office, {Math.ceil(bytes / 1024)} KB, reference {ref}
      </p>
      {cases.map((one) => (
        <Case {...view} message={message} one={one} />
      ))}
    </li>
  )
}

function Case({
  message,
  one,
  rules,
  name,
  rule: only,
  open,
}: MessagesView & { message: ObservedView; one: JudgedCase }) {
  const excerpt = message.excerpts?.find(({ rule, type }) => rule === one.rule && type === one.type)
  const title = rules.find(({ id }) => id === one.rule)?.title ?? typeName(one.type)
  const { judged, judgedBy } = one
  return (
    <div class="cs-observed">
      <p class="govuk-body govuk-!-margin-bottom-1">
        <strong>{title}</strong>
        {title !== typeName(one.type) && ` (${typeName(one.type)})`}
        {excerpt && `: ${excerpt.because}`}
      </p>
      {excerpt?.text && (
        <p class="govuk-inset-text cs-observed__words" dir="auto">
          {excerpt.text}
        </p>
      )}
      {judged && (
        <p class="govuk-body govuk-!-margin-bottom-1">
          {JUDGED[judged]}: {judgedBy ? name(judgedBy) : ''}.
        </p>
      )}
      {message.mayJudge && (
        <Form action={`/observed/messages/${message.ref}/judge?${query({ rule: only, open })}`}>
          <input type="hidden" name="rule" value={one.rule} />
          <input type="hidden" name="type" value={one.type} />
          {judged ? (
            <Judge value="none" label="Undo" about={title} />
          ) : (
            <>
              <Judge value="right" label="Right to hold" about={title} />{' '}
              <Judge value="wrong" label="Wrong to hold" about={title} />
            </>
          )}
        </Form>
      )}
    </div>
  )
}

function Judge({ value, label, about }: { value: string; label: string; about: string }) {
  return (
    <button class="govuk-button govuk-button--secondary" type="submit" name="judged" value={value}>
      {label}
      <span class="govuk-visually-hidden">: {about}</span>
    </button>
  )
}

/** A judged case may have left the list. */
function Last({ ref, rule, type, judged, filter }: NonNullable<MessagesView['last']> & { filter: string }) {
  return (
    <div class="govuk-inset-text cs-banner" role="status">
      {judged === 'none' ? 'The judgement was taken back.' : `${JUDGED[judged]}: recorded.`}
      {judged !== 'none' && (
        <Form action={`/observed/messages/${ref}/judge?${filter}`}>
          <input type="hidden" name="rule" value={rule} />
          <input type="hidden" name="type" value={type} />
          <button class="cs-link" type="submit" name="judged" value="none">
            Undo
          </button>
        </Form>
      )}
    </div>
  )
}

function Pages({ messages, size, offset, rule, open }: MessagesView) {
  const to = (at: number) => `/observed/messages?${query({ rule, open })}&offset=${at}`
  return (
    <p class="govuk-body">
      {offset > 0 && <Link href={to(Math.max(0, offset - size))}>Newer</Link>}{' '}
      {messages.length === size && <Link href={to(offset + size)}>Older</Link>}
    </p>
  )
}

export function query({ rule, open }: { rule: string; open: boolean }): string {
  return String(new URLSearchParams({ ...(rule ? { rule } : {}), open: open ? 'yes' : 'no' }))
}
