import type { Administration } from '../../access/administration.ts'
import { KEY_SCOPES } from '../../access/keys.ts'
import { Box, Field, Form, Group, Send, SmallButton, Text } from '../fields.tsx'
import { day } from '../labels.ts'
import { Warning } from '../warning.tsx'
import { ADMIN_PATH, Back } from './admin.tsx'

type Key = Awaited<ReturnType<Administration['keys']>>[number]
type View = {
  readonly keys: readonly Key[]
  readonly today: string
  readonly typed?: { readonly name?: string; readonly days?: string }
}

const SCOPE: Record<(typeof KEY_SCOPES)[number], string> = {
  messages: 'Screen messages and carry out orders (a mail gateway)',
  checks: 'Check drafts without keeping them',
  publications: 'Publish what was approved for the website or a social account, and record where (a publisher)',
}
/** Days by default; a key may last two years. */
export const DAYS = 365
export const MAX_DAYS = 730

export function KeysPage({ keys, today, typed = {} }: View) {
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">API keys</h1>
      {keys.length === 0 && <p class="govuk-body">There are none. Machines in your tenant do not need a key.</p>}
      <ul class="cs-items">
        {keys.map((key) => (
          <li class="cs-item">
            <div class="cs-item__what">
              <strong>{key.name}</strong>
              <p class="cs-meta">
                {key.scope.replaceAll(' ', ', ')} · made {day(key.created.slice(0, 10))} ·{' '}
                <Until expires={key.expires} today={today} />
              </p>
            </div>
            <Form class="cs-item__state" action={`${ADMIN_PATH}/keys/revoke`}>
              <input type="hidden" name="key" value={key.hash} />
              <SmallButton look="warning">
                Revoke<span class="govuk-visually-hidden"> {key.name}</span>
              </SmallButton>
            </Form>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Make one</h2>
      <Form action={`${ADMIN_PATH}/keys`}>
        <Text
          name="name"
          label="Name of the machine"
          hint="It is recorded after “key:”. Use letters, digits, dots and hyphens. Do not use the name of a person or role."
          value={typed.name}
          width={20}
        />
        <Group name="scope" id={`scope-${KEY_SCOPES[0]}`} legend="What it may do">
          <div class="govuk-checkboxes">
            {KEY_SCOPES.map((scope) => (
              <Box id={`scope-${scope}`} name="scope" value={scope} label={SCOPE[scope]} />
            ))}
          </div>
        </Group>
        <Text
          name="days"
          label="Days until it expires"
          hint={`1 to ${MAX_DAYS}.`}
          value={typed.days ?? String(DAYS)}
          width={10}
        />
        <Send label="Create the key" />
      </Form>
    </>
  )
}

function Until({ expires, today }: { expires: string | null; today: string }) {
  if (expires === null) return <>without an end</>
  const ended = expires.slice(0, 10) < today
  return ended ? (
    <strong class="cs-due--late">ran out {day(expires.slice(0, 10))}</strong>
  ) : (
    <>until {day(expires.slice(0, 10))}</>
  )
}

/** The secret is shown on this page only and is not stored. */
export function KeyMadePage({ name, secret }: { name: string; secret: string }) {
  return (
    <>
      <Back />
      <h1 class="govuk-heading-l">The key of {name}</h1>
      <Warning>It is shown now and never again: only its hash is kept. Put it into the machine’s settings.</Warning>
      <Field id="secret" label="Key">
        <input
          class="govuk-input cs-secret"
          id="secret"
          value={secret}
          readonly
          autocomplete="off"
          spellcheck={false}
        />
      </Field>
      <p class="govuk-body">
        The machine sends it with each request: <code>Authorization: Bearer …</code>
      </p>
      <a class="govuk-button" href={`${ADMIN_PATH}/keys`}>
        I have kept it
      </a>
    </>
  )
}
