import { Send } from './fields.tsx'

type Typed = Record<string, string | File | (string | File)[]>

/** What was sent after the session had ended: kept on the page, to be sent again after signing in beside it. */
export function SignedOutPage({ path, typed }: { path: string; typed: Typed }) {
  const fields = Object.entries(typed).flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
  const texts = fields.filter((field): field is readonly [string, string] => typeof field[1] === 'string')
  const files = fields.some(([, value]) => typeof value !== 'string' && value.name !== '')
  return (
    <>
      <h1 class="govuk-heading-l">You were signed out</h1>
      <p class="govuk-body">
        Nothing was sent, and nothing you typed is lost: it is kept on this page. Sign in again in another window, then
        come back and send it.
        {files && ' Files have to be chosen again.'}
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">
          Sign in again (opens in a new window)
        </a>
      </p>
      <form method="post" action={path} enctype="multipart/form-data">
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
      </form>
    </>
  )
}
