import type { Child } from 'hono/jsx'

type Props = {
  readonly href: string
  readonly children?: Child
  readonly dir?: 'auto'
  readonly rel?: string
  readonly target?: string
  readonly download?: true
  readonly 'aria-label'?: string
}

export function Link({ children, ...rest }: Props) {
  return (
    <a class="govuk-link" {...rest}>
      {children}
    </a>
  )
}

export function LinkLine(props: Props) {
  return (
    <p class="govuk-body">
      <Link {...props} />
    </p>
  )
}
