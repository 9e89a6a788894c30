import { packNameOf } from '../../core/pack/packs.ts'
import { QrCode } from '../check/qr.tsx'
import { Fold } from '../fields.tsx'
import { moment } from '../labels.ts'
import { Link } from '../link.tsx'
import { useTerms } from '../pack-context.ts'
import type { ItemView } from './view.ts'

export function Certificate({ item, name, checkAt }: ItemView) {
  const { chiefExecutive, policy } = useTerms()
  const { certificate, decisions } = item
  if (!certificate) return null
  const last = decisions.at(-1)
  return (
    <div class="cs-certificate">
      <div>
        <p class="govuk-body">
          <strong>Release certificate</strong>
          <br />
          Exactly this version was approved
          {last && ` by ${name(last.by)}${last.under ? `, for the ${chiefExecutive} under a delegation` : ''}`}, under
          the {policy}, version {packNameOf(item).version}. It is good until {moment(certificate.until)}.
        </p>
        <p class="govuk-body-s">
          Anyone can check it: <Link href={checkAt}>{checkAt}</Link>
        </p>
        <Fold summary="As text">
          <div class="cs-code">{certificate.jws}</div>
        </Fold>
      </div>
      {/* Last, because a phone cannot scan its own screen. */}
      <QrCode text={checkAt} label="QR code: check this approval" />
    </div>
  )
}
