import type { Example, Rule } from '../../../detectors/contract.ts'
import { ruleFamily } from '../../core/mail/observe.ts'
import { paragraphsIn } from '../../core/pack/pack.ts'
import type { Person } from '../../core/registers.ts'
import { ACTS, SEVERITY } from '../../core/words.data.ts'
import { Contacts } from '../contacts.tsx'
import { Fold, Form, Send, Text } from '../fields.tsx'
import { listed, plural } from '../labels.ts'
import { Link } from '../link.tsx'
import { useInTerms, usePack, useTerms } from '../pack-context.ts'
import { paragraphSentence } from '../policy-paragraphs.tsx'
import { GUIDE_NAMES, GUIDES, type Guide, type GuideName, guidesOf, type Reader } from './guides.ts'

type HelpView = {
  readonly rules: readonly Rule[]
  readonly asked: string
  readonly reader: Reader
}

export function HelpPage({ rules, asked, reader }: HelpView) {
  const inTerms = useInTerms()
  const wanted = asked.trim().toLowerCase()
  const found = rules.filter((rule) => `${rule.id} ${rule.title} ${rule.advice}`.toLowerCase().includes(wanted))
  const groups = [...new Set(found.map(({ id }) => id.split('/')[0]!))]
  return (
    <>
      <h1 class="govuk-heading-l">Help</h1>
      {wanted === '' && <Guides reader={reader} />}
      <h2 class="govuk-heading-m">What is looked for</h2>
      <Form class="cs-row cs-search" method="get" action="/help">
        <Text name="q" label="Search the rules" value={asked} type="search" />
        <Send label={ACTS.search} look="secondary" />
      </Form>
      {found.length === 0 && <p class="govuk-body">No rule speaks of that.</p>}
      {groups.map((group) => {
        const here = found.filter(({ id }) => id.startsWith(`${group}/`))
        return (
          <Fold summary={`${ruleFamily(group)}: ${plural(here.length, 'rule')}`} open={wanted !== ''}>
            <ul class="govuk-list">
              {here.map(({ id, title, severity }) => (
                <li>
                  <Link href={`/help/rules/${id}`}>{inTerms(title)}</Link>{' '}
                  <span class={`cs-severity cs-severity--${severity}`}>{SEVERITY[severity]}</span>
                </li>
              ))}
            </ul>
          </Fold>
        )
      })}
      {wanted === '' && <Reference />}
    </>
  )
}

function Guides({ reader }: { reader: Reader }) {
  const own = guidesOf(reader)
  return (
    <>
      <h2 class="govuk-heading-m">Guides for you</h2>
      <GuideList names={own} />
      <Fold summary="All other guides">
        <GuideList names={GUIDE_NAMES.filter((name) => !own.includes(name))} />
      </Fold>
    </>
  )
}

function GuideList({ names }: { names: readonly GuideName[] }) {
  const inTerms = useInTerms()
  return (
    <ul class="govuk-list govuk-list--spaced">
      {names.map((name) => (
        <li>
          <Link href={`/help/guides/${name}`}>{inTerms(GUIDES[name].title)}</Link>
        </li>
      ))}
    </ul>
  )
}

type GuideView = {
  readonly guide: Guide
  readonly people: readonly Person[]
  readonly ring?: readonly Person[]
  /** The reader may record a number that is missing. */
  readonly keepsPeople?: boolean
}

export function GuidePage({ guide, people, ring, keepsPeople }: GuideView) {
  const inTerms = useInTerms()
  return (
    <>
      <a class="govuk-back-link" href="/help">
        All help
      </a>
      <h1 class="govuk-heading-l">{inTerms(guide.title)}</h1>
      <p class="govuk-body-l">{inTerms(guide.about)}</p>
      {ring && <Ring people={ring} keepsPeople={keepsPeople ?? false} />}
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {guide.steps.map((step) => (
          <li>{inTerms(step)}</li>
        ))}
      </ol>
      {guide.more?.map(([heading, text]) => (
        <>
          <h2 class="govuk-heading-s">{inTerms(heading)}</h2>
          <p class="govuk-body">{inTerms(text)}</p>
        </>
      ))}
      <h2 class="govuk-heading-m">Whom to ask</h2>
      {people.length === 0 && <p class="govuk-body">Ask the person who runs Countersign in your office.</p>}
      <Contacts people={people} />
    </>
  )
}

function Ring({ people, keepsPeople }: { people: readonly Person[]; keepsPeople: boolean }) {
  const without = people.filter(({ phone }) => !phone).map(({ name }) => name)
  return (
    <>
      <h2 class="govuk-heading-m">Ring first</h2>
      {people.length === 0 && <p class="govuk-body">Nobody can sign off today.</p>}
      <Contacts people={people} byPhone />
      {without.length > 0 && (
        <p class="govuk-body">
          {keepsPeople ? 'Add the number of' : 'Somebody who keeps the registers can add the number of'}{' '}
          {listed(without)} under <Link href="/registers/people">People and roles</Link>.
        </p>
      )}
    </>
  )
}

function Reference() {
  return (
    <>
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
        <dd>It cannot be approved yet. Change it, or dispute the finding: the {useTerms().chiefExecutive} decides.</dd>
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

export function RulePage({ rule }: { rule: Rule }) {
  const { title, id, severity, advice, limits, source, examples } = rule
  const pack = usePack()
  const inTerms = useInTerms()
  const paragraphs = paragraphsIn(pack, rule.paragraphs)
  return (
    <>
      <a class="govuk-back-link" href="/help">
        All rules
      </a>
      <h1 class="govuk-heading-l">{inTerms(title)}</h1>
      <p class="govuk-body">
        <span class={`cs-severity cs-severity--${severity}`}>{SEVERITY[severity]}</span>
      </p>
      <p class="govuk-body-l">{inTerms(advice)}</p>
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
            <dd>{paragraphSentence(pack, paragraph)}</dd>
          </>
        ))}
      </dl>
      {source && <Source source={source} />}
      <p class="cs-meta">Rule {id}</p>
    </>
  )
}

/** Reviews on record name the rule. */
export function RetiredRulePage({ id, about, now }: { id: string; about: string; now: Rule }) {
  return (
    <>
      <a class="govuk-back-link" href="/help">
        All rules
      </a>
      <h1 class="govuk-heading-l">This rule is no longer used</h1>
      <p class="govuk-body-l">{about}</p>
      <p class="govuk-body">
        This is now found by <Link href={`/help/rules/${now.id}`}>{now.title}</Link>. Findings on record from before
        stay as they are.
      </p>
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

/** `noreferrer`: the site does not learn where the reader came from. */
function Source({ source }: { source: string }) {
  return (
    <p class="govuk-body">
      It rests on:{' '}
      {/^https:\S+$/.test(source) ? (
        <Link href={source} rel="noreferrer">
          {source}
        </Link>
      ) : (
        source
      )}
    </p>
  )
}
