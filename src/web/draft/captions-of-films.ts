import type { DraftFile } from '../../core/draft.ts'
import { wrongField } from '../../core/refusal.ts'
import { CAPTIONS } from './alt-text.ts'
import type { Typed } from './typed.ts'

const LONGEST = 500_000
const TIMED = /\d{1,2}:\d{2}[.,:]\d{2,3}.*-->/
const CAPTIONED = /\.(?:vtt|srt)$/i

const stemOf = (name: string) => name.replace(/\.[^.]+$/, '')

/** The captions of this film among the files: the file of the same name. */
function captionsFor(film: string, files: readonly DraftFile[]): DraftFile | undefined {
  return files.find(({ name }) => CAPTIONED.test(name) && stemOf(name) === stemOf(film))
}

/** Captions that were typed for a film are a file of the draft, so a certificate covers them. Refusal: `bad-input`. */
export function withCaptions(typed: Typed, files: readonly DraftFile[]): readonly DraftFile[] {
  let all = files
  for (const { name } of files) {
    const text = typed[CAPTIONS.begins + name]?.trim() ?? ''
    if (!CAPTIONS.of.test(name) || text === '') continue
    if (text.length > LONGEST || !TIMED.test(text))
      throw wrongField(CAPTIONS.begins + name, 'Paste captions with their times, such as 00:01.000 --> 00:04.000')
    const old = captionsFor(name, all)
    const made = fileOf(name, text)
    all = old ? all.map((file) => (file === old ? made : file)) : [...all, made]
  }
  return all
}

function fileOf(film: string, text: string): DraftFile {
  const isVtt = text.startsWith('WEBVTT')
  return {
    name: `${stemOf(film)}.${isVtt ? 'vtt' : 'srt'}`,
    type: isVtt ? 'text/vtt' : 'application/x-subrip',
    bytes: new TextEncoder().encode(`${text}\n`),
  }
}

/** The files of the version before, without captions whose field was emptied. */
export function withoutEmptied(typed: Typed, files: readonly DraftFile[]): readonly DraftFile[] {
  const emptied = files.flatMap(({ name }) =>
    typed[CAPTIONS.begins + name]?.trim() === '' ? [captionsFor(name, files)] : [],
  )
  return files.filter((file) => !emptied.includes(file))
}

/** The captions of each film of a draft, as they are typed. */
export function typedCaptions(files: readonly DraftFile[]): Typed {
  return Object.fromEntries(
    files.flatMap(({ name }) => {
      const captions = CAPTIONS.of.test(name) ? captionsFor(name, files) : undefined
      return captions ? [[CAPTIONS.begins + name, new TextDecoder().decode(captions.bytes)]] : []
    }),
  )
}
