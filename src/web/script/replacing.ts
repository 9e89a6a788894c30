import type { Step } from './steps.ts'

/** The results shown in a list, and the text that they are about. */
type Shown = { readonly html: string; readonly text: string }

const shownIn = new WeakMap<HTMLElement, Shown>()

/**
 * Shows the new results of a check. What the reader chose stays: the filter, the open details, the focus and the
 * finding that was stepped to.
 */
export function replaceFindings(list: HTMLElement, next: Shown, step: Step): void {
  const { html = '', text = '' } = shownIn.get(list) ?? {}
  shownIn.set(list, next)
  if (html === next.html) return
  const filter = list.querySelector<HTMLInputElement>('.cs-filter input:checked')?.value
  const open = new Set([...list.querySelectorAll('details[open]')].map((one) => keyOf(one, text)))
  const focused = document.activeElement && list.contains(document.activeElement) ? document.activeElement : undefined
  const focusedKey = focused && keyOf(focused, text)
  const current = step.current?.()
  const currentKey = current && list.contains(current) ? keyOf(current, text) : undefined

  list.innerHTML = next.html
  const find = (selector: string, key: string | undefined) =>
    [...list.querySelectorAll<HTMLElement>(selector)].find((one) => keyOf(one, next.text) === key)
  const radio = list.querySelector<HTMLInputElement>(`.cs-filter input[value="${filter}"]`)
  if (radio) radio.checked = true
  for (const one of list.querySelectorAll('details')) if (open.has(keyOf(one, next.text))) one.open = true
  if (focusedKey !== undefined)
    find('button, a, input, summary, .cs-finding', focusedKey)?.focus({ preventScroll: true })
  if (currentKey !== undefined) step.replaced?.(find('.cs-finding', currentKey))
}

/** A check numbers its findings anew: a finding is known by its words, and an element in it by its own text. */
function keyOf(element: Element, text: string): string {
  const finding = element.closest<HTMLElement>('.cs-finding')
  const named = element.tagName === 'DETAILS' ? element.querySelector('summary') : element
  const own = element === finding ? [] : [element.tagName, element.getAttribute('value'), withoutNumbers(named)]
  if (!finding) return own.join('\n')
  const { severity, part, start, end } = finding.dataset
  const name = withoutNumbers(finding.querySelector('.cs-finding__name, summary strong'))
  const words = part === 'body' ? text.slice(Number(start), Number(end)) : `${part} ${start}`
  return [severity, name, words, ...own].join('\n')
}

const withoutNumbers = (element: Element | null): string => (element?.textContent ?? '').replace(/\d+/g, '').trim()
