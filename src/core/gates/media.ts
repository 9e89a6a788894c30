import type { Medium } from '../contents.ts'
import type { Facts } from './gate.ts'

/** The pictures, films and sounds of a draft, as reading told them from the bytes of its files. */

type Media = Pick<Facts, 'draft' | 'review'>

/** Whether somebody may be seen: in a film, a photograph, or a picture that could not be opened. */
export function mayShowPeople(facts: Media): boolean {
  return facts.draft.kind === 'video' || mediaOf(facts).some(({ is, looks }) => is === 'film' || isDoubtful(is, looks))
}

const isDoubtful = (is: Medium['is'], looks: Medium['looks']) => is === 'picture' && looks !== 'graphic'

/** Drawings, charts and logos that are files by themselves. Those in a document are part of its layout. */
export function hasGraphics(facts: Media): boolean {
  return mediaOf(facts).some(({ is, looks, inDocument }) => is === 'picture' && looks === 'graphic' && !inDocument)
}

/** The number of faces that were counted. */
export function facesIn(facts: Media): number {
  return mediaOf(facts).reduce((sum, { faces = 0 }) => sum + faces, 0)
}

export function hasRecording(facts: Media): boolean {
  return facts.draft.kind === 'video' || mediaOf(facts).some(({ is }) => is !== 'picture')
}

/** What a record from before contents were kept says is what the author's program called the files. */
function mediaOf({ draft, review }: Media): readonly Medium[] {
  if (!review) return []
  if (review.contents) return review.contents.toOpen.flatMap(({ media }) => media)
  return draft.files.flatMap(({ type }, index) => {
    const [kind = ''] = type.split('/')
    const is = CALLED[kind]
    return is ? [{ part: `attachment:${index + 1}`, is }] : []
  })
}

const CALLED: Readonly<Record<string, Medium['is']>> = { image: 'picture', video: 'film', audio: 'sound' }
