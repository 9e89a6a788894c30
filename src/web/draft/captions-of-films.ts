import type { DraftFile } from '../../core/draft.ts'
import { wrongField } from '../../core/refusal.ts'
import { CAPTIONS } from './alt-text.ts'
import type { Typed } from './typed.ts'

const LONGEST = 500_000
const TIMED = /\d{1,2}:\d{2}[.,:]\d{2,3}.*-->/
const CAPTIONED = /\.(?:vtt|srt)$/i

const stemOf = (name: string) => name.replace(/\.[^.]+$/, '')

/** The file of captions has the same name. */
function captionsFor(film: string, files: readonly DraftFile[]): DraftFile | undefined {
  return files.find(({ name }) => CAPTIONED.test(name) && stemOf(name) === stemOf(film))
}

/** A file of the draft, so a certificate covers them. Refusal: `bad-input`. */
export function withCaptions(typed: Typed, files: readonly DraftFile[]): readonly DraftFile[] {
  let all = files
  for (const { name, text, old } of typedFor(typed, files)) {
    if (text.length > LONGEST || !TIMED.test(text))
      throw wrongField(CAPTIONS.begins + name, 'Paste captions with their times, such as 00:01.000 --> 00:04.000')
    const made = fileOf(name, text)
    const other = captionsFor(name, all)
    if (other && other !== old && !isSame(other, text))
      throw wrongField(CAPTIONS.begins + name, 'Films of the same name have different captions. Rename one film.')
    all = other ? all.map((file) => (file === other ? made : file)) : [...all, made]
  }
  return all
}

/** Typed and added: only one could go out. Refusal: `bad-input`. */
export function captionsOnce(typed: Typed, added: readonly DraftFile[]): void {
  for (const { name, old } of typedFor(typed, added))
    if (old)
      throw wrongField(
        CAPTIONS.begins + name,
        `These captions differ from the file ${old.name}. Empty this field to use the file, or remove the file.`,
      )
}

/** Only what differs: a file may hold other signs than a form. */
function typedFor(typed: Typed, files: readonly DraftFile[]) {
  return files.flatMap(({ name }) => {
    const text = typed[CAPTIONS.begins + name]?.trim() ?? ''
    const old = captionsFor(name, files)
    return !CAPTIONS.of.test(name) || text === '' || (old && isSame(old, text)) ? [] : [{ name, text, old }]
  })
}

const isSame = ({ bytes }: DraftFile, text: string) => plain(new TextDecoder().decode(bytes)) === plain(text)

const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

function fileOf(film: string, text: string): DraftFile {
  const isVtt = text.startsWith('WEBVTT')
  return {
    name: `${stemOf(film)}.${isVtt ? 'vtt' : 'srt'}`,
    type: isVtt ? 'text/vtt' : 'application/x-subrip',
    bytes: new TextEncoder().encode(`${text}\n`),
  }
}

export function withoutEmptied(typed: Typed, files: readonly DraftFile[]): readonly DraftFile[] {
  const emptied = files.flatMap(({ name }) =>
    typed[CAPTIONS.begins + name]?.trim() === '' ? [captionsFor(name, files)] : [],
  )
  return files.filter((file) => !emptied.includes(file))
}

export function typedCaptions(files: readonly DraftFile[]): Typed {
  return Object.fromEntries(
    files.flatMap(({ name }) => {
      const captions = CAPTIONS.of.test(name) ? captionsFor(name, files) : undefined
      return captions ? [[CAPTIONS.begins + name, new TextDecoder().decode(captions.bytes)]] : []
    }),
  )
}
