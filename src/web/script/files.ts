import { FILE_FIELDS, type FileField } from '../draft/alt-text.ts'
import { lead } from './autosave.ts'
import { counting } from './counting.ts'
import { listOf } from './file-list.ts'

/** Reads and keeps each added file, one at a time, and shows its progress. */
export function files(form: HTMLFormElement): { again(): void } {
  const input = form.querySelector<HTMLInputElement>('#files')!
  const keptLines = document.getElementById('kept')!
  const lines = document.getElementById('chosen')!
  const found = document.getElementById('found-files')!
  let turn = 0

  /** Reads files the draft keeps already, then those in the field. A later call cancels an earlier one. */
  async function readAll(): Promise<void> {
    const mine = ++turn
    const chosen = [...(input.files ?? [])]
    const kept = [...keptLines.querySelectorAll<HTMLElement>('[data-kept]')]
    const rows = chosen.map(({ name }) => waitingLine(name))
    lines.replaceChildren(...rows.map(({ row }) => row))
    found.replaceChildren()
    const text = form.querySelector<HTMLTextAreaElement>('#text')?.value.trim()
    const alone = kept.length + chosen.length === 1 && text === ''
    for (const [index, row] of kept.entries()) if (!(await readKept(row, { number: index + 1, alone }, mine))) return
    await readField(chosen, rows, { number: kept.length, alone }, mine)
  }

  async function readField(chosen: readonly File[], rows: readonly Waiting[], how: How, mine: number) {
    const left: File[] = []
    for (const [index, file] of chosen.entries()) {
      const read = await readChosen(file, rows[index]!, { ...how, number: how.number + index + 1 }, mine)
      if (read === 'overtaken') return
      if (read === 'not-kept') left.push(file)
      // Files that are kept or were cancelled are not sent with the form.
      else input.files = listOf([...left, ...chosen.slice(index + 1)])
    }
  }

  /** False when a later call has taken over. */
  async function readKept(row: HTMLElement, how: How, mine: number): Promise<boolean> {
    const label = row.querySelector('span')!
    label.dataset['name'] ??= label.textContent?.trim() ?? ''
    const tell = (progress: string) => {
      label.textContent = `${label.dataset['name']}: ${progress}`
    }
    const section = await readOne(form, { ...how, kept: row.dataset['kept']! }, tell)
    if (mine !== turn) return false
    tell(outcome(section))
    found.append(section)
    return true
  }

  async function readChosen(file: File, { row, tell, signal }: Waiting, how: How, mine: number) {
    const section = signal.aborted ? undefined : await readOne(form, { ...how, file }, tell, signal)
    if (mine !== turn) return 'overtaken'
    if (!section || signal.aborted) {
      row.remove()
      return 'cancelled'
    }
    found.append(section)
    const id = section.querySelector<HTMLElement>('[data-kept]')?.dataset['kept']
    if (id === undefined) {
      tell(`${outcome(section)}; not kept until you submit it`)
      return 'not-kept'
    }
    row.remove()
    keptLines.append(keptLine(id, file.name, outcome(section)))
    for (const field of FILE_FIELDS) if (field.of.test(file.name)) askFor(field, file.name)
    lead(form)
    return 'kept'
  }

  const clean = form.elements.namedItem('clean') as HTMLInputElement
  input.addEventListener('change', () => void readAll())
  clean.addEventListener('change', () => void readAll())
  found.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-clean]')
    if (!button) return
    clean.checked = button.dataset['clean'] === 'yes'
    lines.scrollIntoView({ block: 'nearest' })
    void readAll()
  })
  dropping(form.querySelector<HTMLElement>('.cs-drop')!, form, input, () => void readAll())
  // The form takes its files along; any other way out would lose those under way.
  let leaving = false
  form.addEventListener('submit', ({ defaultPrevented }) => {
    leaving = !defaultPrevented
  })
  window.addEventListener('beforeunload', (event) => {
    if (sending.size > 0 && !leaving) event.preventDefault()
  })
  const again = () => {
    if (input.files?.length || keptLines.querySelector('[data-kept]')) void readAll()
  }
  again()
  return { again }
}

type Waiting = { readonly row: HTMLLIElement; readonly tell: (progress: string) => void; readonly signal: AbortSignal }

/** The line of a file that is sent and read, with a button that stops it. */
function waitingLine(name: string): Waiting {
  const stop = new AbortController()
  const row = document.createElement('li')
  const label = document.createElement('span')
  const button = smallButton('Cancel', name)
  button.type = 'button'
  button.addEventListener('click', () => stop.abort())
  const tell = (progress: string) => {
    label.textContent = `${name}: ${progress}`
  }
  tell('waiting')
  row.append(label, ' ', button)
  return { row, tell, signal: stop.signal }
}

function smallButton(text: string, about: string): HTMLButtonElement {
  const hidden = document.createElement('span')
  hidden.className = 'govuk-visually-hidden'
  hidden.textContent = ` ${about}`
  const button = document.createElement('button')
  button.className = 'govuk-button govuk-button--secondary cs-small'
  button.append(text, hidden)
  return button
}

type How = { readonly number: number; readonly alone: boolean }
type Asked = How & ({ readonly file: File } | { readonly kept: string })

/**
 * The response for one file; empty if it could not be sent. Uses XMLHttpRequest because fetch reports no upload
 * progress.
 */
function readOne(
  form: HTMLFormElement,
  asked: Asked,
  tell: (progress: string) => void,
  signal?: AbortSignal,
): Promise<HTMLElement> {
  const body = new FormData(form)
  for (const name of ['text', 'title', 'files']) body.delete(name)
  body.set('prefix', `file${asked.number}`)
  if (asked.alone) body.set('alone', 'yes')
  if ('file' in asked) {
    body.set('keep', 'yes')
    body.append('files', asked.file, asked.file.name)
  } else body.set('kept_file', asked.kept)
  return new Promise((answer) => {
    const section = document.createElement('div')
    const request = new XMLHttpRequest()
    let endCount: (() => void) | undefined
    const end = () => {
      endCount?.()
      sending.delete(request)
      answer(section)
    }
    request.open('POST', '/drafts/check')
    request.upload.onprogress = ({ loaded, total }) => {
      if (loaded < total) return tell(`${Math.round((100 * loaded) / total)} % sent`)
      tell('being read')
      endCount?.()
      endCount = counting((seconds) => tell(`being read, ${seconds} seconds so far`))
    }
    request.onload = () => {
      if (request.status === 200) section.innerHTML = request.responseText
      end()
    }
    request.onerror = end
    request.onabort = end
    signal?.addEventListener('abort', () => request.abort())
    tell('being sent')
    sending.add(request)
    request.send(body)
  })
}

/** Requests under way: leaving the page would lose their files. */
const sending = new Set<XMLHttpRequest>()

/** A summary of the result, starting with what could not be read. */
function outcome(section: HTMLElement): string {
  if (section.childElementCount === 0) return 'could not be sent; try again, or submit it as it is'
  const found = (section.querySelector('.cs-list h2')?.textContent ?? 'read').toLowerCase()
  return section.querySelector('.govuk-warning-text') ? `not all of it could be looked at; ${found}` : found
}

/** The same markup as the server's, with a button that removes the file from the draft. */
function keptLine(id: string, name: string, result: string): HTMLLIElement {
  const row = document.createElement('li')
  row.dataset['kept'] = id
  const label = document.createElement('span')
  label.dataset['name'] = name
  label.textContent = `${name}: ${result}`
  const button = smallButton('Remove', name)
  button.type = 'submit'
  button.name = 'remove_file'
  button.value = id
  row.append(label, ' ', button)
  return row
}

/** Asks what a picture shows or what is spoken in a film, in the same markup as the server's. */
function askFor({ begins, label: ask, hint: why, rows }: FileField, name: string): void {
  const id = `${begins}${name}`
  if (document.getElementById(id)) return
  const label = document.createElement('label')
  label.className = 'govuk-label'
  label.htmlFor = id
  label.textContent = ask(name)
  const hint = document.createElement('div')
  hint.className = 'govuk-hint'
  hint.id = `${id}-hint`
  hint.textContent = why
  const field = document.createElement('textarea')
  field.className = 'govuk-textarea'
  field.id = id
  field.name = id
  field.rows = rows
  field.setAttribute('aria-describedby', hint.id)
  const group = document.createElement('div')
  group.className = 'govuk-form-group'
  group.append(label, hint, field)
  document.getElementById('alts')?.append(group)
}

function dropping(place: HTMLElement, form: HTMLFormElement, input: HTMLInputElement, then: () => void): void {
  const carries = (event: DragEvent) => event.dataTransfer?.types.includes('Files')
  form.addEventListener('dragover', (event) => {
    if (!carries(event)) return
    event.preventDefault()
    place.classList.add('cs-drop--over')
  })
  form.addEventListener('dragleave', () => place.classList.remove('cs-drop--over'))
  form.addEventListener('drop', (event) => {
    place.classList.remove('cs-drop--over')
    if (!carries(event)) return
    event.preventDefault()
    input.files = listOf([...(input.files ?? []), ...event.dataTransfer!.files])
    then()
  })
}
