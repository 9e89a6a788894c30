/** The browser hashes the file and does not send it. */
export function comparing(form: HTMLFormElement): void {
  const files = form.elements.namedItem('files') as HTMLInputElement
  const hashes = form.elements.namedItem('sha256') as HTMLInputElement
  // SubtleCrypto needs https or localhost.
  if (!globalThis.crypto?.subtle) return
  document.getElementById('files-hint')?.replaceChildren('The file stays on your device; only its SHA-256 is sent.')
  form.addEventListener('submit', (event) => {
    if (files.files?.length === 0) return
    event.preventDefault()
    void hash([...(files.files ?? [])])
  })

  async function hash(chosen: readonly File[]): Promise<void> {
    try {
      const made: string[] = []
      for (const file of chosen) made.push(hex(await crypto.subtle.digest('SHA-256', await file.arrayBuffer())))
      hashes.value = [hashes.value, ...made].join(' ').trim()
      files.value = ''
    } catch {
      // A file that cannot be hashed is sent.
    }
    form.submit()
  }
}

function hex(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
