import type { Medium } from '../../core/contents.ts'
import { PLAYED_AS } from '../../http/serving.ts'

export const isPlayed = ({ format = '' }: Pick<Medium, 'format'>): boolean => Object.hasOwn(PLAYED_AS, format)

export const playAddress = (id: string, part: string): string => `/items/${id}/play?part=${encodeURIComponent(part)}`

/** `preload="none"`: only playing fetches it, and so counts as opened. */
export function Player({ id, medium, name }: { id: string; medium: Medium; name: string }) {
  if (!isPlayed(medium)) return null
  const src = playAddress(id, medium.part)
  return medium.is === 'film' ? (
    // biome-ignore lint/a11y/useMediaCaption: what is submitted has no captions of ours; its transcript is read as a text.
    <video class="cs-player" src={src} controls preload="none" playsinline aria-label={`Play ${name}`} />
  ) : (
    // biome-ignore lint/a11y/useMediaCaption: as above.
    <audio class="cs-player" src={src} controls preload="none" aria-label={`Play ${name}`} />
  )
}
