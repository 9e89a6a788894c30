import type { Observation, Part, Picture, Unread } from '../../detectors/contract.ts'
import type { Recording } from './recording.ts'
import { type Speech, speechOf } from './speech-in-contents.ts'

/** `format` is identified from the bytes. */
export type FileRead = { readonly part: string; readonly format: string }

export type Medium = {
  readonly part: string
  readonly is: 'picture' | 'film' | 'sound'
  readonly looks?: 'photograph' | 'graphic'
  readonly faces?: number
  readonly format?: string
  readonly shown?: true
  /** Otherwise a file of its own, also in an archive or message. */
  readonly inDocument?: true
}

export type ToOpen = {
  readonly part: string
  readonly unread?: true
  readonly media: readonly Medium[]
  /** How many pictures are not listed. */
  readonly more?: number
}

/** What files hold besides text, identified from their bytes. */
export type Contents = {
  readonly toOpen: readonly ToOpen[]
  /** Files with timed captions, and files with any text. */
  readonly captions: readonly string[]
  readonly written: readonly string[]
  readonly speech?: readonly Speech[]
}

type Reading = {
  readonly files?: readonly FileRead[]
  readonly parts: readonly Part[]
  readonly pictures: readonly Picture[]
  readonly observations: readonly Observation[]
  readonly recordings?: readonly Recording[]
}

/** Each file inside these formats is opened as a file of its own. */
const HOLDERS = new Set('zip tar gzip bzip2 xz zstd 7z 7z-kind rar mail msg tnef pkcs7 apple-double'.split(' '))
const SOUNDS = new Set('mp3 wav flac'.split(' '))
const FILMS = new Set('mp4 ogg matroska avi'.split(' '))
const PICTURES = new Set(
  'png jpeg gif webp avif heic jpeg2000 bmp tiff ico netpbm c-picture psd svg wmf emf postscript'.split(' '),
)

/** With more pictures in one file, the whole file is opened. */
const MAX_PICTURES_SHOWN = 20
/** Pixels. Smaller pictures show nobody anything. */
const SHORTEST_SIDE = 8
const ATTACHED = /^attachment:\d+/
const TIMED = /\d\d:\d\d[.,]\d{3}\s*-->/
const TEXT_KINDS = new Set<Part['kind']>(['body', 'quoted', 'attachment'])

export function contentsOf(reading: Reading, unread: readonly Unread[]): Contents {
  const formats = new Map((reading.files ?? []).map(({ part, format }) => [part, format]))
  const media = mediaOf(reading, formats)
  const unreadFiles = new Set(unread.flatMap(({ part }) => fileToOpen(part, formats) ?? []))
  const placed = media.map((medium) => ({ medium, file: fileOf(medium, formats, unreadFiles) }))
  const files = new Set([...unreadFiles, ...placed.map(({ file }) => file)])
  const texts = reading.parts.filter(
    ({ id, kind, text }) => ATTACHED.test(id) && TEXT_KINDS.has(kind) && text.trim() !== '',
  )
  const filesOf = (parts: readonly Part[]) => [...new Set(parts.flatMap(({ id }) => fileToOpen(id, formats) ?? []))]
  return {
    toOpen: [...files].sort(inOrder).map((part) => {
      const inside = placed.flatMap(({ medium, file }) => (file === part ? [medium] : []))
      const more = inside.length - MAX_PICTURES_SHOWN
      return {
        part,
        media: inside.slice(0, MAX_PICTURES_SHOWN),
        ...(unreadFiles.has(part) ? { unread: true as const } : {}),
        ...(more > 0 ? { more } : {}),
      }
    }),
    captions: filesOf(texts.filter(({ id, text }) => id.endsWith('/subtitles') || TIMED.test(text))),
    written: filesOf(texts).filter((part) => !isRecording(formats.get(part))),
    ...speechIn(reading, texts),
  }
}

/** The body, a file or subtitles may be its transcript. */
function speechIn({ recordings = [], parts }: Reading, texts: readonly Part[]): Pick<Contents, 'speech'> {
  if (recordings.length === 0) return {}
  const written = [...parts.filter(({ id }) => id === 'body'), ...texts.filter(({ from, times }) => !from && !times)]
  return { speech: speechOf(recordings, written) }
}

export const isRecording = (format = '') => SOUNDS.has(format) || FILMS.has(format)

/** The outermost one that is no archive or message. */
function fileToOpen(part: string, formats: ReadonlyMap<string, string>): string | undefined {
  const top = ATTACHED.exec(part)?.[0]
  if (top === undefined) return undefined
  const chain = filesAbove(part, formats)
  return chain.find((file) => !HOLDERS.has(formats.get(file) ?? '')) ?? chain.at(-1) ?? top
}

function fileOf({ part, shown }: Medium, formats: ReadonlyMap<string, string>, unread: ReadonlySet<string>): string {
  const file = fileToOpen(part, formats)!
  const outer = filesAbove(file, formats).at(-2)
  return shown && outer && PICTURES.has(formats.get(file)!) && !unread.has(file) ? outer : file
}

function filesAbove(part: string, formats: ReadonlyMap<string, string>): string[] {
  const steps = part.split('/')
  return steps.map((_, index) => steps.slice(0, index + 1).join('/')).filter((path) => formats.has(path))
}

function mediaOf(reading: Reading, formats: ReadonlyMap<string, string>): Medium[] {
  const media = new Map<string, Medium>()
  const uncounted = new Set(
    reading.observations.filter(({ what }) => what === 'faces-uncounted').map(({ part }) => part),
  )
  const opened = new Set<string>()
  for (const picture of reading.pictures) {
    opened.add(filesAbove(picture.part, formats).at(-1) ?? '')
    const part = placeShown(picture, formats)
    if (part) media.set(part, joined(media.get(part), pictureMedium(part, picture, uncounted.has(picture.part))))
  }
  for (const [part, format] of formats) {
    if (isRecording(format)) media.set(part, { part, is: SOUNDS.has(format) ? 'sound' : 'film', format })
    else if (PICTURES.has(format) && !opened.has(part)) media.set(part, { part, is: 'picture' })
  }
  return [...media.values()].map((medium) =>
    PICTURES.has(formats.get(fileToOpen(medium.part, formats)!) ?? '') || medium.is !== 'picture'
      ? medium
      : { ...medium, inDocument: true as const },
  )
}

/** Rendered pages and tiny pictures are left out. */
function placeShown(picture: Picture, formats: ReadonlyMap<string, string>): string | undefined {
  if (shortestSide(picture) < SHORTEST_SIDE) return undefined
  const format = formats.get(filesAbove(picture.part, formats).at(-1) ?? '') ?? ''
  if (format === 'pdf') return /^(.*\/page\d+)\/picture$/.exec(picture.part)?.[1]
  return PICTURES.has(format) ? picture.part : undefined
}

function pictureMedium(part: string, { faces }: Picture, uncounted: boolean): Medium {
  const looks = faces !== undefined || uncounted ? ('photograph' as const) : ('graphic' as const)
  return { part, is: 'picture', looks, shown: true, ...(faces === undefined ? {} : { faces }) }
}

/** Faces add up; one photograph makes it a photograph. */
function joined(one: Medium | undefined, other: Medium): Medium {
  if (!one) return other
  const looks = [one.looks, other.looks].includes('photograph') ? ('photograph' as const) : ('graphic' as const)
  const counted = [one, other].flatMap(({ faces }) => faces ?? [])
  const uncounted = [one, other].some(({ looks, faces }) => looks === 'photograph' && faces === undefined)
  const { faces: _, ...rest } = other
  return { ...rest, looks, ...(uncounted || counted.length === 0 ? {} : { faces: counted.reduce((a, b) => a + b, 0) }) }
}

function shortestSide({ width, height, original }: Picture): number {
  return Math.min(original?.width ?? width, original?.height ?? height)
}

function inOrder(a: string, b: string): number {
  const numberOf = (part: string) => Number(/^attachment:(\d+)/.exec(part)?.[1])
  return numberOf(a) - numberOf(b) || (a < b ? -1 : 1)
}
