import { openConditions } from '../../core/conditions.ts'
import { pressList } from '../../core/press.ts'
import { isStopped } from '../../core/stop.ts'
import { ACTS } from '../../core/words.data.ts'
import { DateFields } from '../dates.tsx'
import { Fold, Radio, Send, Text } from '../fields.tsx'
import { conditionInWords, listed, moment, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { Act } from './act.tsx'
import type { ItemView } from './view.ts'

export function Approved(view: ItemView) {
  const { id, draft, item, mine } = view
  return (
    <section>
      <h2 class="govuk-heading-m">{mine && !isHalted(view) ? 'Approved: release it' : 'Approved'}</h2>
      <Conditions {...view} />
      {draft.body !== '' && (
        <Fold summary="The approved text, to copy">
          <Link href={`/items/${id}/content`} download>
            Download it
          </Link>
          <div class="cs-text" dir="auto">
            {draft.body}
          </div>
        </Fold>
      )}
      {isHalted(view) ? (
        <Halted {...view} />
      ) : (
        <>
          {item.submitted?.channel === 'press' && <PressList {...view} />}
          {mine ? (
            <WentOut id={id} />
          ) : (
            <Fold summary="It went out: say where and when">
              <WentOut id={id} />
            </Fold>
          )}
          <Schedule {...view} />
        </>
      )}
    </section>
  )
}

export const isHalted = ({ id, item, snapshot }: ItemView): boolean =>
  item.hold !== undefined || isStopped(snapshot, id, item.version)

/** Instead of acts that would be refused. */
export function Halted({ id, item, snapshot }: ItemView) {
  if (!isStopped(snapshot, id, item.version)) return <p class="govuk-body">It is on hold, so it cannot go out.</p>
  return (
    <p class="govuk-body">
      <Link href="/stop">Everything that goes out is stopped</Link>. This cannot go out until it is let go.
    </p>
  )
}

function PressList({ id, snapshot }: ItemView) {
  const count = pressList(snapshot).length
  if (count === 0)
    return (
      <p class="govuk-body">
        No one is on the press list yet. Add them under <Link href="/registers/media">Media contacts</Link>, or publish
        it by hand.
      </p>
    )
  const addresses = plural(count, 'address', 'addresses')
  return (
    <Act id={id} name="order">
      <p class="govuk-body">It is emailed to {addresses} in two minutes. You can stop it until then.</p>
      <Fold summary={`Who gets it: ${addresses}`}>
        <ul class="govuk-list">
          {snapshot.office.media
            .filter(({ emails = [] }) => emails.length > 0)
            .map(({ outlet, name, emails = [] }) => (
              <li>
                {[outlet, name].filter(Boolean).join(', ')}: {listed(emails)}
              </li>
            ))}
        </ul>
      </Fold>
      <Send label={`Email it to ${addresses}`} />
    </Act>
  )
}

function WentOut({ id }: { id: string }) {
  return (
    <Act id={id} name="confirm">
      <Text name="address" label="Where was it published?" hint="The web address, if it has one" type="url" />
      <Text name="receipt" label="When, and how?" hint="For example: sent to the press list at 11:02" />
      <Send label={ACTS.release} />
    </Act>
  )
}

function Schedule({ id, item }: ItemView) {
  const press = item.submitted?.channel === 'press'
  return (
    <Fold summary="Schedule it">
      <Act id={id} name="schedule">
        <DateFields name="for" legend="When?" time />
        {press ? (
          <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
              <legend class="govuk-label">How?</legend>
              <div class="govuk-radios govuk-radios--small">
                <Radio
                  id="means-by-hand"
                  name="means"
                  value="by-hand"
                  label="Remind me to publish it by hand"
                  checked
                />
                <Radio id="means-press-list" name="means" value="press-list" label="Email it to the press list" />
              </div>
            </fieldset>
          </div>
        ) : (
          <p class="govuk-body">You are reminded then to publish it by hand.</p>
        )}
        <Send label={ACTS.schedule} look="secondary" />
      </Act>
    </Fold>
  )
}

export function OnItsWay(view: ItemView) {
  const { id, item } = view
  const at = item.scheduled?.for ?? item.order?.notBefore
  if (item.progress !== 'scheduled' && !(item.progress === 'releasing' && at)) return null
  const byHand = item.scheduled?.means === 'by-hand'
  return (
    <section>
      <h2 class="govuk-heading-m">{isHalted(view) ? 'Halted' : 'On its way'}</h2>
      {isHalted(view) ? (
        <Halted {...view} />
      ) : (
        at && (
          <p class="govuk-body">
            {byHand
              ? `The person who submitted it is reminded to publish it ${moment(at)}.`
              : `It goes out ${moment(at)}.`}
          </p>
        )
      )}
      <Act id={id} name="cancel">
        <Text name="reason" id="cancel-reason" label="Why should it not go out?" />
        <Send label="Stop it" look="warning" />
      </Act>
    </section>
  )
}

export function Conditions({ id, item }: ItemView) {
  if (item.conditions.length === 0) return null
  const open = openConditions(item)
  return (
    <>
      <h3 class="govuk-heading-s">Conditions</h3>
      <ul class="govuk-list govuk-list--bullet">
        {item.conditions.map((condition) => (
          <li>
            {conditionInWords(condition)}: {item.met.has(condition.id) ? 'met' : 'still open'}
          </li>
        ))}
      </ul>
      {open.map((condition) => (
        <Act id={id} name="meet" hidden={{ condition: condition.id }}>
          <Text name="how" id={`how-${condition.id}`} label={`How was it met? ${conditionInWords(condition)}`} />
          <Send label="Record that it is met" look="secondary" />
        </Act>
      ))}
    </>
  )
}
