import type { Child } from 'hono/jsx'
import { SHORTEST_PASSWORD } from '../../access/invitations.ts'
import { describedBy, Field, Form, Send } from '../fields.tsx'

type InputProps = {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type?: 'email' | 'password' | 'text'
  readonly value?: string
  readonly autocomplete: string
  readonly wrong?: string | undefined
  readonly code?: boolean
}

function Input({ name, label, hint, type = 'text', value = '', autocomplete, wrong, code }: InputProps) {
  return (
    <Field id={name} label={label} hint={hint} says={wrong}>
      <input
        class={`govuk-input${code ? ' govuk-input--width-10' : ''}${wrong ? ' govuk-input--error' : ''}`}
        id={name}
        required
        spellcheck={false}
        {...{ name, type, value, autocomplete }}
        {...(code ? { inputmode: 'numeric' } : {})}
        {...describedBy(name, hint, wrong)}
      />
    </Field>
  )
}

const CODE = {
  ...{ name: 'code', label: 'Code', hint: 'Six digits, from your authenticator app' },
  ...{ autocomplete: 'one-time-code', code: true },
} as const

type SignInForm = { readonly state: string; readonly email: string; readonly wrong?: string | undefined }

export function LocalSignInPage({ state, email, wrong }: SignInForm) {
  return (
    <>
      <h1 class="govuk-heading-l">Sign in</h1>
      <Form action="/sign-in/local">
        <input type="hidden" name="state" value={state} />
        <Input name="email" label="Email address" type="email" value={email} autocomplete="username" wrong={wrong} />
        <Input name="password" label="Password" type="password" autocomplete="current-password" />
        <Input {...CODE} />
        <Send label="Sign in" />
      </Form>
      <p class="govuk-body">
        If you have no password yet, or have lost it or your phone, ask your Countersign administrator for an
        invitation.
      </p>
    </>
  )
}

type Welcome = {
  readonly token: string
  readonly secret: string
  readonly name: string
  readonly email: string
  readonly picture: Child
  readonly wrong?: { readonly field: string; readonly text: string } | undefined
}

export function WelcomePage({ token, secret, name, email, picture, wrong }: Welcome) {
  const at = (field: string) => (wrong?.field === field ? wrong.text : undefined)
  return (
    <>
      <h1 class="govuk-heading-l">Choose a password</h1>
      <p class="govuk-body">
        For {name}, {email}. Sessions that are open under this name end.
      </p>
      <Form action="/sign-in/welcome">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="secret" value={secret} />
        <input type="email" name="username" value={email} autocomplete="username" hidden readonly />
        <Input
          name="password"
          label="Password"
          hint={`At least ${SHORTEST_PASSWORD} characters. Three random words are good; your name is not.`}
          type="password"
          autocomplete="new-password"
          wrong={at('password')}
        />
        <Input
          name="again"
          label="The same password again"
          type="password"
          autocomplete="new-password"
          wrong={at('again')}
        />
        <h2 class="govuk-heading-m">Add your authenticator app</h2>
        <p class="govuk-body">
          Open an authenticator app on your phone, such as Microsoft Authenticator, and add an account with this code:
        </p>
        {picture}
        <p class="govuk-body">
          Or type in this key: <code class="cs-key">{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
        </p>
        <Input {...CODE} hint="Six digits that the app now shows for Countersign" wrong={at('code')} />
        <Send label="Save and continue to sign in" />
      </Form>
    </>
  )
}
