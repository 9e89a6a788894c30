import type { CHANNELS, KINDS } from '../draft.ts'

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

export const CHANNEL_OPTIONS: Readonly<Record<(typeof CHANNELS)[number], string>> = {
  press: 'To the press',
  website: 'On the website',
  social: 'On social media',
  email: 'By email',
  post: 'By post',
  'in-person': 'In person',
  print: 'In print',
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
