import type { Child } from 'hono/jsx'
import type { Resolved } from '../../core/item.ts'
import { PARAGRAPHS } from '../help/paragraphs.ts'
import { placeOf, SEVERITY, typeName } from '../words.ts'
import type { Numbered } from './marked.tsx'

export type OneProps = {
  readonly finding: Numbered
  /** Names of the files, to say where it is. */
  readonly files: readonly string[]
  /** Numbers of the findings that make one risk together with this one. */
  readonly together: readonly number[]
  readonly resolved: Resolved | undefined
  readonly children?: Child
}

/** One finding: what, where, why, how sure, what to do; the policy behind it is one click away. */
export function One({ finding, files, together, resolved, children }: OneProps) {
  const { name, number, severity, type, because, advice, start, end, part, suggestion } = finding
  const place = placeOf(finding, files)
  const data = {
    'data-part': part,
    'data-start': start,
    'data-end': end,
    'data-severity': severity,
    ...(suggestion === undefined ? {} : { 'data-suggestion': suggestion }),
  }
  return (
    <li class={`cs-finding cs-finding--${severity}`} id={name} tabindex={-1} {...data}>
      <div class="cs-finding__head">
        <h3 class="cs-finding__name">
          <span class="cs-finding__number">{number}</span> {typeName(type)}
        </h3>
        <span class={`cs-severity cs-severity--${severity}`}>{SEVERITY[severity]}</span>
      </div>
      <p class="cs-finding__advice">{advice}</p>
      <p>
        {sentence(because)}{' '}
        {end > start ? (
          <a class="govuk-link" href={`#at-${name}`}>
            {place}
          </a>
        ) : (
          place
        )}
        , {sureness(finding.confidence)}.
      </p>
      {together.length > 0 && <p class="cs-meta">One risk together with {listed(together)}.</p>}
      {resolved && (
        <p class="cs-finding__answer">
          <strong>
            {resolved.resolution === 'dismissed' ? 'Recorded as wrong' : `Marked as ${resolved.resolution}`}:
          </strong>{' '}
          {resolved.reason}
        </p>
      )}
      {children}
      <Why finding={finding} />
    </li>
  )
}

/** The paragraphs of the policy, each in a sentence, and the way to the rule itself. */
function Why({ finding: { paragraphs, rule } }: { finding: Numbered }) {
  return (
    <details class="cs-why">
      <summary>
        Policy {paragraphs.length === 1 ? 'paragraph' : 'paragraphs'} {listed(paragraphs)}
      </summary>
      <dl>
        {paragraphs.map((paragraph) => (
          <>
            <dt>{paragraph}</dt>
            <dd>{PARAGRAPHS[paragraph] ?? 'See the communications policy.'}</dd>
          </>
        ))}
      </dl>
      <a class="govuk-link" href={`/help/rules/${rule}`}>
        How this is recognised, with examples
      </a>
    </details>
  )
}

function sentence(text: string): string {
  return `${text.replace(/\.$/, '')}.`
}

function sureness(confidence: number): string {
  if (confidence >= 0.8) return 'sure'
  return confidence >= 0.55 ? 'fairly sure' : 'not sure, so please look'
}

function listed(things: readonly (string | number)[]): string {
  return new Intl.ListFormat('en-GB').format(things.map(String))
}
