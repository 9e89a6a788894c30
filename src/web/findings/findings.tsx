import type { Observation, Part } from '../../../detectors/contract.ts'
import { FindingList, type Listed, Unread } from './list.tsx'
import { numbered } from './marked.tsx'
import type { Addresses } from './pictures.tsx'
import { Texts } from './texts.tsx'

export type Shown = Omit<Listed, 'prefix'> & {
  readonly parts: readonly Omit<Part, 'from'>[]
  readonly observations?: readonly Observation[]
  readonly pictures?: Addresses | undefined
}

/** The text with its findings and, beside it where there is room, the list of findings. */
export function Findings({ review, parts, observations = [], files = [], pictures, ...listed }: Shown) {
  return (
    <>
      <Unread review={review} files={files} />
      <div class={`cs-two${review.findings.length === 0 ? ' cs-two--one' : ''}`}>
        <div class="cs-two__text">
          <Texts {...{ parts, files, observations, pictures }} findings={numbered(review.findings)} />
        </div>
        {review.findings.length > 0 && (
          <div class="cs-two__list">
            <FindingList {...{ review, files }} {...listed} />
          </div>
        )}
      </div>
    </>
  )
}
