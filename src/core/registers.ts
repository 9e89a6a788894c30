import type {
  Consent,
  Dated,
  Kind,
  Known,
  KnownContact,
  KnownPerson,
  Mark,
  Party,
  Speaker,
} from '../../detectors/contract.ts'
import type { Channel } from './draft.ts'
import type { MailRules } from './mail/rules.ts'

/** What a person of the office may do here. Delegations add to it; nothing else does. */
export type Role =
  | 'author'
  | 'chief-executive'
  | 'independent-reviewer'
  | 'data-protection-officer'
  | 'registrar'
  | 'auditor'
  | 'admin'
  /** May release in an emergency; somebody else reviews it the next working day. */
  | 'on-call'

/** Somebody who can sign in. */
export type Person = Dated & {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly email: string
  readonly type: Speaker
  /** The roles that count: those that register and tenant agree on. */
  readonly roles: readonly Role[]
  /** Roles of the register that the tenant did not back at the last sign-in. None of them counts. */
  readonly unconfirmed?: readonly Role[]
  readonly aliases?: readonly string[]
  /** The id of the person they report to. */
  readonly manager?: string
  /** Ids of people on the register whose work they do not decide on: a spouse, a relation. */
  readonly related?: readonly string[]
}

/** Somebody is away. A hint for whose turn it is, never authority for anybody else. */
export type Absence = Dated & { readonly person: string }

export type ElectionKind = 'pcc' | 'local' | 'parliamentary' | 'by-election'

/** A poll in the area. `notice` is the notice of election where it is known; otherwise the latest lawful day is computed. */
export type Election = {
  readonly id: string
  readonly kind: ElectionKind
  readonly area: string
  readonly poll: string
  readonly notice?: string
  /** A poll that will not be held: the office abolished, the election cancelled. */
  readonly cancelled?: boolean
}

/** The Chief Executive's permission to speak for the office (policy 11). Days are YYYY-MM-DD, inclusive. */
export type Permission = Dated & {
  readonly id?: string
  readonly person: string
  /** Absent = every kind, every channel. */
  readonly kinds?: readonly Kind[]
  readonly channels?: readonly Channel[]
  /** Each is put before whoever decides. */
  readonly conditions?: readonly string[]
  /** Courses that must be in date. */
  readonly training?: readonly string[]
}

export type Training = Dated & { readonly person: string; readonly course: string }

/** That somebody has read the policy and will comply with it: for a year, and for this version of it (policy 1). */
export type Declaration = Dated & {
  readonly person: string
  readonly policy: string
  readonly mailbox?: readonly string[]
}

/** Told in confidence (policy A.f, A.g). Not decided means suspended. */
export type PoliticalInterest = Dated & {
  readonly person: string
  readonly interest: 'stand' | 'agent' | 'party-office' | 'polling-staff'
  readonly decision?: 'open' | 'cleared' | 'suspended'
}

export type Signatory = Dated & { readonly person: string; readonly signs: readonly string[]; readonly limit?: string }

/** A social account on the register (policy 20 to 24). Never a password, only where it is kept. */
export type Account = Dated & {
  readonly handle: string
  readonly platform: string
  readonly corporate: boolean
  readonly state?: 'active' | 'suspended' | 'closed'
  readonly owner?: string
  readonly backup?: string
  readonly access?: readonly string[]
}

/** How long content is kept after the last thing that happened to it, and rows of registers after their last day. */
export type RetentionLine = Dated & {
  readonly id?: string
  readonly what: 'released' | 'rejected' | 'abandoned' | 'mail' | 'rows' | 'delegations'
  /** Absent = every kind. */
  readonly kinds?: readonly Kind[]
  /** For rows: which registers. */
  readonly registers?: readonly string[]
  readonly days: number
}

/** A language other than English: who checks drafts in it by hand, and the addresses and domains to which mail in it may go. */
export type LanguageRule = Dated & {
  readonly language: string
  readonly checkedBy?: readonly string[]
  readonly passesTo?: readonly string[]
}

/** The registers of an office, as they stand in a file. */
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
  /** Registered marks; `files` are pictures of the whole and of its symbol. */
  readonly marks: readonly (Omit<Mark, 'reference'> & { readonly files: readonly string[] })[]
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
  /** Texts that must not be seen before a moment, ISO 8601 (policy 15). */
  readonly embargoes?: readonly { readonly item: string; readonly until: string; readonly text: string }[]
  readonly absences?: readonly Absence[]
  readonly retention?: readonly RetentionLine[]
  /** Languages other than English that the office lets pass. */
  readonly languages?: readonly LanguageRule[]
  /** Websites at which the house may look at what was published. */
  readonly websites?: readonly (Dated & { readonly host: string })[]
}

/** The registers as the rules see them. */
export function known(office: Office, more: { marks?: readonly Mark[]; embargoes?: Known['embargoes'] } = {}): Known {
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
    marks: more.marks ?? [],
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
  }
}
