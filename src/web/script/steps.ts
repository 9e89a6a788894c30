export type Step = {
  /** A key stepped to it; true when the focus moved. */
  went?: (finding: HTMLElement) => boolean
  /** A button stepped to it, and keeps the focus. */
  shown?: (finding: HTMLElement) => void
  /** The finding that was stepped to. */
  current?: () => HTMLElement | undefined
  /** The list was replaced; `finding` is the same one in the new list. */
  replaced?: (finding: HTMLElement | undefined) => void
}

/** Alt with arrows; j and k only while the list has the focus (WCAG 2.1.4). */
export function steps(): Step {
  const hooks: Step = { current: () => (at === '' ? undefined : (document.getElementById(at) ?? undefined)), replaced }
  let at = ''

  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('.cs-finding')].filter((one) => one.offsetParent !== null)

  function next(by: 1 | -1): HTMLElement | undefined {
    const all = shown()
    if (all.length === 0) return undefined
    const from = all.findIndex(({ id }) => id === at)
    const to = from < 0 ? (by > 0 ? 0 : all.length - 1) : (from + by + all.length) % all.length
    const finding = all[to]!
    at = finding.id
    finding.closest('details')?.setAttribute('open', '')
    finding.querySelector(':scope > details')?.setAttribute('open', '')
    finding.scrollIntoView({ block: 'nearest' })
    tell(finding, `${to + 1} of ${all.length}`)
    return finding
  }

  function replaced(finding: HTMLElement | undefined): void {
    at = finding?.id ?? ''
    if (!finding || finding.offsetParent === null) return
    const all = shown()
    finding.classList.add('cs-here')
    tell(finding, `${all.indexOf(finding) + 1} of ${all.length}`)
  }

  function byKey(by: 1 | -1): void {
    const finding = next(by)
    if (finding && !hooks.went?.(finding)) finding.focus({ preventScroll: true })
  }

  function byButton(by: 1 | -1): void {
    const finding = next(by)
    if (!finding) return
    for (const one of document.querySelectorAll('.cs-finding.cs-here')) one.classList.remove('cs-here')
    finding.classList.add('cs-here')
    hooks.shown?.(finding)
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey) return
    const by = direction(event)
    if (!by) return
    event.preventDefault()
    byKey(by)
  })
  document.addEventListener('click', ({ target }) => {
    const by = (target as Element).closest<HTMLElement>('[data-step]')?.dataset['step']
    if (by) byButton(by === '1' ? 1 : -1)
  })
  document.addEventListener('focusin', (event) => {
    const finding = (event.target as HTMLElement).closest<HTMLElement>('.cs-finding')
    if (finding) at = finding.id
  })
  return hooks
}

/** Clears the messages of the other lists. */
function tell(finding: HTMLElement, place: string): void {
  const own = finding.closest('.cs-list')?.querySelector('[data-step-at]')
  for (const other of document.querySelectorAll('[data-step-at]')) if (other !== own) other.textContent = ''
  if (!own) return
  const name = document.createElement('span')
  name.className = 'govuk-visually-hidden'
  const what = finding.querySelector('h3, summary strong')?.textContent?.trim() ?? ''
  name.textContent = `: ${what}, ${finding.querySelector('.cs-severity')?.textContent ?? ''}`
  own.replaceChildren(place, name)
}

function direction(event: KeyboardEvent): 1 | -1 | undefined {
  if (event.altKey) {
    if (event.key === 'ArrowDown') return 1
    return event.key === 'ArrowUp' ? -1 : undefined
  }
  const target = event.target as HTMLElement
  if (!target.closest('.cs-findings') || target.matches('input, textarea, select')) return undefined
  if (event.key === 'j') return 1
  return event.key === 'k' ? -1 : undefined
}
