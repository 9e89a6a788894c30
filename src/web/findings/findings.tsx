import type { Observation, Part } from '../../../detectors/contract.ts'
import type { Resolved } from '../../core/item.ts'
import type { Review } from '../../core/review.ts'
import { partName, plural, SEVERITY, typeName } from '../words.ts'
import { Marked, type Numbered, numbered } from './marked.tsx'

export type Shown = {
  readonly review: Review
  readonly parts: readonly Omit<Part, 'from'>[]
  readonly observations?: readonly Observation[]
  readonly resolutions?: ReadonlyMap<string, Resolved>
  /** What the reader may do about a finding: a form, a tick box. */
  readonly each?: (finding: Numbered) => unknown
}

/** The text with its findings, the list of findings, the parts that were read and those that could not be. */
export function Findings({ review, parts, resolutions, each }: Shown) {
  const all = numbered(review.findings)
  return (
    <>
      <Unread review={review} />
      <Texts parts={parts} findings={all} />
      <h2 class="govuk-heading-m">{all.length === 0 ? 'Nothing was found' : plural(all.length, 'finding')}</h2>
      <ol class="cs-findings">
        {all.map((finding) => (
          <One finding={finding} resolved={resolutions?.get(finding.name)} each={each} />
        ))}
      </ol>
    </>
  )
}

function Unread({ review }: { review: Review }) {
  const problems = [
    ...review.unread.map(({ part, why }) => `${partName(part)}: ${why}`),
    ...review.failures.map(({ rule }) => `The check ${rule} could not be made.`),
  ]
  if (problems.length === 0) return null
  return (
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">Warning</span>
        Not everything could be looked at, so a person must: {problems.join('; ')}
      </strong>
    </div>
  )
}

/** Texts with findings stand open; the rest of what was read is folded. */
function Texts({ parts, findings }: { parts: Shown['parts']; findings: readonly Numbered[] }) {
  const marked = (part: string) => findings.filter((finding) => finding.part === part)
  const open = parts.filter(({ id, kind }) => kind === 'body' || marked(id).some(({ end, start }) => end > start))
  const rest = parts.filter((part) => !open.includes(part))
  return (
    <>
      {open.map((part) => (
        <section>
          <h2 class="govuk-heading-s">{title(part)}</h2>
          <Marked text={part.text} findings={marked(part.id)} />
        </section>
      ))}
      {rest.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {rest.length === 1 ? 'One other part was read' : `${rest.length} other parts were read`}
            </span>
          </summary>
          <div class="govuk-details__text">
            {rest.map((part) => (
              <section>
                <h3 class="govuk-heading-s">{title(part)}</h3>
                <div class="cs-text">{part.text}</div>
              </section>
            ))}
          </div>
        </details>
      )}
    </>
  )
}

function title({ id, where }: Omit<Part, 'from'>): string {
  const name = where ? `${where}, in ${partName(id.split('/')[0]!)}` : partName(id)
  return name[0]!.toUpperCase() + name.slice(1)
}

function One({ finding, resolved, each }: { finding: Numbered; resolved: Resolved | undefined; each: Shown['each'] }) {
  const { name, number, severity, type, because, advice, paragraphs, start, end } = finding
  const place = finding.where ?? partName(finding.part)
  return (
    <li class={`cs-finding cs-finding--${severity}`} id={name}>
      <h3>
        {number}. {typeName(type)}: {SEVERITY[severity].toLowerCase()}
      </h3>
      <p>
        {because.replace(/\.$/, '')}.{' '}
        {end > start ? (
          <a class="govuk-link" href={`#at-${name}`}>
            In {place}
          </a>
        ) : (
          `In ${place}.`
        )}
      </p>
      <p>
        <strong>{advice}</strong>
      </p>
      <p class="cs-meta">
        Policy {paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} {paragraphs.join(', ')} ·{' '}
        {sureness(finding.confidence)} · {finding.rule}
      </p>
      {resolved && (
        <p>
          {resolved.resolution === 'dismissed' ? 'Recorded as wrong' : `Marked as ${resolved.resolution}`}:{' '}
          {resolved.reason}
        </p>
      )}
      {each?.(finding) as string}
    </li>
  )
}

function sureness(confidence: number): string {
  if (confidence >= 0.8) return 'sure'
  return confidence >= 0.55 ? 'fairly sure' : 'not sure'
}
