import { GROUNDS } from '../../core/acts/break-glass.ts'
import type { Item } from '../../core/item/state.ts'
import { classOf } from '../../core/record/retention.ts'
import { ACTS } from '../../core/words.data.ts'
import { DateFields } from '../dates.tsx'
import { Area, Choice, Fold, Form, Send, Text } from '../fields.tsx'
import { day, moment, progressName } from '../labels.ts'
import { Link } from '../link.tsx'
import { useTerms } from '../pack-context.ts'

export type KeepingView = {
  readonly id: string
  readonly item: Item
  readonly title: string
  readonly now: string
  readonly by: string
  readonly reads: boolean
  readonly erases: boolean
  readonly answers: boolean
  readonly name: (id: string) => string
}

export function KeepingPage(view: KeepingView) {
  const { id, item, title, reads } = view
  return (
    <>
      {reads && (
        <a class="govuk-back-link" href={`/items/${id}`}>
          Back to the item
        </a>
      )}
      <h1 class="govuk-heading-l" dir="auto">
        {title}
      </h1>
      <p class="govuk-body">
        {progressName(item.submitted!.kind, item.progress)}, {moment(item.changedAt!)}.
      </p>
      {(item.mail || !reads || item.accessRequest) && <AccessRequestForm {...view} />}
      <Keeping {...view} />
    </>
  )
}

function KeepingAct({ id, name, children }: { id: string; name: string; children?: unknown }) {
  return <Form action={`/items/${id}/keeping/${name}`}>{children as string}</Form>
}

function Keeping({ id, item, erases, name }: KeepingView) {
  if (item.erased)
    return (
      <p class="govuk-body">
        Its content was erased on {moment(item.erased.at)}
        {item.erased.because === 'retention' ? ', as the retention schedule says' : ', on request'}. Its history is
        kept.
      </p>
    )
  return (
    <section>
      <h2 class="govuk-heading-m">How long it is kept</h2>
      {item.legalHold ? (
        <>
          <p class="govuk-body">
            {name(item.legalHold.by)} placed a legal hold on {moment(item.legalHold.at)}
            {item.legalHold.until && `, until ${day(item.legalHold.until)}`}: {item.legalHold.reason}
          </p>
          {erases && (
            <KeepingAct id={id} name="end-hold">
              <Text name="reason" id="end-hold-reason" label="Why can the legal hold end?" />
              <Send label="End the legal hold" look="secondary" />
            </KeepingAct>
          )}
        </>
      ) : (
        <>
          <p class="govuk-body">
            It is kept as the <Link href="/registers/retention">retention schedule</Link> says, and then destroyed with
            its key.
          </p>
          {erases && (
            <>
              <h3 class="govuk-heading-s">Keep it longer: a legal hold</h3>
              <KeepingAct id={id} name="preserve">
                <Text name="reason" id="preserve-reason" label="Why must it be kept?" />
                <DateFields name="until" legend="Last day (optional)" />
                <Send label="Place a legal hold" look="secondary" />
              </KeepingAct>
              {classOf(item) && (
                <Fold summary="Delete its content now">
                  <KeepingAct id={id} name="erase">
                    <Text
                      name="reason"
                      id="erase-reason"
                      label="Why must it be erased?"
                      hint="Content that is erased cannot be restored, not even from a backup. Do not enter personal data here: the reason is kept."
                    />
                    <Send label="Delete content permanently" look="warning" />
                  </KeepingAct>
                </Fold>
              )}
            </>
          )}
        </>
      )}
    </section>
  )
}

function AccessRequestForm(view: KeepingView) {
  const { id, item, reads, by, now, answers, name } = view
  const accessRequest = item.accessRequest && now < item.accessRequest.until ? item.accessRequest : undefined
  return (
    <section>
      <h2 class="govuk-heading-m">Reading it</h2>
      {accessRequest && (
        <p class="govuk-body">
          {name(accessRequest.by)} asked to read it. {GROUNDS[accessRequest.ground]}: {accessRequest.why}{' '}
          {STATE[accessRequest.state]} {moment(accessRequest.until)}.
        </p>
      )}
      {reads ? (
        <p class="govuk-body">
          You may <Link href={`/items/${id}`}>read it</Link>.
        </p>
      ) : (
        <p class="govuk-body">{closedBecause(item)}</p>
      )}
      {accessRequest?.state === 'asked' && answers && (
        <KeepingAct id={id} name="answer">
          <Choice name="outcome" label="May they?" options={{ refused: 'No', allowed: 'Yes, for an hour' }} />
          <Choice
            name="tell"
            label={item.mail ? 'Notify its sender?' : 'Notify its authors?'}
            options={{ yes: 'Yes', no: 'No, because it would defeat the purpose' }}
          />
          <Text name="reason" id="answer-reason" label="Why?" />
          <Send label={ACTS.answer} />
        </KeepingAct>
      )}
      {accessRequest?.state === 'allowed' && accessRequest.by === by && (
        <KeepingAct id={id} name="open">
          <Send label="Open it for an hour" look="warning" />
        </KeepingAct>
      )}
      {!reads && (!accessRequest || accessRequest.state === 'refused') && (
        <KeepingAct id={id} name="ask">
          <Choice name="ground" label="On what ground?" options={GROUNDS} />
          <Area name="why" label="Why is there no other way to find out?" rows={3} />
          <Send label="Ask to read it" look="secondary" />
        </KeepingAct>
      )}
    </section>
  )
}

const isSecret = ({ secret, version }: Item) => secret.has(version ?? '')

function closedBecause(item: Item): string {
  const { chiefExecutive } = useTerms()
  if (isSecret(item))
    return (
      `It is marked SECRET or TOP SECRET. The person who submitted that version and the ${chiefExecutive} ` +
      `can read it. Others can read it only if the ${chiefExecutive} allows it, for an hour.`
    )
  const asked =
    'Others can read it only if a second person allows it, for an hour. ' +
    `The ${chiefExecutive} and the data protection officer are notified each time.`
  if (item.mail) return `Its sender and its approvers can read a held email. ${asked}`
  return `Its authors, its approvers and the people it is shared with can read a draft. ${asked}`
}

const STATE = {
  asked: 'A second person must answer by',
  allowed: 'It was allowed, and can be opened until',
  refused: 'It was refused; they can ask again after',
  broken: 'It is open to them until',
} as const
