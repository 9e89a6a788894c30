export type Step = {
  /** Called when a finding is stepped to; returns true when it moved the focus elsewhere. */ went?: (
    finding: HTMLElement,
  ) => boolean
}

/** Alt with the arrow keys steps through findings; j and k only while the focus is in the list (WCAG 2.1.4). */
export function steps(): Step {
  const hooks: Step = {}
  let at: HTMLElement | undefined

  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('.cs-finding')].filter((one) => one.offsetParent !== null)

  function go(by: 1 | -1): void {
    const all = shown()
    if (all.length === 0) return
    const from = at ? all.indexOf(at) : -1
    const next = from < 0 ? (by > 0 ? 0 : all.length - 1) : (from + by + all.length) % all.length
    at = all[next]!
    at.querySelector(':scope > details')?.setAttribute('open', '')
    at.scrollIntoView({ block: 'nearest' })
    if (!hooks.went?.(at)) at.focus({ preventScroll: true })
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey) return
    const by = direction(event)
    if (!by) return
    event.preventDefault()
    go(by)
  })
  document.addEventListener('focusin', (event) => {
    const finding = (event.target as HTMLElement).closest<HTMLElement>('.cs-finding')
    if (finding) at = finding
  })
  return hooks
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
