import { QrCode } from '../check/qr.tsx'
import { Fold, Send, Text } from '../fields.tsx'
import { conditionSaid, moment } from '../words.ts'
import type { ItemView } from './view.ts'

/** Approved: its certificate, its conditions, its text to copy, and the word that it went out. */
export function Approved(view: ItemView) {
  const { id, draft } = view
  return (
    <section>
      <h2 class="govuk-heading-m">Approved: release it</h2>
      <Certificate {...view} />
      <Conditions {...view} />
      {draft.body !== '' && (
        <Fold summary="The approved text, to copy">
          <a class="govuk-link" href={`/items/${id}/content`} download>
            Download it
          </a>
          <div class="cs-text" dir="auto">
            {draft.body}
          </div>
        </Fold>
      )}
      <form method="post" action={`/items/${id}/confirm`}>
        <Text name="address" label="Where was it published?" hint="The web address, if it has one" type="url" />
        <Text name="receipt" label="When, and how?" hint="For example: sent to the press list at 11:02" required />
        <Send label="Confirm that it went out" />
      </form>
    </section>
  )
}

/** What was approved, by whom and until when; the code leads to a page where anybody can check it. */
export function Certificate({ item, name, checkAt }: ItemView) {
  const { certificate, decisions } = item
  if (!certificate) return null
  const last = decisions.at(-1)
  return (
    <div class="cs-certificate">
      <QrCode text={checkAt} label="Code that leads to the check of this approval" />
      <div>
        <p class="govuk-body">
          <strong>Release certificate</strong>
          <br />
          Exactly this version was approved
          {last && ` by ${name(last.by)}${last.under ? ', for the Chief Executive under a delegation' : ''}`}. It is
          good until {moment(certificate.until)}.
        </p>
        <p class="govuk-body-s">
          Anybody can check it: <a href={checkAt}>{checkAt}</a>
        </p>
        <Fold summary="As text">
          <div class="cs-code">{certificate.jws}</div>
        </Fold>
      </div>
    </div>
  )
}

function Conditions({ id, item }: ItemView) {
  if (item.conditions.length === 0) return null
  const open = item.conditions.filter((condition) => !item.met.has(condition.id))
  return (
    <>
      <h3 class="govuk-heading-s">Conditions</h3>
      <ul class="govuk-list govuk-list--bullet">
        {item.conditions.map((condition) => (
          <li>
            {conditionSaid(condition)}: {item.met.has(condition.id) ? 'met' : 'still open'}
          </li>
        ))}
      </ul>
      {open.map((condition) => (
        <form method="post" action={`/items/${id}/meet`}>
          <input type="hidden" name="condition" value={condition.id} />
          <Text name="how" id={`how-${condition.id}`} label={`How was it met? ${conditionSaid(condition)}`} required />
          <Send label="Record that it is met" look="secondary" />
        </form>
      ))}
    </>
  )
}
