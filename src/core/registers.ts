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

/** What a person may do. Only delegations add to it. */
export type Role =
  | 'author'
  | 'chief-executive'
  | 'independent-reviewer'
  | 'data-protection-officer'
  | 'registrar'
  | 'auditor'
  | 'admin'
  /** May release in an emergency; somebody else reviews it by the next working day. */
  | 'on-call'

/** A person who can sign in. */
export type Person = Dated & {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly type: Speaker
  /** Roles on which register and tenant agree. */
  readonly roles: readonly Role[]
  /** Registered roles that the tenant did not grant at the last sign-in. They do not count. */
  readonly unconfirmed?: readonly Role[]
  readonly aliases?: readonly string[]
  /** Id of their manager. */
  readonly manager?: string
  /** Ids of registered relatives, on whose work they do not decide. */
  readonly related?: readonly string[]
}

/** An absence. It changes whose turn it is, and gives nobody authority. */
export type Absence = Dated & { readonly person: string }

export type ElectionKind = 'pcc' | 'mayor' | 'local' | 'parliamentary' | 'by-election'

/** A poll in the area. `notice`: the notice of election if known; otherwise its latest lawful day is computed. */
export type Election = {
  readonly id: string
  readonly kind: ElectionKind
  readonly area: string
  readonly poll: string
  readonly notice?: string
  /** The poll will not be held. */
  readonly cancelled?: boolean
}

/** The Chief Executive's permission to speak for the office (policy 11). YYYY-MM-DD, inclusive. */
export type Permission = Dated & {
  readonly id?: string
  readonly person: string
  /** Absent: every kind and channel. */
  readonly kinds?: readonly Kind[]
  readonly channels?: readonly Channel[]
  /** Each is shown to the decider. */
  readonly conditions?: readonly string[]
  /** Courses that must be in date. */
  readonly training?: readonly string[]
}

export type Training = Dated & { readonly person: string; readonly course: string }

/** The yearly declaration to comply with this version of the policy (policy 1). */
export type Declaration = Dated & {
  readonly person: string
  readonly policy: string
  readonly mailbox?: readonly string[]
}

/** Confidential (policy A.f, A.g). Undecided means suspended. */
export type PoliticalInterest = Dated & {
  readonly person: string
  readonly interest: 'stand' | 'agent' | 'party-office' | 'polling-staff'
  readonly decision?: 'open' | 'cleared' | 'suspended'
}

export type Signatory = Dated & { readonly person: string; readonly signs: readonly string[]; readonly limit?: string }

/** A social media account (policy 20 to 24). Never the password, only where it is kept. */
export type Account = Dated & {
  readonly handle: string
  readonly platform: string
  readonly corporate: boolean
  readonly state?: 'active' | 'suspended' | 'closed'
  readonly owner?: string
  readonly backup?: string
  readonly access?: readonly string[]
}

/** How long content is kept after its last event, and register rows after their last day. */
export type RetentionLine = Dated & {
  readonly id?: string
  readonly what: 'released' | 'rejected' | 'abandoned' | 'mail' | 'rows' | 'delegations'
  /** Absent: every kind. */
  readonly kinds?: readonly Kind[]
  /** For rows: which registers. */
  readonly registers?: readonly string[]
  readonly days: number
}

/** A language other than English: who checks drafts in it, and where mail in it may go. */
export type LanguageRule = Dated & {
  readonly language: string
  readonly checkedBy?: readonly string[]
  readonly passesTo?: readonly string[]
}

/** The registers of an office, as in an office file. */
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
  /** Registered emblems. `files`: pictures of the whole and of its symbol. */
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
  /** Texts that must not be visible before a moment, ISO 8601 (policy 15). */
  readonly embargoes?: readonly { readonly item: string; readonly until: string; readonly text: string }[]
  readonly absences?: readonly Absence[]
  /** People whose held mail an approver clears, whatever is found. */
  readonly noSelfClearing?: readonly (Dated & { readonly person: string })[]
  readonly retention?: readonly RetentionLine[]
  /** Languages that the office lets pass. */
  readonly languages?: readonly LanguageRule[]
  /** Where mail that would be held is released and counted. */
  readonly observeOnly?: readonly ObserveOnly[]
  /** How the thresholds of the classifier were moved. */
  readonly calibrations?: readonly Calibration[]
  /** Which policy pack applies from which day. */
  readonly policyPacks?: readonly (Dated & { readonly pack: string })[]
  /** Websites whose published pages may be compared. */
  readonly websites?: readonly (Dated & { readonly host: string })[]
}

/** The registers in the rules' form. */
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
