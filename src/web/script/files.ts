import { ALT, ALT_HINT, altLabel, isPicture } from '../draft/alt-text.ts'
import { lead } from './autosave.ts'

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
    const rows = chosen.map((file) => line(`${file.name}: waiting`))
    lines.replaceChildren(...rows)
    found.replaceChildren()
    const text = form.querySelector<HTMLTextAreaElement>('#text')?.value.trim()
    const alone = kept.length + chosen.length === 1 && text === ''
    for (const [index, row] of kept.entries()) if (!(await readKept(row, { number: index + 1, alone }, mine))) return
    await readField(chosen, rows, { number: kept.length, alone }, mine)
  }

  async function readField(chosen: readonly File[], rows: readonly HTMLElement[], how: How, mine: number) {
    const left: File[] = []
    for (const [index, file] of chosen.entries()) {
      const read = await readChosen(file, rows[index]!, { ...how, number: how.number + index + 1 }, mine)
      if (read === 'overtaken') return
      if (read === 'not-kept') left.push(file)
      // Kept files are not sent again with the form.
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

  async function readChosen(file: File, row: HTMLElement, how: How, mine: number) {
    const tell = (progress: string) => {
      row.textContent = `${file.name}: ${progress}`
    }
    const section = await readOne(form, { ...how, file }, tell)
    if (mine !== turn) return 'overtaken'
    found.append(section)
    const id = section.querySelector<HTMLElement>('[data-kept]')?.dataset['kept']
    if (id === undefined) {
      tell(`${outcome(section)}; not kept until you submit it`)
      return 'not-kept'
    }
    row.remove()
    keptLines.append(keptLine(id, file.name, outcome(section)))
    askAlt(file.name)
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
  const again = () => {
    if (input.files?.length || keptLines.querySelector('[data-kept]')) void readAll()
  }
  again()
  return { again }
}

type How = { readonly number: number; readonly alone: boolean }
type Asked = How & ({ readonly file: File } | { readonly kept: string })

/**
 * The response for one file; empty if it could not be sent. Uses XMLHttpRequest because fetch reports no upload
 * progress.
 */
function readOne(form: HTMLFormElement, asked: Asked, tell: (progress: string) => void): Promise<HTMLElement> {
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
    request.open('POST', '/drafts/check')
    request.upload.onprogress = ({ loaded, total }) =>
      tell(loaded < total ? `${Math.round((100 * loaded) / total)} % sent` : 'being read')
    request.onload = () => {
      if (request.status === 200) section.innerHTML = request.responseText
      answer(section)
    }
    request.onerror = () => answer(section)
    tell('being sent')
    request.send(body)
  })
}

/** A summary of the result, starting with what could not be read. */
function outcome(section: HTMLElement): string {
  if (section.childElementCount === 0) return 'could not be sent; try again, or submit it as it is'
  const found = (section.querySelector('.cs-list h2')?.textContent ?? 'read').toLowerCase()
  return section.querySelector('.govuk-warning-text') ? `not all of it could be looked at; ${found}` : found
}

function line(text: string): HTMLLIElement {
  const row = document.createElement('li')
  row.textContent = text
  return row
}

/** The same markup as the server's, with a button that removes the file from the draft. */
function keptLine(id: string, name: string, result: string): HTMLLIElement {
  const row = document.createElement('li')
  row.dataset['kept'] = id
  const label = document.createElement('span')
  label.dataset['name'] = name
  label.textContent = `${name}: ${result}`
  const hidden = document.createElement('span')
  hidden.className = 'govuk-visually-hidden'
  hidden.textContent = ` ${name}`
  const button = document.createElement('button')
  button.className = 'govuk-button govuk-button--secondary cs-small'
  button.type = 'submit'
  button.name = 'remove_file'
  button.value = id
  button.append('Remove', hidden)
  row.append(label, ' ', button)
  return row
}

/** Asks what a picture shows, in the same markup as the server's. */
function askAlt(name: string): void {
  const id = `${ALT}${name}`
  if (!isPicture(name) || document.getElementById(id)) return
  const label = document.createElement('label')
  label.className = 'govuk-label'
  label.htmlFor = id
  label.textContent = altLabel(name)
  const hint = document.createElement('div')
  hint.className = 'govuk-hint'
  hint.id = `${id}-hint`
  hint.textContent = ALT_HINT
  const field = document.createElement('textarea')
  field.className = 'govuk-textarea'
  field.id = id
  field.name = id
  field.rows = 2
  field.setAttribute('aria-describedby', hint.id)
  const group = document.createElement('div')
  group.className = 'govuk-form-group'
  group.append(label, hint, field)
  document.getElementById('alts')?.append(group)
}

function listOf(files: readonly File[]): FileList {
  const all = new DataTransfer()
  for (const file of files) all.items.add(file)
  return all.files
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
