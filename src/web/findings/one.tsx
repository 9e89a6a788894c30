import type { Child } from 'hono/jsx'
import { ENOUGH_JUDGED, type RuleJudged } from '../../core/calibration/judged.ts'
import type { Resolved } from '../../core/item/state.ts'
import { paragraphsIn } from '../../core/pack/pack.ts'
import { SURE } from '../../core/suggestions.ts'
import { SEVERITY } from '../../core/words.data.ts'
import { listed, placeOf } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms, usePack } from '../pack-context.ts'
import { paragraphSentence } from '../policy-paragraphs.tsx'
import { typeName } from '../type-names.ts'
import { withEmblemName } from './emblem-names.ts'
import type { Numbered } from './marked.tsx'

/** Returns undefined while too few were judged. */
function rightHere({ right, wrong }: RuleJudged): string | undefined {
  return right + wrong >= ENOUGH_JUDGED ? `right ${right} of ${right + wrong} times here` : undefined
}

export type OneProps = {
  readonly finding: Numbered
  readonly files: readonly string[]
  readonly page?: string | undefined
  /** Numbers of findings that are part of the same risk. */
  readonly sameRisk: readonly number[]
  readonly resolved: Resolved | undefined
  readonly judged: RuleJudged | undefined
  readonly children?: Child
  readonly within?: Child
}

export function One(props: OneProps) {
  const { finding, within } = props
  return (
    <li {...attributes(finding)}>
      <div class="cs-finding__head">
        <h3 class="cs-finding__name">
          <Numeral finding={finding} /> {typeName(finding.type)}
        </h3>
        <Grave finding={finding} />
      </div>
      <FindingText {...props} />
      {within && (
        <>
          <p class="cs-meta">Part of the same risk</p>
          <ol class="cs-within">{within}</ol>
        </>
      )}
    </li>
  )
}

export function OneWithin(props: OneProps & { readonly open: boolean }) {
  const { finding, open } = props
  return (
    <li {...attributes(finding)}>
      <details open={open}>
        <summary>
          <span class="cs-finding__number">{finding.number}</span> <strong>{typeName(finding.type)}</strong>{' '}
          <Grave finding={finding} />
        </summary>
        <FindingText {...props} />
      </details>
    </li>
  )
}

/** The script reads them; links point to the id. */
function attributes({ name, severity, part, start, end, suggestion }: Numbered) {
  return {
    class: `cs-finding cs-finding--${severity}`,
    id: name,
    tabindex: -1,
    'data-part': part,
    'data-start': start,
    'data-end': end,
    'data-severity': severity,
    ...(suggestion === undefined ? {} : { 'data-suggestion': suggestion }),
  }
}

const hasPlace = ({ start, end, box }: Numbered) => end > start || box !== undefined

function Numeral({ finding }: { finding: Numbered }) {
  const { name, number } = finding
  if (!hasPlace(finding)) return <span class="cs-finding__number">{number}</span>
  return (
    <a class="cs-finding__number" href={`#at-${name}`} aria-label={`${number}, to its place`}>
      {number}
    </a>
  )
}

function Grave({ finding: { severity } }: { finding: Numbered }) {
  return <span class={`cs-severity cs-severity--${severity}`}>{SEVERITY[severity]}</span>
}

function FindingText({ finding, files, page, sameRisk, resolved, judged, children }: OneProps) {
  return (
    <>
      <p class="cs-finding__why">{shortReasonOf(finding)}</p>
      <p class="cs-finding__advice">{useInTerms()(shortAdviceOf(finding.advice))}</p>
      {resolved && (
        <p class="cs-finding__answer">
          <strong>
            {resolved.resolution === 'dismissed' ? 'Recorded as wrong' : `Marked as ${resolved.resolution}`}:
          </strong>{' '}
          {resolved.reason}
        </p>
      )}
      {children}
      <p class="cs-meta">
        <Place finding={finding} place={placeOf({ ...finding, page }, files)} />
        {finding.confidence < FAIRLY_SURE && ` · ${sureness(finding.confidence)}`}
        {sameRisk.length > 0 && ` · the same risk as ${listed(sameRisk)}`}
      </p>
      <Why finding={finding} judged={judged} />
    </>
  )
}

function Place({ finding, place }: { finding: Numbered; place: string }) {
  if (!hasPlace(finding)) return <>{place}</>
  return <Link href={`#at-${finding.name}`}>{place}</Link>
}

function Why({ finding, judged }: Pick<OneProps, 'finding' | 'judged'>) {
  const { rule, confidence } = finding
  const pack = usePack()
  const paragraphs = paragraphsIn(pack, finding.paragraphs)
  const right = judged && rightHere(judged)
  const reason = reasonOf(finding)
  const sure = sureness(confidence)
  return (
    <details class="cs-why">
      <summary>
        Why am I seeing this?<span class="govuk-visually-hidden"> Finding {finding.number}</span>
      </summary>
      {reason !== shortReasonOf(finding) && <p>{reason}</p>}
      {finding.advice !== shortAdviceOf(finding.advice) && <p>{useInTerms()(finding.advice)}</p>}
      <p class="cs-meta">
        The check is {sure}
        {right && `, and was ${right}`}. Policy {paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}{' '}
        {listed(paragraphs)}:
      </p>
      <dl>
        {paragraphs.map((paragraph) => (
          <>
            <dt>{paragraph}</dt>
            <dd>{paragraphSentence(pack, paragraph)}</dd>
          </>
        ))}
      </dl>
      <Link href={`/help/rules/${rule}`}>How this is recognised, with examples</Link>
    </details>
  )
}

function reasonOf({ because }: { readonly because: string }): string {
  return `${withEmblemName(because).replace(/\.$/, '')}.`
}

/** Characters that fit into two lines of a phone of 375 pixels. */
export const TWO_LINES = 80

/** The first sentence, without brackets and without the clauses that do not fit into two lines. */
export function shortReasonOf(finding: { readonly because: string }): string {
  const [first = ''] = sentencesIn(reasonOf(finding).replace(/ \([^()]*\)/g, ''))
  if (first.length <= TWO_LINES) return first
  const ends = [...first.matchAll(/[:;] /g)].map(({ index }) => index)
  const end = ends.findLast((at) => at < TWO_LINES) ?? ends[0]
  return end === undefined ? first : `${first.slice(0, end)}.`
}

/** The sentences that fit into two lines, at least one. */
export function shortAdviceOf(advice: string): string {
  const sentences = sentencesIn(advice)
  const fitting = sentences.findIndex((_, at) => sentences.slice(0, at + 1).join(' ').length > TWO_LINES)
  return fitting < 0 ? advice : sentences.slice(0, Math.max(1, fitting)).join(' ')
}

const sentencesIn = (text: string): string[] => text.split(/(?<=\.) /)

const FAIRLY_SURE = 0.55

function sureness(confidence: number): string {
  if (confidence >= SURE) return 'sure'
  return confidence >= FAIRLY_SURE ? 'fairly sure' : 'not sure, so please look'
}
