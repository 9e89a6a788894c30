import type { Example, Rule } from '../../../detectors/contract.ts'
import { Fold, Send, Text } from '../fields.tsx'
import { plural, SEVERITY } from '../labels.ts'
import { PARAGRAPHS } from './paragraphs.ts'

const DETECTOR: Readonly<Record<string, string>> = {
  'personal-data': 'Personal data',
  markings: 'Security classifications',
  'crest-and-logo': 'Crest and logo',
  political: 'Political language',
  confidentiality: 'Confidentiality',
  conduct: 'Conduct',
  publication: 'Publication',
}

export function HelpPage({ rules, asked }: { rules: readonly Rule[]; asked: string }) {
  const wanted = asked.trim().toLowerCase()
  const found = rules.filter((rule) => `${rule.id} ${rule.title} ${rule.advice}`.toLowerCase().includes(wanted))
  const groups = [...new Set(found.map(({ id }) => id.split('/')[0]!))]
  return (
    <>
      <h1 class="govuk-heading-l">Help</h1>
      {wanted === '' && <HowItGoes />}
      <h2 class="govuk-heading-m">What is looked for</h2>
      <form class="cs-row cs-search" method="get" action="/help">
        <Text name="q" label="Search the rules" value={asked} type="search" />
        <Send label="Search" look="secondary" />
      </form>
      {found.length === 0 && <p class="govuk-body">No rule speaks of that.</p>}
      {groups.map((group) => {
        const here = found.filter(({ id }) => id.startsWith(`${group}/`))
        return (
          <Fold summary={`${DETECTOR[group] ?? group}: ${plural(here.length, 'rule')}`} open={wanted !== ''}>
            <ul class="govuk-list">
              {here.map(({ id, title, severity }) => (
                <li>
                  <a class="govuk-link" href={`/help/rules/${id}`}>
                    {title}
                  </a>{' '}
                  <span class={`cs-severity cs-severity--${severity}`}>{SEVERITY[severity]}</span>
                </li>
              ))}
            </ul>
          </Fold>
        )
      })}
    </>
  )
}

function HowItGoes() {
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        <li>Write or paste a draft, or add files. Findings are shown while you write. No one else can see them.</li>
        <li>Submit it. It is then on record, and one person is asked to decide. You can see who, and why.</li>
        <li>It is approved, approved with a condition, sent back to you for changes, or rejected.</li>
        <li>Once approved, it gets a certificate for exactly this text. Publish it, and record where and when.</li>
      </ol>
      <h2 class="govuk-heading-m">Keys</h2>
      <dl class="cs-keys">
        <dt>
          <kbd>Alt</kbd> + <kbd>↓</kbd>, <kbd>Alt</kbd> + <kbd>↑</kbd>
        </dt>
        <dd>Go to the next or previous finding. While you write, this selects its place in the text.</dd>
        <dt>
          <kbd>j</kbd>, <kbd>k</kbd>
        </dt>
        <dd>The same, while you are in the list of findings.</dd>
        <dt>
          <kbd>Enter</kbd> on a finding’s number
        </dt>
        <dd>From the text to the finding, and back by the link in it.</dd>
      </dl>
      <h2 class="govuk-heading-m">How serious a finding is</h2>
      <dl class="cs-keys">
        <dt>
          <span class="cs-severity cs-severity--block">{SEVERITY.block}</span>
        </dt>
        <dd>It cannot be approved yet. Change it, or dispute the finding: the Chief Executive decides.</dd>
        <dt>
          <span class="cs-severity cs-severity--sign-off">{SEVERITY['sign-off']}</span>
        </dt>
        <dd>It may go out if the approver agrees. Explain it to help them decide.</dd>
        <dt>
          <span class="cs-severity cs-severity--note">{SEVERITY.note}</span>
        </dt>
        <dd>It does not stop the draft.</dd>
      </dl>
    </>
  )
}

/** One rule: its purpose, what it finds and ignores, and what it is known to miss. */
export function RulePage({ rule }: { rule: Rule }) {
  const { title, id, severity, paragraphs, advice, limits, source, examples } = rule
  return (
    <>
      <a class="govuk-back-link" href="/help">
        All rules
      </a>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        <span class={`cs-severity cs-severity--${severity}`}>{SEVERITY[severity]}</span>
      </p>
      <p class="govuk-body-l">{advice}</p>
      <Examples heading="It finds" examples={examples.found} />
      <Examples heading="It leaves alone" examples={examples.clear} />
      {limits && (
        <>
          <h2 class="govuk-heading-m">What it is known to miss</h2>
          <p class="govuk-body">{limits}</p>
        </>
      )}
      <h2 class="govuk-heading-m">The policy behind it</h2>
      <dl class="cs-keys">
        {paragraphs.map((paragraph) => (
          <>
            <dt>Paragraph {paragraph}</dt>
            <dd>{PARAGRAPHS[paragraph] ?? 'See the communications policy.'}</dd>
          </>
        ))}
      </dl>
      {source && <Source source={source} />}
      <p class="cs-meta">Rule {id}</p>
    </>
  )
}

function Examples({ heading, examples }: { heading: string; examples: readonly Example[] }) {
  const texts = examples.map((one) => (typeof one === 'string' ? one : one.text)).filter((text) => text.trim() !== '')
  if (texts.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ul class="cs-examples">
        {texts.slice(0, 8).map((text) => (
          <li class="cs-text" dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </>
  )
}

/** `noreferrer`: the linked site does not learn where the reader came from. */
function Source({ source }: { source: string }) {
  return (
    <p class="govuk-body">
      It rests on:{' '}
      {/^https:\S+$/.test(source) ? (
        <a class="govuk-link" href={source} rel="noreferrer">
          {source}
        </a>
      ) : (
        source
      )}
    </p>
  )
}
