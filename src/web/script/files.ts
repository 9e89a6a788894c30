/** Each file that is chosen or dropped is read at once, one after the other, and its line says how far it is. */
export function files(form: HTMLFormElement): { again(): void } {
  const input = form.querySelector<HTMLInputElement>('#files')!
  const lines = document.getElementById('chosen')!
  const found = document.getElementById('found-files')!
  let turn = 0

  async function readAll(): Promise<void> {
    const mine = ++turn
    const chosen = [...(input.files ?? [])]
    const rows = chosen.map((file) => line(`${file.name}: waiting`))
    lines.replaceChildren(...rows)
    found.replaceChildren()
    for (const [index, file] of chosen.entries()) {
      const row = rows[index]!
      const alone = chosen.length === 1 && form.querySelector<HTMLTextAreaElement>('#text')?.value.trim() === ''
      const answer = await readOne(form, { file, number: index + 1, alone }, (said) => {
        row.textContent = `${file.name}: ${said}`
      })
      if (mine !== turn) return
      const section = document.createElement('div')
      section.innerHTML = answer ?? ''
      row.textContent = `${file.name}: ${answer === undefined ? 'could not be sent; try again, or hand it in as it is' : outcome(section)}`
      found.append(section)
    }
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
  return {
    again() {
      if (input.files?.length) void readAll()
    },
  }
}

/** fetch does not tell how much has been sent. */
function readOne(
  form: HTMLFormElement,
  { file, number, alone }: { file: File; number: number; alone: boolean },
  tell: (said: string) => void,
): Promise<string | undefined> {
  const body = new FormData(form)
  for (const name of ['text', 'title', 'files']) body.delete(name)
  body.set('prefix', `file${number}`)
  if (alone) body.set('alone', 'yes')
  body.append('files', file, file.name)
  return new Promise((answer) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/drafts/check')
    request.upload.onprogress = ({ loaded, total }) =>
      tell(loaded < total ? `${Math.round((100 * loaded) / total)} % sent` : 'being read')
    request.onload = () => answer(request.status === 200 ? request.responseText : undefined)
    request.onerror = () => answer(undefined)
    tell('being sent')
    request.send(body)
  })
}

/** What was found, and first of all that it could not be looked at. */
function outcome(section: HTMLElement): string {
  const found = (section.querySelector('.cs-list h2')?.textContent ?? 'read').toLowerCase()
  return section.querySelector('.govuk-warning-text') ? `not all of it could be looked at; ${found}` : found
}

function line(text: string): HTMLLIElement {
  const row = document.createElement('li')
  row.textContent = text
  return row
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
    const all = new DataTransfer()
    for (const file of [...(input.files ?? []), ...event.dataTransfer!.files]) all.items.add(file)
    input.files = all.files
    then()
  })
}
