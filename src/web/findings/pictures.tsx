import type { Draft } from '../../core/draft.ts'
import { headingOf } from '../words.ts'
import type { Numbered } from './marked.tsx'

/** What pages show of files as pictures: made anew from pixels, as WebP; undefined where there is none. */
export type Pictures = {
  of(version: string, draft: Draft, part: string): Promise<Uint8Array | undefined>
  /** The reference of a registered mark. */
  mark(id: string): Promise<Uint8Array | undefined>
  /** The registered marks of which there is a picture. */
  marks(): Promise<readonly { readonly id: string; readonly name: string }[]>
}

/** Addresses of pictures on one page. */
export type Addresses = {
  of(part: string): string
  readonly marks: readonly { readonly id: string; readonly name: string }[]
}

/** The picture that a text was read from, or stands on: a page of a document, a photograph. */
export function pictureOfText({ id, kind }: { id: string; kind: string }): string | undefined {
  const page = /^attachment:\d+\/(?:.*\/)?page\d+/.exec(id)?.[0]
  return page ?? (kind === 'picture-text' ? id.replace(/\/[^/]+$/, '') || undefined : undefined)
}

/** Pictures in which something was found, with the places marked; a possible mark stands beside the registered one. */
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
        const mark = addresses.marks.find(({ id }) => here.some(({ because }) => because.includes(`mark ${id} `)))
        const where = here.find((finding) => finding.where)?.where
        return (
          <section class="cs-sides">
            <figure>
              <PictureOf address={addresses.of(part)} findings={here} alt="What was handed in" />
              <figcaption>{headingOf({ id: part, ...(where ? { where } : {}) }, files)}</figcaption>
            </figure>
            {mark && (
              <figure>
                <div class="cs-picture">
                  <img src={`/marks/${encodeURIComponent(mark.id)}`} alt={`The registered mark ${mark.name}`} />
                </div>
                <figcaption>The registered mark: {mark.name}</figcaption>
              </figure>
            )}
          </section>
        )
      })}
    </>
  )
}

/** A picture with numbered places, given as shares of its size. */
export function PictureOf({ address, findings, alt }: { address: string; findings: readonly Numbered[]; alt: string }) {
  return (
    <div class="cs-picture">
      <img src={address} alt={alt} loading="lazy" />
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        {findings.map(({ box }) => box && <rect x={box[0]} y={box[1]} width={box[2]} height={box[3]} />)}
      </svg>
      {findings.length > 0 && (
        <p class="cs-picture__numbers">
          {findings.map(({ name, number }) => (
            <a class="cs-number" href={`#${name}`} id={`at-${name}`} aria-label={`Finding ${number}`}>
              {number}
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
