import type {
  Consent,
  Dated,
  Emblem,
  Kind,
  Known,
  KnownContact,
  KnownPerson,
  Party,
  Speaker,
} from '../../detectors/contract.ts'
import { type Calibration, shiftsInForce } from './calibration/calibration.ts'
import type { Channel } from './draft.ts'
import type { MailRules, ObserveOnly } from './mail/rules.ts'

export type Role =
  | 'author'
  | 'chief-executive'
  | 'independent-reviewer'
  | 'data-protection-officer'
  | 'registrar'
  | 'auditor'
  | 'admin'
  /** Somebody else reviews it by the next working day. */
  | 'on-call'

export type Person = Dated & {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly email: string
  /** For people of the office; no rule knows it. */
  readonly phone?: string
  readonly type: Speaker
  readonly roles: readonly Role[]
  readonly unconfirmed?: readonly Role[]
  readonly aliases?: readonly string[]
  readonly manager?: string
  readonly related?: readonly string[]
}

/** An absence gives nobody authority. */
export type Absence = Dated & { readonly person: string }

export type ElectionKind = 'pcc' | 'mayor' | 'local' | 'parliamentary' | 'by-election'

/** An unknown `notice` is computed. */
export type Election = {
  readonly id: string
  readonly kind: ElectionKind
  readonly area: string
  readonly poll: string
  readonly notice?: string
  readonly cancelled?: boolean
}

/** Permission of the Chief Executive to speak (policy 11). */
export type Permission = Dated & {
  readonly id?: string
  readonly person: string
  /** If absent, every kind and channel. */
  readonly kinds?: readonly Kind[]
  readonly channels?: readonly Channel[]
  readonly conditions?: readonly string[]
  readonly training?: readonly string[]
}

export type Training = Dated & { readonly person: string; readonly course: string }

/** The yearly declaration to comply with the policy (policy 1). */
export type Declaration = Dated & {
  readonly person: string
  readonly policy: string
  readonly mailbox?: readonly string[]
}

/** Confidential (policy A.f, A.g); an undecided one means suspended. */
export type PoliticalInterest = Dated & {
  readonly person: string
  readonly interest: 'stand' | 'agent' | 'party-office' | 'polling-staff'
  readonly decision?: 'open' | 'cleared' | 'suspended'
}

export type Signatory = Dated & { readonly person: string; readonly signs: readonly string[]; readonly limit?: string }

/** Policy 20 to 24. Never the password, only where it is kept. */
export type Account = Dated & {
  readonly handle: string
  readonly platform: string
  readonly corporate: boolean
  readonly state?: 'active' | 'suspended' | 'closed'
  readonly owner?: string
  readonly backup?: string
  readonly access?: readonly string[]
}

/** Counts from the last event, or from a row's last day. */
export type RetentionLine = Dated & {
  readonly id?: string
  readonly what: 'released' | 'rejected' | 'abandoned' | 'mail' | 'rows' | 'delegations'
  readonly kinds?: readonly Kind[]
  readonly registers?: readonly string[]
  readonly days: number
}

/** Who checks drafts in it, and where mail may go. */
export type LanguageRule = Dated & {
  readonly language: string
  readonly checkedBy?: readonly string[]
  readonly passesTo?: readonly string[]
}

export type Office = {
  readonly office: Known['office']
  readonly people: readonly Person[]
  readonly publicFigures: readonly Omit<KnownPerson, 'standing'>[]
  readonly contacts: readonly KnownContact[]
  readonly consents: readonly Consent[]
  readonly parties: readonly Party[]
  readonly candidates: Known['candidates']
  readonly elections: readonly Election[]
  readonly media: Known['media']
  /** `files`: pictures of the whole and of its symbol. */
  readonly marks: readonly (Omit<Emblem, 'reference'> & { readonly files: readonly string[] })[]
  readonly topics: Known['topics']
  readonly labels: Known['labels']
  readonly references: Known['references']
  readonly secureDomains: readonly string[]
  readonly mail?: MailRules
  readonly accounts: readonly Account[]
  readonly permissions?: readonly Permission[]
  readonly training?: readonly Training[]
  readonly declarations?: readonly Declaration[]
  readonly politicalInterests?: readonly PoliticalInterest[]
  readonly signatories?: readonly Signatory[]
  /** `until` is in ISO 8601 (policy 15). */
  readonly embargoes?: readonly { readonly item: string; readonly until: string; readonly text: string }[]
  readonly absences?: readonly Absence[]
  /** An approver clears the held mail of these people. */
  readonly noSelfClearing?: readonly (Dated & { readonly person: string })[]
  readonly retention?: readonly RetentionLine[]
  readonly languages?: readonly LanguageRule[]
  /** Mail that would be held is released and counted. */
  readonly observeOnly?: readonly ObserveOnly[]
  readonly calibrations?: readonly Calibration[]
  readonly policyPacks?: readonly (Dated & { readonly pack: string })[]
  /** Published pages of these hosts may be compared. */
  readonly websites?: readonly (Dated & { readonly host: string })[]
}

export function known(
  office: Office,
  more: { emblems?: readonly Emblem[]; embargoes?: Known['embargoes'] } = {},
): Known {
  const thresholdShifts = shiftsInForce(office.calibrations)
  return {
    office: office.office,
    people: [
      ...office.people.map((person) => ({
        name: person.name,
        role: person.title,
        standing: 'office' as const,
        ...(person.aliases ? { aliases: person.aliases } : {}),
        ...(person.from ? { from: person.from } : {}),
        ...(person.until ? { until: person.until } : {}),
      })),
      ...office.publicFigures.map((person) => ({ ...person, standing: 'public' as const })),
    ],
    contacts: office.contacts,
    consents: office.consents,
    parties: office.parties,
    candidates: office.candidates,
    media: office.media,
    emblems: more.emblems ?? [],
    embargoes: more.embargoes ?? [],
    topics: office.topics,
    labels: office.labels,
    references: office.references,
    secureDomains: office.secureDomains,
    accounts: office.accounts,
    languages: (office.languages ?? []).map(({ language, checkedBy = [], passesTo = [] }) => ({
      language,
      checked: checkedBy.length > 0,
      passesTo,
    })),
    ...(thresholdShifts.length > 0 ? { thresholdShifts } : {}),
  }
}
