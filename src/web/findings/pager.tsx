import { Link } from '../link.tsx'

type Pages = {
  readonly at: number
  readonly of: number
  readonly address: (page: number) => string
  readonly label: string
  /** Its ticks and text follow to the address of the page. */
  readonly form?: string | undefined
}

export function Pager({ at, of, address, label, form }: Pages) {
  if (of < 2) return null
  const to = (page: number, rel: 'prev' | 'next', text: string) =>
    form ? (
      <button class="cs-link" type="submit" form={form} formaction={address(page)}>
        {text}
      </button>
    ) : (
      <Link rel={rel} href={address(page)}>
        {text}
      </Link>
    )
  return (
    <nav class="cs-pages" aria-label={label}>
      {at > 1 && to(at - 1, 'prev', 'Before')}
      <span>
        {at} of {of}
      </span>
      {at < of && to(at + 1, 'next', 'Next')}
    </nav>
  )
}
