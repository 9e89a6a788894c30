import type { Observation, Part } from '../../../detectors/contract.ts'
import type { DocumentLayout } from '../../core/document-layout.ts'
import { layOutFindings } from './document-layouts.ts'
import { FindingList, type Listed } from './list.tsx'
import { pageOf } from './long.ts'
import { numbered } from './marked.tsx'
import type { Addresses } from './pictures.tsx'
import { inTimeline, Recordings, type RecordingsShown } from './recordings.tsx'
import { Texts } from './texts.tsx'
import { Unread } from './unread.tsx'

export type Shown = Omit<Listed, 'prefix'> & {
  readonly parts: readonly Omit<Part, 'from'>[]
  readonly observations?: readonly Observation[]
  readonly papers?: readonly DocumentLayout[] | undefined
  readonly pictures?: Addresses | undefined
  readonly recordings?: RecordingsShown
  readonly whole?: string
}

/** UTF-16 units that fit beside the findings. */
const SHORT = 1_200

/** They are side by side on wide screens. */
export function Findings(props: Shown) {
  const { review, observations = [], papers, files = [], pictures, recordings, whole, ...listed } = props
  const timed = inTimeline(recordings, props.parts)
  const parts = props.parts.filter((part) => !timed.parts.has(part.id))
  const all = numbered(review.findings)
  const short = parts.reduce((sum, { text }) => sum + text.length, 0) <= SHORT && files.length === 0
  const shown = listed.page ? pageOf(all, listed.page.at, listed.alone ?? new Set()) : all
  const laid = layOutFindings(papers ?? [], parts, shown)
  return (
    <>
      <Unread {...{ review, files, parts: props.parts }} />
      {recordings && <Recordings {...{ ...recordings, parts: props.parts, findings: shown, files, whole }} />}
      <div class={`cs-two${review.findings.length === 0 ? ' cs-two--one' : ''}${short ? ' cs-two--short' : ''}`}>
        <div class="cs-two__text">
          <Texts
            {...{ parts, files, observations, pictures }}
            laid={laid}
            findings={shown.filter((finding) => !timed.has(finding))}
            {...(whole ? { whole } : {})}
          />
        </div>
        {review.findings.length > 0 && (
          <div class="cs-two__list">
            <FindingList {...{ review, files }} pages={laid.pages} {...listed} />
          </div>
        )}
      </div>
    </>
  )
}
