import type { UnsentNotice } from '../../access/administration.ts'
import { Form, SmallButton } from '../fields.tsx'
import { moment, plural } from '../labels.ts'
import { ADMIN_PATH, Back } from './admin.tsx'

type View = { readonly notices: readonly UnsentNotice[]; readonly name: (id: string) => string }

/** SMTP errors, of which the first match counts. */
const TROUBLE: readonly (readonly [RegExp, string])[] = [
  [/^unclear$/, 'The connection ended while it was sent, so it may have arrived. It was not sent again.'],
  [/^sending$/, 'It is being sent.'],
  [/^no-such-person$/, 'This person is no longer on the register of people.'],
  [/^sign-in/, 'The tenant gave no token. Open Checks.'],
  [/^graph 40[13]/, 'Graph does not allow sending from this mailbox. Open Checks.'],
  [/^graph 404/, 'The mailbox that sends notices does not exist.'],
  [/^graph 429/, 'Graph asked to wait.'],
  [/^graph 5/, 'Graph reported an error.'],
  [/^smtp (?:EAUTH|535)/, 'The mail server rejected the user name or password.'],
  [/^smtp no-tls/, 'The mail server does not offer TLS, so nothing was sent.'],
  [/^smtp E/, 'The mail server could not be reached.'],
  [/^smtp 5/, 'The mail server refused it.'],
  [/^smtp 4/, 'The mail server asked to wait.'],
]

function troubleInWords(trouble: string | null | undefined): string {
  if (!trouble) return 'no reason was given'
  const message = TROUBLE.find(([code]) => code.test(trouble))?.[1]
  return message ? `${message} (${trouble})` : trouble
}

export function NoticesPage({ notices, name }: View) {
  const failed = notices.filter(({ state }) => state === 'failed')
  const waiting = notices.filter(({ state }) => state !== 'failed')
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">Unsent notices</h1>
      {notices.length === 0 && <p class="govuk-body">Everything was sent.</p>}
      {failed.length > 0 && <h2 class="govuk-heading-m">{plural(failed.length, 'notice')} given up</h2>}
      <ul class="cs-items">
        {failed.map((notice) => (
          <li class="cs-item">
            <What notice={notice} name={name} />
            <Form class="cs-item__state" action={`${ADMIN_PATH}/notices/${notice.id}/retry`}>
              <SmallButton>
                Send again<span class="govuk-visually-hidden"> to {name(notice.to)}</span>
              </SmallButton>
            </Form>
          </li>
        ))}
      </ul>
      {waiting.length > 0 && <h2 class="govuk-heading-m">Tried, and to be tried again</h2>}
      <ul class="cs-items">
        {waiting.map((notice) => (
          <li class="cs-item">
            <What notice={notice} name={name} />
            <div class="cs-item__state cs-meta">next {moment(notice.notBefore)}</div>
          </li>
        ))}
      </ul>
    </>
  )
}

function What({ notice, name }: { notice: UnsentNotice; name: (id: string) => string }) {
  const { to, kind, at, attempts, trouble } = notice
  return (
    <div class="cs-item__what">
      <strong>{kind.replaceAll('-', ' ')}</strong> to {name(to)}
      <p class="cs-meta">
        {moment(at)} · tried {attempts === 1 ? 'once' : `${attempts} times`} · {troubleInWords(trouble)}
      </p>
    </div>
  )
}
