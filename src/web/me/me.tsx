import type { PersonRecord } from '../../core/gates/person-record.ts'
import type { Person } from '../../core/registers.ts'
import { dayInWords } from '../../core/time-in-words.ts'
import { CHANNEL, KIND } from '../../core/words.data.ts'
import { Area, Form, Send } from '../fields.tsx'
import { Link, LinkLine } from '../link.tsx'
import { useTerms } from '../pack-context.ts'

export type MeView = {
  readonly me: Person
  readonly policy: string
  readonly record: PersonRecord
  readonly observed: boolean
}

export function MePage({ me, policy, record, observed }: MeView) {
  return (
    <>
      <h1 class="govuk-heading-l">Your declaration and permissions</h1>
      {me.type !== 'pcc' && <Declaration policy={policy} record={record} />}
      <Permissions me={me} record={record} />
      <Training record={record} />
      <LinkLine href="/account">Your account and sessions</LinkLine>
      {observed && <LinkLine href="/observed/messages">Your emails that would have been held</LinkLine>}
      <h2 class="govuk-heading-m">Standing for election, or office in a party</h2>
      <p class="govuk-body">
        If you intend to stand or to seek a candidacy, or hold office in a party,{' '}
        <Link href={`/registers/political-interests/new?person=${me.id}`}>tell the {useTerms().chiefExecutive}</Link> as
        soon as you can. Only you and the {useTerms().chiefExecutive} see it. If you are not sure what you may do, ask
        your manager first.
      </p>
    </>
  )
}

function Declaration({ policy, record }: Pick<MeView, 'policy' | 'record'>) {
  const { declared, declarationDue } = record
  return (
    <section>
      <h2 class="govuk-heading-m">Annual declaration</h2>
      {declared ? (
        <p class="govuk-body">
          You have declared for version {declared.policy} of the policy.
          {declared.until && ` It holds until ${dayInWords(declared.until)}.`}
        </p>
      ) : (
        <p class="govuk-inset-text">
          You have not declared for version {policy} of the policy: nothing can be submitted.
        </p>
      )}
      {declarationDue && (
        <Form action="/me/declaration">
          <input type="hidden" name="policy" value={policy} />
          <p class="govuk-body">By making the declaration you confirm that</p>
          <ul class="govuk-list govuk-list--bullet">
            <li>you have read and understood version {policy} of the policy, and will comply with it;</li>
            <li>
              you know that the political restrictions apply to you if you are an employee. Nobody may use what belongs
              to the office for a party or a candidate;
            </li>
            <li>
              you know that what leaves the office is checked by machine: email on its way out and everything submitted
              here. Of mail that passes, we keep only when it passed and what was found. Held mail is read only by those
              who must decide on it. The data protection officer reads a sample of what senders cleared.
            </li>
          </ul>
          <Area
            name="mailbox"
            label="Who else has access to your mailbox? (optional)"
            hint="One name a line."
            rows={3}
          />
          <Send label="Make the declaration" />
        </Form>
      )}
    </section>
  )
}

function Permissions({ me, record }: Pick<MeView, 'me' | 'record'>) {
  const chief = me.roles.includes('chief-executive')
  return (
    <section>
      <h2 class="govuk-heading-m">What you may say for the office</h2>
      {record.permissions.length === 0 && (
        <p class="govuk-body">
          {chief || me.type === 'pcc'
            ? 'You need no permission.'
            : 'You have no permission to speak for the office today.'}
        </p>
      )}
      <ul class="cs-items">
        {record.permissions.map(({ kinds = [], channels = [], conditions = [], until, lacking }) => (
          <li>
            {kinds.length > 0 ? kinds.map((kind) => KIND[kind]).join(', ') : 'Every kind'},{' '}
            {channels.length > 0 ? channels.map((channel) => CHANNEL[channel]).join(', ') : 'on every channel'}
            {until && `, until ${dayInWords(until)}`}
            {conditions.length > 0 && <p class="cs-meta">On condition: {conditions.join('; ')}</p>}
            {lacking.length > 0 && (
              <p class="cs-meta">It does not count until this training is in date: {lacking.join(', ')}</p>
            )}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        <Link href="/applications/permission">Apply for a permission to speak</Link>, or for{' '}
        <Link href="/applications">something else</Link>
      </p>
    </section>
  )
}

const DUE = { no: '', soon: ': due soon', now: ': no longer in date' } as const

function Training({ record }: Pick<MeView, 'record'>) {
  return (
    <section>
      <h2 class="govuk-heading-m">Training</h2>
      {record.training.length === 0 && <p class="govuk-body">No training is on the register for you.</p>}
      <ul class="cs-items">
        {record.training.map(({ course, until, due }) => (
          <li>
            {course}
            {until && `, in date until ${dayInWords(until)}`}
            {due !== 'no' && <strong>{DUE[due]}</strong>}
          </li>
        ))}
      </ul>
    </section>
  )
}
