import { CONFIRM_PATH } from '../http/step-up.ts'
import { Form, Send } from './fields.tsx'
import { Link } from './link.tsx'

type Typed = Record<string, string | File | (string | File)[]>

const MESSAGES = {
  'signed-out': { heading: 'You were signed out', link: 'Sign in again', to: '/sign-in' },
  'roles-changed': {
    heading: 'You have a new role, so you were signed out',
    link: 'Sign in again',
    to: '/sign-in',
  },
  confirm: {
    heading: 'This needs a sign-in within the last 15 minutes',
    link: 'Confirm that it is you',
    to: CONFIRM_PATH,
  },
} as const

/** The form can be sent again after signing in. */
export function SignedOutPage({ path, typed, why }: { path: string; typed: Typed; why: keyof typeof MESSAGES }) {
  const { heading, link, to } = MESSAGES[why]
  const fields = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const texts = fields.filter((field): field is readonly [string, string] => typeof field[1] === 'string')
  const files = fields.some(([, value]) => typeof value !== 'string' && value.name !== '')
  return (
    <>
      <h1 class="govuk-heading-l">{heading}</h1>
      <p class="govuk-body">
        Nothing was sent, and nothing you typed is lost: it is kept on this page. {link} in another window, then come
        back and send it.
        {files && ' Files have to be chosen again.'}
      </p>
      <p class="govuk-body">
        <Link href={to} target="_blank" rel="noopener">
          {link} (opens in a new window)
        </Link>
      </p>
      <Form action={path} enctype="multipart/form-data">
        {texts.map(([name, value]) =>
          /\n|.{60}/.test(value) ? (
            <textarea class="govuk-textarea" name={name} rows={8} aria-label="What you typed">
              {`\n${value}`}
            </textarea>
          ) : (
            <input type="hidden" name={name} value={value} />
          ),
        )}
        <Send label="Send it now" />
      </Form>
    </>
  )
}
