import { Findings } from '../findings/findings.tsx'
import { recordingsOf } from '../findings/recordings.tsx'
import type { ItemView } from './view.ts'

type Shown = Parameters<typeof Findings>[0]

/** `rest` replaces what the view gives. */
export function ItemFindings({ view, ...rest }: Partial<Shown> & { view: ItemView }) {
  const { id, item, text, files, judged, pictures } = view
  const { review, resolutions } = item
  const { parts, observations, papers } = text
  return (
    <Findings
      {...{ review: review!, resolutions, parts, observations, papers, files, judged, pictures }}
      recordings={recordingsOf(view)}
      whole={`/items/${id}/text`}
      {...rest}
    />
  )
}
