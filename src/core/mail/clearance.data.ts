import type { Severity } from '../../../detectors/contract.ts'

export const CLEARERS = ['sender', 'approver', 'chief-executive', 'nobody'] as const
export type Clearer = (typeof CLEARERS)[number]

export type Clearance = {
  readonly id: string
  readonly title: string
  /** `rule`, `concern/*`, `rule#TYPE` or `#TYPE`; the first match counts. */
  readonly matches: readonly string[]
  readonly severity?: Severity
  readonly clearedBy: Clearer
  /** Without the sender here, no setting gives it to the sender. */
  readonly allowed: readonly Clearer[]
  readonly paragraphs: readonly string[]
  readonly why: string
}

const ANYBODY = ['sender', 'approver', 'chief-executive'] as const
const NEVER_THE_SENDER = ['approver'] as const

export const CLEARANCES: readonly Clearance[] = [
  {
    id: 'block-list',
    title: 'What blocks an email',
    matches: ['*'],
    severity: 'block',
    clearedBy: 'nobody',
    allowed: ['nobody'],
    paragraphs: ['25', '41', '57', '62', 'A.h', 'A.j', 'A.k'],
    why: 'This version cannot be approved.',
  },
  {
    id: 'markings',
    title: 'Protective markings',
    matches: ['markings/*', '#OFFICIAL_SENSITIVE', '#SECRET', '#TOP_SECRET'],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['25', '62'],
    why: 'A sender who overlooked a marking would overlook it again.',
  },
  {
    id: 'credentials',
    title: 'Passwords and keys',
    matches: ['confidentiality/credential', '#CREDENTIAL'],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['23', '57', '58'],
    why: 'A password that has left the office is known to others.',
  },
  {
    id: 'protected-identities',
    title: 'Victims, children, and people who can be recognised',
    matches: [
      'confidentiality/operational',
      'personal-data/legal-anonymity',
      '#VICTIM_OR_CHILD_IDENTITY',
      'personal-data/recognised',
      // It finds the ages of children too: 'Poppy (7)'.
      'personal-data/age',
    ],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['18', '26', '29', '46'],
    why: 'The law protects them, and no mistake can be taken back.',
  },
  {
    id: 'special-category',
    title: 'Special category data and offences',
    matches: [
      'personal-data/special-category',
      'personal-data/criminal-offence',
      'personal-data/second-voice',
      'personal-data/offender-number',
      '#SPECIAL_CATEGORY',
      '#CRIMINAL_OFFENCE',
    ],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['18', '26', '46'],
    why: 'Articles 9 and 10 of the UK GDPR need a condition that one person alone should not find.',
  },
  {
    id: 'politics',
    title: 'Political content',
    matches: ['political/*'],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['7', '35', 'A.h', 'A.i', 'A.j', 'A.k'],
    why: 'The restriction binds the sender, who cannot lift it.',
  },
  {
    id: 'operations',
    title: 'Operations, courts, complaints, legal advice and reputations',
    matches: [
      'confidentiality/sub-judice',
      'confidentiality/privilege',
      'confidentiality/complaint',
      'personal-data/staff-list',
      '#DEFAMATION',
      '#OPERATIONAL_DETAIL',
    ],
    clearedBy: 'chief-executive',
    allowed: ['chief-executive'],
    paragraphs: ['18', '25', '32', '62'],
    why: 'They are for the Chief Executive personally.',
  },
  {
    id: 'confidences',
    title: 'What should not leave the office, or not yet',
    matches: [
      'confidentiality/embargo',
      'confidentiality/media-contact',
      'confidentiality/second-voice#MEDIA_CONTACT',
      'confidentiality/sensitive-topic',
    ],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['15', '18', '27', '32'],
    why: 'The office decides when it speaks, and to whom.',
  },
  {
    id: 'grave-conduct',
    title: 'Abuse, discrimination, harassment and disparagement',
    matches: [
      'conduct/abuse',
      'conduct/discrimination',
      'conduct/harassment',
      'conduct/second-voice#DISPARAGEMENT',
    ],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['18', '34', '47', '62'],
    why: 'Nobody judges their own abuse.',
  },
  {
    id: 'classified-conduct',
    title: 'What reads like abuse, pressure or prejudice',
    matches: ['conduct/second-voice#UNPROFESSIONAL_TONE'],
    clearedBy: 'approver',
    allowed: ANYBODY,
    paragraphs: ['18', '43', '47', '62'],
    why: 'The classifier cannot tell a threat from an abrupt tone, and nobody judges their own threat.',
  },
  {
    id: 'emblems',
    title: 'Crest, logo and name of the office',
    matches: ['crest-and-logo/*'],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['13', '18', '33'],
    why: 'Only the Chief Executive gives permission to use them.',
  },
  {
    id: 'pictures-and-files',
    title: 'Pictures of people, and files that can run',
    matches: ['publication/photo-evidence', 'confidentiality/attachment-type'],
    clearedBy: 'approver',
    allowed: NEVER_THE_SENDER,
    paragraphs: ['25', '41', '47', '54'],
    why: 'They need an assessment, a consent or a second look.',
  },
  {
    id: 'internal-matters',
    title: 'Internal and confidential matters',
    matches: [
      'confidentiality/in-confidence',
      'confidentiality/insecure-transmission',
      'confidentiality/second-voice',
    ],
    clearedBy: 'approver',
    allowed: ANYBODY,
    paragraphs: ['10', '18', '42', '45', '47'],
    why: 'The sender needs authority to pass them on, and an approver can give it.',
  },
  {
    id: 'official-numbers',
    title: 'Numbers that open accounts and records',
    matches: [
      'personal-data/date-of-birth',
      'personal-data/nhs-number',
      'personal-data/official-number',
      'personal-data/payment-number',
      'personal-data/spoken-number',
    ],
    clearedBy: 'approver',
    allowed: ANYBODY,
    paragraphs: ['18', '26', '46'],
    why: 'A mistake costs the person most, and mail rarely needs them.',
  },
  {
    id: 'contact-details',
    title: 'Names, addresses and other details of people',
    matches: [
      'personal-data/email',
      'personal-data/home-address',
      'personal-data/ip-address',
      'personal-data/mail-disclosure',
      'personal-data/person',
      'personal-data/phone',
      'personal-data/postcode',
      'personal-data/social-handle',
      'personal-data/vehicle-reg',
    ],
    clearedBy: 'sender',
    allowed: ANYBODY,
    paragraphs: ['43', '46'],
    why: 'The policy asks the sender to know why a person is named in an email.',
  },
  {
    id: 'police-references',
    title: 'References of the police',
    matches: ['personal-data/collar-number', 'personal-data/crime-reference'],
    clearedBy: 'sender',
    allowed: ANYBODY,
    paragraphs: ['46'],
    why: 'An answer to a person quotes the reference that the person gave.',
  },
  {
    id: 'recipients',
    title: 'Unusual recipients',
    matches: ['personal-data/mail-recipients'],
    clearedBy: 'sender',
    allowed: ANYBODY,
    paragraphs: ['45', '46'],
    why: 'Only the sender knows whom the email is meant for.',
  },
  {
    id: 'style',
    title: 'Tone, claims, chain letters and private business',
    matches: ['conduct/bulk', 'conduct/second-voice'],
    clearedBy: 'sender',
    allowed: ANYBODY,
    paragraphs: ['8', '43', '47'],
    why: 'The policy makes the sender answer for how an email reads.',
  },
  {
    id: 'leftovers',
    title: 'Unfinished text, copied text, and what was left in a file',
    matches: ['confidentiality/hidden-content', 'confidentiality/metadata', 'publication/*'],
    clearedBy: 'sender',
    allowed: ANYBODY,
    paragraphs: ['43', '47'],
    why: 'The sender can look at the file.',
  },
]

export const UNLISTED: Clearance = {
  id: 'unlisted',
  title: 'Everything else',
  matches: [],
  clearedBy: 'approver',
  allowed: NEVER_THE_SENDER,
  paragraphs: ['12'],
  why: 'No class lists it yet.',
}

export const LIMITS = {
  recipients: { usual: 10, most: 50 },
  people: { usual: 10, most: 25 },
} as const

/** One declaration in so many is sampled. */
export const SAMPLE = { usual: 10, most: 20 } as const
