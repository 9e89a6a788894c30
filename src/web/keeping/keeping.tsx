import { GROUNDS } from '../../core/acts/break-glass.ts'
import type { Item } from '../../core/item/state.ts'
import { classOf } from '../../core/record/retention.ts'
import { Area, Choice, Fold, Send, Text } from '../fields.tsx'
import { day, moment, progressName } from '../labels.ts'

export type KeepingView = {
  readonly id: string
  readonly item: Item
  readonly title: string
  readonly now: string
  readonly by: string
  /** The reader may read the content. */
  readonly reads: boolean
  /** The reader may place a legal hold, and erase. */
  readonly erases: boolean
  /** The reader may answer an access request. */
  readonly answers: boolean
  readonly name: (id: string) => string
}

/** Legal hold, erasure and break-glass reading of one item. */
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

function Form({ id, name, children }: { id: string; name: string; children?: unknown }) {
  return (
    <form method="post" action={`/items/${id}/keeping/${name}`}>
      {children as string}
    </form>
  )
}

function Keeping({ id, item, erases, name }: KeepingView) {
  if (item.erased)
    return (
      <p class="govuk-body">
        Its content was erased on {moment(item.erased.at)}
        {item.erased.because === 'retention' ? ', as the retention schedule says' : ', on request'}. What happened stays
        on record.
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
            <Form id={id} name="end-hold">
              <Text name="reason" id="end-hold-reason" label="Why need it not be kept any longer?" required />
              <Send label="End the legal hold" look="secondary" />
            </Form>
          )}
        </>
      ) : (
        <>
          <p class="govuk-body">
            It is kept as the{' '}
            <a class="govuk-link" href="/registers/retention">
              retention schedule
            </a>{' '}
            says, and then destroyed with its key.
          </p>
          {erases && (
            <>
              <h3 class="govuk-heading-s">Keep it longer: a legal hold</h3>
              <Form id={id} name="preserve">
                <Text name="reason" id="preserve-reason" label="Why must it be kept?" required />
                <Text name="until" type="date" width={10} label="Until (empty: until somebody ends it)" />
                <Send label="Place a legal hold" look="secondary" />
              </Form>
              {classOf(item) && (
                <Fold summary="Erase its content now">
                  <Form id={id} name="erase">
                    <Text
                      name="reason"
                      id="erase-reason"
                      label="On what ground?"
                      hint="It cannot be had back, from no backup either. Write no personal data here: this stays."
                      required
                    />
                    <Send label="Erase its content for good" look="warning" />
                  </Form>
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
          You may{' '}
          <a class="govuk-link" href={`/items/${id}`}>
            read it
          </a>
          .
        </p>
      ) : (
        <p class="govuk-body">{closedBecause(item)}</p>
      )}
      {accessRequest?.state === 'asked' && answers && (
        <Form id={id} name="answer">
          <Choice name="outcome" label="May they?" options={{ refused: 'No', allowed: 'Yes, for an hour' }} />
          <Choice
            name="tell"
            label={item.mail ? 'Is its sender told?' : 'Are its authors told?'}
            options={{ yes: 'Yes', no: 'No, because it would defeat the purpose' }}
          />
          <Text name="reason" id="answer-reason" label="Why?" required />
          <Send label="Answer" />
        </Form>
      )}
      {accessRequest?.state === 'allowed' && accessRequest.by === by && (
        <Form id={id} name="open">
          <Send label="Open it for an hour" look="warning" />
        </Form>
      )}
      {!reads && (!accessRequest || accessRequest.state === 'refused') && (
        <Form id={id} name="ask">
          <Choice name="ground" label="On which ground?" options={GROUNDS} />
          <Area name="why" label="Why can it not be found out otherwise?" rows={3} required />
          <Send label="Ask to read it" look="secondary" />
        </Form>
      )}
    </section>
  )
}

const isSecret = ({ secret, version }: Item) => secret.has(version ?? '')

/** Who can read it, and how others can ask for access. */
function closedBecause(item: Item): string {
  if (isSecret(item))
    return (
      'It is marked SECRET or TOP SECRET. The person who submitted that version and the Chief ' +
      'Executive read it. Nobody else reads it unless the Chief Executive allows it, for an hour.'
    )
  const asked =
    'Nobody else reads it unless a second person allows it, for an hour. The Chief Executive and the data protection officer are told each time.'
  if (item.mail) return `A held email is read by its sender and by those who decide on it. ${asked}`
  return `A draft is read by those who wrote it, those who sign it off and those it is shared with. ${asked}`
}

const STATE = {
  asked: 'A second person must answer by',
  allowed: 'It was allowed, and can be opened until',
  refused: 'It was refused; they can ask again after',
  broken: 'It is open to them until',
} as const
