import type { Kind, Severity } from '../../detectors/contract.ts'
import type { EVIDENCE } from './conditions.ts'
import type { CHANNELS, Channel, KINDS } from './draft.ts'
import type { Progress } from './item/state.ts'
import type { Verdict } from './review.ts'

/**
 * The names that pages, notices, the API and copies of the record share: kinds, channels, states, roles, what was
 * found, and buttons. The subjects and lines of notices are in `notice-words.data.ts`, and what an office calls itself
 * and its people in `pack/commissioner/terms.data.ts`; rules, guides, registers and refusals have their own sentences.
 */

export const KIND_OPTIONS: Readonly<Record<(typeof KINDS)[number], string>> = {
  'press-release': 'Press release',
  'press-line': 'Press line',
  'media-enquiry': 'Answer to a media enquiry',
  'interview-brief': 'Interview brief',
  speech: 'Speech or presentation',
  event: 'Event',
  article: 'Article or blog',
  report: 'Report or strategy',
  'web-page': 'Web page',
  'social-post': 'Social media post',
  reply: 'Reply on social media',
  engagement: 'Like or share',
  video: 'Video or podcast',
  letter: 'Letter',
  newsletter: 'Newsletter',
  email: 'Email',
  other: 'Something else',
}

export const KIND: Record<Kind, string> = {
  ...KIND_OPTIONS,
  'application-permission': 'Application for a permission to speak',
  'application-account': 'Application for an account',
  'application-mark': 'Application to use a mark or photograph',
}

export const CHANNEL_OPTIONS: Readonly<Record<(typeof CHANNELS)[number], string>> = {
  press: 'To the press',
  website: 'On the website',
  social: 'On social media',
  email: 'By email',
  post: 'By post',
  'in-person': 'In person',
  print: 'In print',
}

/** As it reads inside a sentence. */
export const CHANNEL: Record<Channel, string> = {
  press: 'to the press',
  website: 'on the website',
  social: 'on social media',
  email: 'by email',
  post: 'by post',
  'in-person': 'in person',
  print: 'in print',
  internal: 'to the Chief Executive alone',
}

export const TYPE_OPTIONS = {
  staff: 'Staff of the office',
  pcc: 'The Commissioner',
  'deputy-pcc': 'The Deputy Commissioner',
  contractor: 'A contractor or Board Member',
} as const

export const ROLE_OPTIONS = {
  author: 'Author',
  'chief-executive': 'Chief Executive',
  'independent-reviewer': 'Independent reviewer',
  'data-protection-officer': 'Data protection officer',
  registrar: 'Registrar',
  auditor: 'Auditor',
  admin: 'Administrator',
  'on-call': 'On the emergency list',
} as const

export const PROGRESS: Record<Progress, string> = {
  new: 'New',
  checking: 'Being checked',
  blocked: 'Blocked',
  awaiting: 'Waiting for sign-off',
  returned: 'Returned for changes',
  rejected: 'Rejected',
  recalled: 'Taken back',
  approved: 'Approved',
  releasing: 'Going out',
  released: 'Released',
  withdrawn: 'Withdrawn',
  lapsed: 'Approval no longer valid',
  scheduled: 'Scheduled',
  expired: 'Expired',
}

export const SEVERITY: Record<Severity, string> = {
  note: 'For you to know',
  'sign-off': 'A person must decide',
  block: 'Must change',
}

export const VERDICT: Record<Verdict, string> = {
  clear: 'Nothing found that needs a decision',
  'sign-off': 'Something needs a decision',
  block: 'Must change before it goes out',
}

export const ACTS = {
  submit: 'Submit for sign-off',
  submitVersion: 'Submit this version',
  review: 'Continue',
  check: 'Check it first',
  colleagues: 'Comments of colleagues',
  askForChanges: 'Ask for changes',
  askForChangesFirst: 'Ask for changes first',
  reject: 'Reject',
  approveOnCondition: 'Approve with this condition',
  approveMany: 'Approve the ticked items',
  advise: 'Give this advice',
  hold: 'Put it on hold',
  lift: 'Lift the hold',
  recall: 'Take it back',
  withdraw: 'Withdraw it',
  passOn: 'Pass it on',
  release: 'Confirm that it went out',
  schedule: 'Schedule',
  emergency: 'Release it now',
  comment: 'Add the comment',
  answer: 'Answer',
  share: 'Share it',
  attach: 'Attach it',
  declareConflict: 'Declare it',
  sendMail: 'Send it: I have checked',
  askForSignOff: 'Ask for sign-off',
  cancelMail: 'Do not send',
  undo: 'Undo',
  search: 'Search',
  delete: 'Delete permanently',
} as const

export const EVIDENCE_NAME: Record<(typeof EVIDENCE)[number], string> = {
  source: 'Source of figures and quotations',
  consent: 'Consent of those shown or named',
  dpia: 'Data protection impact assessment',
  eqia: 'Equality impact assessment',
  licence: 'Licence to use pictures',
  template: 'Approved template',
  paro: 'Agreement of the Police Area Returning Officer',
  'privacy-notice': 'Privacy notice',
  'disclosure-basis': 'Lawful basis of the disclosure',
}

/** Kinds of personal data to which a person can agree. */
export const DATA_OPTIONS: Readonly<Record<string, string>> = {
  PERSON: 'Name of a person',
  AGE: 'Age of a person',
  SOCIAL_HANDLE: 'Social media account',
  ADDRESS: 'Home address',
  PHONE: 'Telephone number',
  EMAIL: 'Email address',
  DATE_OF_BIRTH: 'Date of birth',
  VEHICLE_REG: 'Vehicle registration',
  SPECIAL_CATEGORY: 'Special category data',
  CRIMINAL_OFFENCE: 'Criminal offence',
  VICTIM_OR_CHILD_IDENTITY: 'Identity of a victim or child',
}

/** What is found, where its code does not explain it. */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  ...DATA_OPTIONS,
  CARD: 'Payment card',
  UTR: 'Tax reference',
  UPRN: 'Property reference',
  WHAT3WORDS: 'Place in three words',
  PNC_ID: 'Police National Computer number',
  CRO_NUMBER: 'Criminal record number',
  CASE_URN: 'Court case number',
  ARREST_SUMMONS: 'Arrest summons number',
  COLLAR_NUMBER: 'Collar or warrant number',
  CRIME_REFERENCE: 'Crime or incident number',
  CREDENTIAL: 'Password or key',
  JOINT_RISK: 'Details that together identify someone',
  LOCATION_DATA: 'Place where a picture was taken',
  SECRET: 'SECRET marking',
  TOP_SECRET: 'TOP SECRET marking',
  OFFICIAL_SENSITIVE: 'OFFICIAL-SENSITIVE marking',
  UK_EYES_ONLY: 'UK EYES ONLY marking',
  LEGACY_MARKING: 'Old classification marking',
  DOWNGRADED: 'Marking that was lowered',
  MARKING_MENTION: 'Mention of a marking',
  MARKING_CONTRADICTION: 'Markings that contradict each other',
  UNKNOWN_LABEL: 'Unknown label',
  LABEL_REMOVED: 'Removed label',
  MARK: 'Crest or logo',
  POSSIBLE_MARK: 'Possible crest or logo',
  MARK_MENTION: 'Crest or logo in words',
  MARK_STYLE: 'Crest or logo, changed',
  MAIL_DISCLOSURE: 'Email about another person',
  BULK: 'Many addresses in one email',
  ATTACHMENT_TYPE: 'Kind of attachment',
  PROGRAM: 'Program',
  OPERATIONAL: 'Operational detail',
  SUB_JUDICE: 'Matter before a court',
  EMBARGO: 'Text under embargo',
  INTERNAL: 'For inside the office',
  CANVASS: 'Canvassing',
  VOTE_CALL: 'Appeal for votes',
  ATTACK: 'Attack on a party or candidate',
  PERIOD_OPINION: 'Opinion in an election period',
  PERIOD_PUBLICITY: 'Publicity in an election period',
}
