import { later } from './say.ts'

export function deciding(form: HTMLFormElement): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[name="acknowledged"]')]
  const counter = document.querySelector<HTMLAnchorElement>('a[data-grave]')
  const files = [...document.querySelectorAll<HTMLInputElement>('[name="opened"][form="decision"]')]
  const left = () => boxes.filter((box) => !box.checked)
  const closed = () => files.filter((box) => !box.checked)

  const approve = document.querySelector<HTMLButtonElement>('[data-approve]')
  const decide = document.querySelector<HTMLElement>('[data-decide]')
  let readToEnd = false

  function count(): void {
    offer()
    if (!counter) return
    const { text, href } = stillToDo(left(), closed(), files.length > 0)
    counter.textContent = text
    counter.href = href
  }

  /** “Approve” comes under the thumb once all is ticked and the end was on the screen. */
  function offer(): void {
    if (!approve || !decide) return
    const ready = readToEnd && left().length + closed().length === 0
    approve.hidden = !ready
    decide.hidden = ready
  }

  /** A jump passes the end without stopping there. */
  function watchTheEnd(end: Element): void {
    const seen: IntersectionObserverCallback = (entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      readToEnd = true
      observer.disconnect()
      offer()
    }
    new IntersectionObserver(seen, { rootMargin: '1000000px 0px 0px' }).observe(end)
  }

  function show(first: HTMLInputElement): void {
    first.closest('details')?.setAttribute('open', '')
    const file = first.closest('.cs-opening__file')
    if (first.disabled) file?.querySelector<HTMLElement>('[data-open]')?.focus()
    else first.focus()
    const place = file ?? first.closest('.cs-finding')
    place?.scrollIntoView({ block: 'center' })
  }

  counter?.addEventListener('click', (event) => {
    const [first] = [...left(), ...closed()]
    if (!first) return
    event.preventDefault()
    show(first)
  })

  for (const box of [...boxes, ...files]) box.addEventListener('change', count)
  count()
  const end = document.getElementById('before')
  if (end) watchTheEnd(end)
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    const approves = button.value.startsWith('approved')
    if (!approves && button.value !== 'advised') return
    const [first] = [...(approves ? left() : []), ...closed()]
    if (!first) return
    event.preventDefault()
    show(first)
  })
}

type Boxes = readonly HTMLInputElement[]

function stillToDo([finding, ...findings]: Boxes, closed: Boxes, files: boolean): { text: string; href: string } {
  if (finding)
    return { text: `${counted(findings.length + 1, 'serious finding')} to tick off`, href: `#${finding.value}` }
  if (closed.length > 0) return { text: `${counted(closed.length, 'file')} to open and tick`, href: '#to-open' }
  return { text: files ? 'Everything is ticked' : 'All serious findings ticked off', href: '#your-decision' }
}

const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`

/** Removes the form when the time is over. */
export function countdown(form: HTMLElement): void {
  const until = Date.parse(form.dataset['until'] ?? '')
  const place = form.querySelector('[data-left]')
  const tick = later(1_000, () => {
    const seconds = Math.ceil((until - Date.now()) / 1_000)
    if (seconds <= 0) return form.remove()
    if (place) place.textContent = ` (${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left)`
    tick.soon()
  })
  tick.now()
}
