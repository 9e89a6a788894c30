import type { Place } from '../../core/pictures.ts'
import { headingOf } from '../labels.ts'
import { typeName } from '../type-names.ts'
import { isAboutEmblem } from './emblem-names.ts'
import type { Numbered } from './marked.tsx'

export type Addresses = {
  of(part: string): string
  /** Pages and files are counted from 1. */
  filePage(file: number, page: number): string
  readonly emblems: readonly { readonly id: string; readonly name: string }[]
}

/** The picture is a page or a photograph. */
export function pictureOfText({ id, kind }: { id: string; kind: string }): string | undefined {
  const page = /^attachment:\d+\/(?:.*\/)?page\d+/.exec(id)?.[0]
  return page ?? (kind === 'picture-text' ? id.replace(/\/[^/]+$/, '') || undefined : undefined)
}

type PartText = { readonly id: string; readonly kind: string; readonly text: string }

export function placesOn(parts: readonly PartText[], findings: readonly Numbered[], file: string): Place[] {
  const ofFile = parts.filter(({ id }) => id === file || id.startsWith(`${file}/`))
  return findings.flatMap(({ part: id, start, end, number }) => {
    const part = ofFile.find((one) => one.id === id)
    const picture = part && pictureOfText(part)
    if (!picture || end <= start || end > part.text.length) return []
    const words = part.text.slice(start, end)
    const texts = ofFile.filter((one) => pictureOfText(one) === picture)
    const before = texts.slice(0, texts.indexOf(part)).reduce((sum, { text }) => sum + timesIn(text, words), 0)
    const nth = before + timesIn(part.text.slice(0, start), words)
    return [{ picture, words, number, nth, of: texts.reduce((sum, { text }) => sum + timesIn(text, words), 0) }]
  })
}

const timesIn = (text: string, words: string) => text.split(words).length - 1

export function PicturesFound({
  findings,
  files,
  addresses,
}: {
  findings: readonly Numbered[]
  files: readonly string[]
  addresses: Addresses
}) {
  const boxed = findings.filter((finding) => finding.box)
  return (
    <>
      {[...new Set(boxed.map(({ part }) => part))].map((part) => {
        const here = boxed.filter((finding) => finding.part === part)
        const emblem = addresses.emblems.find(({ id }) => here.some(({ because }) => isAboutEmblem(because, id)))
        const where = here.find((finding) => finding.where)?.where
        return (
          <section class="cs-sides">
            <figure>
              <PictureOf address={addresses.of(part)} findings={here} alt="What was submitted" />
              <figcaption>{headingOf({ id: part, ...(where ? { where } : {}) }, files)}</figcaption>
            </figure>
            {emblem && (
              <figure>
                <div class="cs-picture">
                  <img src={`/marks/${encodeURIComponent(emblem.id)}`} alt={`The registered emblem ${emblem.name}`} />
                </div>
                <figcaption>The registered emblem: {emblem.name}</figcaption>
              </figure>
            )}
          </section>
        )
      })}
    </>
  )
}

const isPage = (address: string) => !address.startsWith('data:') && /\/page\d+$/.test(decodeURIComponent(address))

/** Boxes are fractions of its size. */
export function PictureOf({
  address,
  findings,
  alt,
  alone = false,
}: {
  address: string
  findings: readonly Numbered[]
  alt: string
  /** The page shows nothing else, so it is not loaded lazily. */
  alone?: boolean
}) {
  return (
    <div class={`cs-picture${isPage(address) ? ' cs-picture--page' : ''}`}>
      {address.startsWith('data:') ? (
        <img src={address} alt={alt} />
      ) : (
        <a href={address} title="Open the picture to enlarge it">
          <img src={address} alt={alt} loading={alone ? 'eager' : 'lazy'} />
        </a>
      )}
      {findings.length > 0 && (
        <svg>
          <title>Where it was found</title>
          {findings.map((finding) => (
            <Boxed {...finding} />
          ))}
        </svg>
      )}
    </div>
  )
}

function Boxed({ box, name, number, type }: Numbered) {
  if (!box) return null
  const [x, y, width, height] = box.map((share) => `${(100 * share).toFixed(2)}%`)
  return (
    <>
      <rect {...{ x, y, width, height }} />
      <a href={`#${name}`} id={`at-${name}`} aria-label={`Finding ${number}, ${typeName(type)}`}>
        <circle cx={x} cy={y} r="13" />
        <text x={x} y={y} dy="5" text-anchor="middle">
          {number}
        </text>
      </a>
    </>
  )
}
