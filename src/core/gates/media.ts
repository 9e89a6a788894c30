import type { Medium } from '../contents.ts'
import type { Facts } from './gate.ts'

type Media = Pick<Facts, 'draft' | 'review'>

/** In a film, a photograph, or a picture that could not be opened. */
export function mayShowPeople(facts: Media): boolean {
  return facts.draft.kind === 'video' || mediaOf(facts).some(({ is, looks }) => is === 'film' || isDoubtful(is, looks))
}

const isDoubtful = (is: Medium['is'], looks: Medium['looks']) => is === 'picture' && looks !== 'graphic'

/** Pictures inside documents are layout. */
export function hasGraphics(facts: Media): boolean {
  return mediaOf(facts).some(({ is, looks, inDocument }) => is === 'picture' && looks === 'graphic' && !inDocument)
}

export function facesIn(facts: Media): number {
  return mediaOf(facts).reduce((sum, { faces = 0 }) => sum + faces, 0)
}

export function hasRecording(facts: Media): boolean {
  return facts.draft.kind === 'video' || recordingsIn(facts) > 0
}

export const recordingsIn = (facts: Media): number => mediaOf(facts).filter(({ is }) => is !== 'picture').length

/** Older records have only the declared media type. */
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
