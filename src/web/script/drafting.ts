import { keeping } from './autosave.ts'
import { files } from './files.ts'
import { fixes } from './fixes.ts'
import { pasting } from './pasting.ts'
import { replaceFindings } from './replacing.ts'
import { later, say } from './say.ts'
import type { Step } from './steps.ts'
import { type Place, writer } from './writer.ts'

const PAUSE = 350
/** Milliseconds until a failed check is tried again. */
const AGAIN = 5_000
/** Milliseconds until pending results are asked for. */
const REST = 150
const PATIENCE = 12_000

type Answer = { readonly html?: string; readonly why?: string }
const NOT_CHECKED: Answer = {
  why: 'Not checked: there is no connection. What you typed stays here, and is checked as soon as you are back.',
}

export function drafting(form: HTMLFormElement, step: Step): void {
  const field = form.querySelector<HTMLTextAreaElement>('#text')!
  const list = document.getElementById('found-text')!
  const page = writer(field, form.querySelector<HTMLElement>('.cs-writer__marks')!)
  const warning = document.createElement('p')
  warning.className = 'govuk-inset-text cs-changed'
  let asking = false
  let changed = false

  /** One request at a time spares the service. */
  async function check(hurry = true): Promise<void> {
    changed = asking
    if (asking) return
    asking = true
    const text = field.value
    const answer = await ask(form, text, hurry).catch(() => NOT_CHECKED)
    asking = false
    // The text has changed since.
    if (changed) return soon.now()
    unchecked(answer.why)
    if (answer.html === undefined) return again.soon()
    again.cancel()
    replaceFindings(list, { html: answer.html, text }, step)
    page.found(text, placesIn(list))
    page.draw(step.current?.()?.id)
    say(summary(list))
    if (list.querySelector('[data-listening]')) rest.soon()
  }

  /** The list is about an earlier text. */
  function unchecked(why: string | undefined): void {
    if (why) {
      warning.textContent = why
      say(why)
      list.before(warning)
    } else warning.remove()
  }

  const soon = later(PAUSE, () => void check())
  const again = later(AGAIN, () => void check())
  const rest = later(REST, () => void check(false))
  window.addEventListener('online', soon.now)
  window.addEventListener('focus', () => {
    if (warning.isConnected) soon.now()
  })
  form.addEventListener('input', (event) => {
    if (event.target === form.elements.namedItem('files')) return
    rest.cancel()
    soon.soon()
  })
  form.addEventListener('submit', (event) => {
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement) || button.value !== 'check') return
    event.preventDefault()
    soon.now()
    chosen.again()
    document.getElementById('found')?.scrollIntoView({ block: 'nearest' })
  })
  field.addEventListener('keyup', () => point(page.at()?.name))
  field.addEventListener('click', () => point(page.at()?.name))

  // The marks are behind the field, so a link selects the words.
  list.addEventListener('click', (event) => {
    const link = (event.target as HTMLElement).closest('a[href^="#at-"]')
    const place = page.place(link?.closest('.cs-finding')?.id ?? '')
    if (!place) return
    event.preventDefault()
    page.select(place)
  })

  /** Highlights the finding at the caret. */
  function point(name: string | undefined): void {
    for (const one of list.querySelectorAll('.cs-here')) one.classList.remove('cs-here')
    page.draw(name)
    if (!name) return
    const finding = document.getElementById(name)
    finding?.classList.add('cs-here')
    if (matchMedia('(min-width: 64em)').matches) finding?.scrollIntoView({ block: 'nearest' })
  }

  /** Selects the words and announces the finding. */
  step.went = (finding) => {
    const place = page.place(finding.id)
    if (!place || document.activeElement !== field) return false
    page.select(place)
    point(place.name)
    say(
      `${finding.querySelector('h3')?.textContent ?? ''}, ${finding.querySelector('.cs-severity')?.textContent ?? ''}`,
    )
    return true
  }

  // The focus stays on the button.
  step.shown = (finding) => page.draw(finding.id)

  fixes(form, page)
  pasting(field, form.querySelector<HTMLInputElement>('#files')!, page)
  keeping(form)
  const chosen = files(form)
  // The browser has restored what was typed.
  window.addEventListener('pageshow', () => {
    if (field.value.trim() !== '') soon.now()
  })
}

async function ask(form: HTMLFormElement, text: string, hurry: boolean): Promise<Answer> {
  const asked = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') asked.set(name, value)
  // FormData changes line ends, which would shift offsets.
  asked.set('text', text)
  if (hurry) asked.set('hurry', 'yes')
  const signal = AbortSignal.timeout(PATIENCE)
  const answer = await fetch('/drafts/check', { method: 'POST', body: asked, headers: { accept: 'text/html' }, signal })
  if (answer.ok) return { html: await answer.text() }
  return {
    why:
      answer.status === 401
        ? 'Not checked: you were signed out. Sign in again in another window; what you typed stays here.'
        : 'Not checked: something went wrong. It is tried again.',
  }
}

function placesIn(list: HTMLElement): Place[] {
  return [...list.querySelectorAll<HTMLElement>('.cs-finding[data-part="body"]')].map(({ id, dataset }) => ({
    name: id,
    start: Number(dataset['start']),
    end: Number(dataset['end']),
    severity: dataset['severity'] ?? 'note',
    ...(dataset['suggestion'] === undefined ? {} : { suggestion: dataset['suggestion'] }),
  }))
}

function summary(list: HTMLElement): string {
  return list.querySelector('.cs-risk')?.textContent?.trim() ?? ''
}
