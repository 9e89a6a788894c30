import { FILE_FIELDS, type FileField } from '../draft/alt-text.ts'
import { lead } from './autosave.ts'
import { counting } from './counting.ts'
import { listOf } from './file-list.ts'
import { fileQueue, type Sent } from './file-queue.ts'

export function files(form: HTMLFormElement): { again(): void } {
  const input = form.querySelector<HTMLInputElement>('#files')!
  const clean = form.elements.namedItem('clean') as HTMLInputElement
  const keptLines = document.getElementById('kept')!
  const lines = document.getElementById('chosen')!
  const found = document.getElementById('found-files')!
  const queue = fileQueue(read, (left) => {
    input.files = listOf(left.flatMap(({ file }) => file ?? []))
  })
  let reading = new AbortController()
  let number = 0

  const keptRows = () => [...keptLines.querySelectorAll<HTMLElement>('[data-kept]')]
  const count = () => keptRows().length + queue.left().length
  const isAlone = () => count() === 1 && form.querySelector<HTMLTextAreaElement>('#text')?.value.trim() === ''

  /** A choice empties the field; the queue still has those files. */
  function add(chosen: readonly File[]): void {
    const wasAlone = isAlone()
    const entries = chosen.map(chosenEntry)
    lines.append(...entries.map(({ row }) => row))
    queue.add(entries)
    if (wasAlone && entries.length > 0) readAll()
  }

  function readAll(): void {
    found.replaceChildren()
    reading.abort()
    reading = new AbortController()
    queue.readAll(keptRows().map((row) => keptEntry(row, reading.signal)))
  }

  function chosenEntry(file: File): Entry {
    const entry: Entry = { ...waitingLine(file.name), file }
    entry.signal.addEventListener('abort', () => {
      queue.drop(entry)
      entry.row.remove()
      entry.section?.remove()
    })
    return entry
  }

  async function read(entry: Entry): Promise<Sent> {
    const { file, kept, tell, signal } = entry
    if (signal.aborted) return 'not-kept'
    number += 1
    const how = { number, alone: isAlone() }
    const cleaned = clean.checked
    const section = await readOne(form, file ? { ...how, file } : { ...how, kept: kept! }, tell, signal)
    if (signal.aborted) return 'not-kept'
    if (!file) return show(entry, section, outcome(section))
    const isOutdated = cleaned !== clean.checked || (how.alone && count() > 1)
    return take(entry, file, section, isOutdated)
  }

  /** `isOutdated`: another file came, or the choice to clean changed. */
  function take(entry: Entry, { name }: File, section: HTMLElement, isOutdated: boolean): Sent {
    const id = section.querySelector<HTMLElement>('[data-kept]')?.dataset['kept']
    if (!id) return isOutdated ? 'again' : show(entry, section, `${outcome(section)}; not kept until you submit it`)
    entry.row.remove()
    const row = keptLine(id, name, outcome(section))
    keptLines.append(row)
    for (const field of FILE_FIELDS) if (field.of.test(name)) askFor(field, name)
    lead(form)
    if (isOutdated) queue.read([keptEntry(row, reading.signal)])
    else found.append(section)
    return 'kept'
  }

  function show(entry: Entry, section: HTMLElement, result: string): Sent {
    entry.tell(result)
    entry.section = section
    found.append(section)
    return 'not-kept'
  }

  input.addEventListener('change', () => add([...(input.files ?? [])]))
  clean.addEventListener('change', readAll)
  found.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-clean]')
    if (!button) return
    clean.checked = button.dataset['clean'] === 'yes'
    lines.scrollIntoView({ block: 'nearest' })
    readAll()
  })
  dropping(form.querySelector<HTMLElement>('.cs-drop')!, form, add)
  // The form takes its files along; any other way out would lose them.
  let leaving = false
  form.addEventListener('submit', ({ defaultPrevented }) => {
    leaving = !defaultPrevented
  })
  window.addEventListener('beforeunload', (event) => {
    if (!leaving && queue.left().length > 0 && queue.isBusy()) event.preventDefault()
  })
  if (keptRows().length > 0) readAll()
  if (input.files?.length) add([...input.files])
  return { again: readAll }
}

type Entry = Waiting & { readonly file?: File; readonly kept?: string; section?: HTMLElement }

function keptEntry(row: HTMLElement, signal: AbortSignal): Entry {
  const label = row.querySelector('span')!
  label.dataset['name'] ??= label.textContent?.trim() ?? ''
  const tell = (progress: string) => {
    label.textContent = `${label.dataset['name']}: ${progress}`
  }
  return { row, tell, signal, kept: row.dataset['kept']! }
}

type Waiting = { readonly row: HTMLElement; readonly tell: (progress: string) => void; readonly signal: AbortSignal }

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

/** Empty if not sent. fetch reports no upload progress. */
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
    request.send(body)
  })
}

function outcome(section: HTMLElement): string {
  if (section.childElementCount === 0) return 'could not be sent; try again, or submit it as it is'
  const found = (section.querySelector('.cs-list h2')?.textContent ?? 'read').toLowerCase()
  return section.querySelector('.govuk-warning-text') ? `not all of it could be looked at; ${found}` : found
}

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

function dropping(place: HTMLElement, form: HTMLFormElement, add: (files: readonly File[]) => void): void {
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
    add([...event.dataTransfer!.files])
  })
}
